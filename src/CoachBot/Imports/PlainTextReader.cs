using System.Text;
using CoachBot.Imports.Reading;
using CoachBot.Imports.Tables;
using CoachBot.Probes;

namespace CoachBot.Imports;

/// <summary>
/// Reads plain text: a block between empty lines is an example. Lines that begin with a name as columns have ("Situation: …",
/// "What I did: …") part it; without such names the whole block is the situation.
/// </summary>
internal sealed class PlainTextReader(ImportSource source, FileNature nature, LineTally tally)
{
    private const int MostCharacters = 1 << 20;

    private readonly Dictionary<ColumnRole, StringBuilder> _parts = [];
    private ColumnRole _role = ColumnRole.Situation;
    private int _length;
    private int _number;
    private int _firstLine;

    public IEnumerable<ImportItem> Read()
    {
        using var lines = LineReader.Open(source, nature);
        while (lines.Read())
        {
            if (lines.WasCut || lines.IsDamaged)
                yield return new ImportItem.Problem(source.Name, lines.Number, lines.WasCut ? "This line is too long; only its beginning is kept." : "This line holds zero characters, which no text does: it may be damaged.");
            if (!lines.Line.IsWhiteSpace())
            {
                if (!TryAdd(lines)) yield return new ImportItem.Problem(source.Name, lines.Number, $"The block that this line belongs to is longer than {MostCharacters} characters; this line is left out.");
                continue;
            }

            tally.Blank++;
            if (Close() is { } example) yield return example;
        }

        if (Close() is { } last) yield return last;
    }

    private bool TryAdd(LineReader lines)
    {
        if (_length > MostCharacters)
        {
            tally.Unparsed++;
            return false;
        }

        if (_parts.Count == 0) (_firstLine, _role) = (lines.Number, ColumnRole.Situation);
        else tally.Continuations++;
        var text = lines.Line.Trim();
        var colon = text[..Math.Min(text.Length, 40)].IndexOf(':');
        if (colon > 0 && ColumnNames.RoleOf(text[..colon].ToString()) is var role and not (ColumnRole.Unused or ColumnRole.Author))
        {
            _role = role;
            text = text[(colon + 1)..].Trim();
        }

        if (!_parts.TryGetValue(_role, out var part)) _parts[_role] = part = new StringBuilder();
        if (part.Length > 0) part.Append('\n');
        part.Append(text);
        _length += text.Length;
        return true;
    }

    private ImportItem.Example? Close()
    {
        if (_parts.Count == 0) return null;
        _number++;
        tally.Examples++;
        var roles = _parts.Keys.ToList();
        var mapping = new ColumnMapping([.. roles], HasHeader: false);
        if (mapping.EndsByRounds) tally.Note(WorkFigures.Note);
        var cells = roles.ConvertAll(role => _parts[role].ToString());
        var scale = OutcomeScale.Of([mapping.Cell(cells, ColumnRole.Outcome)]);
        var from = $"{source.Name}:{_firstLine}";
        var example = ExampleRows.Make(mapping, cells, scale, $"{_number}", from)
            ?? new ProbeExample($"{_number}", string.Join('\n', cells), "", "", Outcome.Unknown, null, [], from);
        _parts.Clear();
        _length = 0;
        return new ImportItem.Example(example);
    }
}
