using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace CoachBot.Host.Tests.Support;

/// <summary>
/// What stands on a terminal's screen after everything that was written to it: the control sequences that the chat uses are obeyed
/// (ECMA-48: cursor up, down, erase in line, erase in display), and any other is a fault. Lines that scrolled away stay readable.
/// </summary>
public sealed partial class VirtualTerminal : TextWriter
{
    private readonly Lock _gate = new();
    private readonly List<StringBuilder> _lines = [new()];
    private int _row;
    private int _column;

    public override Encoding Encoding => Encoding.UTF8;

    public string Screen
    {
        get
        {
            lock (_gate) return string.Join('\n', _lines.Select(line => line.ToString().TrimEnd()));
        }
    }

    /// <summary>True while the cursor can be seen.</summary>
    public bool CursorShows { get; private set; } = true;

    /// <summary>A console on this terminal, 80 characters wide.</summary>
    public IAnsiConsole Console(bool canErase = true)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = canErase ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = canErase ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(this),
        });
        console.Profile.Width = 80;
        console.Profile.Height = 24;
        return console;
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        lock (_gate)
            foreach (Match token in Token().Matches(value ?? "")) Obey(token);
    }

    private void Obey(Match token)
    {
        if (!token.Groups["final"].Success) Put(token.Value[0]);
        else Obey(token.Groups["final"].Value[0], token.Groups["arguments"].Value);
    }

    private void Obey(char final, string arguments)
    {
        var count = int.TryParse(arguments, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        switch (final)
        {
            case 'A': _row = Math.Max(0, _row - count); break;
            case 'B': _row = Math.Min(_lines.Count - 1, _row + count); break;
            case 'K' when arguments == "2": _lines[_row].Clear(); break;
            case 'm': break;
            case 'h' when arguments == "?25": CursorShows = true; break;
            case 'l' when arguments == "?25": CursorShows = false; break;
            default: throw new InvalidOperationException($"The chat wrote a sequence that no test knows: CSI {arguments}{final}");
        }
    }

    private void Put(char character)
    {
        switch (character)
        {
            case '\r': _column = 0; break;
            case '\n':
                (_row, _column) = (_row + 1, 0);
                if (_row == _lines.Count) _lines.Add(new StringBuilder());
                break;
            default:
                var line = _lines[_row];
                if (line.Length <= _column) line.Append(' ', _column - line.Length + 1);
                line[_column++] = character;
                break;
        }
    }

    [GeneratedRegex(@"\x1b\[(?<arguments>[?0-9;]*)(?<final>[A-Za-z])|.", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
