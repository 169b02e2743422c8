using CoachBot.Imports.Stamps;

namespace CoachBot.Imports.Chats;

/// <summary>Tells what a chat program wrote from what a person wrote, in a line that bears a person's name.</summary>
internal static class NoticeText
{
    // The notice of encryption opens most exports, on iPhones under the other person's or the group's name.
    private static readonly string[] Encryption =
    [
        "end-to-end encrypted", "Ende-zu-Ende-verschlüsselt", "cifrados de extremo a extremo", "cifradas de extremo a extremo",
        "criptografia de ponta a ponta", "encriptadas de ponta a ponta", "chiffrés de bout en bout", "crittografia end-to-end", "crittografati end-to-end",
        "end-to-end versleuteld", "uçtan uca şifreli", "сквозным шифрованием", "szyfrowane metodą end-to-end", "الطرفين", "端到端加密", "端對端加密",
        "エンドツーエンド", "종단간 암호화", "सिरे से सिरे", "terenkripsi secara end-to-end", "mã hóa đầu cuối", "เข้ารหัสจากต้นทาง",
    ];

    private static readonly string[] Omitted =
    [
        "omitted", "omitido", "omitida", "ausgelassen", "weggelassen", "absente", "absent", "omesso", "omessa", "oculto", "ocultado", "weggelaten",
        "dahil edilmedi", "пропущен", "отсутствует", "pominięto", "تم استبعاد", "忽略", "省略", "생략", "ละเว้น", "utelämnad", "tidak disertakan",
    ];

    /// <param name="marked">Whether the text began with U+200E, which iPhones put before their own words.</param>
    public static MessageKind KindOf(ReadOnlySpan<char> text, bool marked)
    {
        if (marked && ContainsAny(text, Encryption)) return MessageKind.System;
        if (text.Length > 300 || text.IsEmpty) return MessageKind.Said;
        if (text[0] == '<' && text.IndexOf('>') == text.Length - 1) return MessageKind.Media;
        if (marked && ContainsAny(text, Omitted)) return MessageKind.Media;
        return IsAttachment(text) ? MessageKind.Media : MessageKind.Said;
    }

    // "IMG-20240102-WA0001.jpg (file attached)", in any language: a file's name and a remark in parentheses.
    private static bool IsAttachment(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf(" (", StringComparison.Ordinal);
        if (open <= 4 || !text.Contains(')')) return false;
        var name = Marks.Trim(text[..open]);
        var dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot is >= 3 and <= 5 && !name.Contains(' ') && name.Contains("-WA", StringComparison.Ordinal);
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
