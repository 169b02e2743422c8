using System.Collections.Immutable;

namespace CoachBot.Understanding;

/// <summary>Reads the notation of <see cref="TokenPattern"/>.</summary>
internal sealed class PatternParser(string pattern, IReadOnlyDictionary<string, string>? lists)
{
    private const int DeepestNesting = 8;
    private readonly string _text = pattern;
    private int _at;
    private int _depth;

    public ImmutableArray<PatternNode> Parse()
    {
        var nodes = Sequence();
        if (_at < _text.Length) throw Fault("a ')' or '|' without its '('");
        if (!nodes.Any(node => node is not PatternNode.Gap)) throw Fault("no word to look for");
        return nodes;
    }

    private ImmutableArray<PatternNode> Sequence()
    {
        var nodes = ImmutableArray.CreateBuilder<PatternNode>();
        while (true)
        {
            while (_at < _text.Length && _text[_at] == ' ') _at++;
            if (_at == _text.Length || _text[_at] is ')' or '|') return nodes.ToImmutable();
            nodes.Add(_text[_at] == '(' ? Group() : _text[_at] == '{' ? List() : Term());
        }
    }

    private PatternNode.Choice Group()
    {
        if (++_depth > DeepestNesting) throw Fault("too many brackets inside one another");
        var ways = ImmutableArray.CreateBuilder<ImmutableArray<PatternNode>>();
        do
        {
            _at++;
            var way = Sequence();
            ways.Add(way.IsEmpty ? throw Fault("an empty choice") : way);
        }
        while (_at < _text.Length && _text[_at] == '|');
        if (_at == _text.Length) throw Fault("a '(' without its ')'");
        _at++;
        _depth--;
        return new PatternNode.Choice(ways.ToImmutable(), TakeOptional());
    }

    private PatternNode.Choice List()
    {
        var end = _text.IndexOf('}', _at);
        if (end < 0) throw Fault("a '{' without its '}'");
        var name = _text[(_at + 1)..end];
        if (lists?.GetValueOrDefault(name) is not { } inner) throw Fault($"no list called '{name}'");
        _at = end + 1;
        var nodes = new PatternParser(inner, lists).Parse();
        return new PatternNode.Choice([nodes], TakeOptional());
    }

    private PatternNode Term()
    {
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (' ' or '(' or ')' or '|' or '{' or '}')) _at++;
        if (_at == start) throw Fault($"an unexpected '{_text[_at]}'");
        return Term(_text[start.._at]);
    }

    private PatternNode Term(string term) => term switch
    {
        ".." => new PatternNode.Gap(3),
        "..." => new PatternNode.Gap(8),
        "#" => new PatternNode.Number(),
        "^" => new PatternNode.Beginning(),
        "$" => new PatternNode.Ending(),
        [.. var word, '?'] when word.Length > 0 => new PatternNode.Choice([[Term(word)]], Optional: true),
        [.. var start, '*'] when start.Length > 1 => new PatternNode.Prefix(start),
        _ when term.All(letter => char.IsLetterOrDigit(letter) || letter is ',' or '%' or '$' or '€' or '£') => new PatternNode.Word(term),
        _ => throw Fault($"'{term}', which no text can contain"),
    };

    private bool TakeOptional()
    {
        if (_at == _text.Length || _text[_at] != '?') return false;
        _at++;
        return true;
    }

    private FormatException Fault(string says) => new($"The pattern \"{_text}\" has {says}.");
}
