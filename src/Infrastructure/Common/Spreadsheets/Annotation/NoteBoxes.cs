using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>Boxes of the notes of a sheet, edited as text because spreadsheet programs do not always write them as XML.</summary>
internal sealed partial class NoteBoxes
{
    private const string End = "</xml>";
    private const string BoxStart = "<v:shape";
    private const string BoxEnd = "</v:shape>";

    // One character a byte, so that what is not touched stays as it is, whatever it is written in.
    private string _text;

    private NoteBoxes(string text) => _text = text;

    /// <summary>Takes the part that holds them; null when it is missing or not written as text one could add to.</summary>
    public static NoteBoxes? Read(Stream? part, bool isNew)
    {
        if (isNew)
        {
            return new NoteBoxes(XlsxNotes.BoxesStart + End);
        }

        if (part is null)
        {
            return null;
        }

        using var text = new StreamReader(part, Encoding.Latin1, detectEncodingFromByteOrderMarks: false);
        var boxes = new NoteBoxes(text.ReadToEnd());
        return boxes._text.Contains(End, StringComparison.Ordinal) ? boxes : null;
    }

    /// <summary>Takes the boxes of cells away.</summary>
    public void Remove(IReadOnlySet<string> cells)
    {
        var kept = new StringBuilder(_text.Length);
        var at = 0;
        for (var start = NextBox(0); cells.Count > 0 && start >= 0; start = NextBox(at))
        {
            var end = _text.IndexOf(BoxEnd, start, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            end += BoxEnd.Length;
            var isGone = CellOf(_text[start..end]) is { } cell && cells.Contains(cell);
            kept.Append(_text, at, (isGone ? start : end) - at);
            at = end;
        }

        _text = kept.Append(_text, at, _text.Length - at).ToString();
    }

    /// <summary>Adds the boxes of notes.</summary>
    public void Add(IReadOnlyList<CellNote> notes)
    {
        var first = BoxNumber().Matches(_text).Select(m => int.Parse(m.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Append(XlsxNotes.FirstBox - 1).Max() + 1;
        var added = new StringBuilder();
        if (notes.Count > 0 && !_text.Contains($"id=\"{XlsxNotes.BoxType}\"", StringComparison.Ordinal))
        {
            added.Append(XlsxNotes.BoxesStart.AsSpan(XlsxNotes.BoxesStart.IndexOf("<v:shapetype", StringComparison.Ordinal))).Replace("<v:shapetype", $"<v:shapetype {XlsxNotes.Declarations}");
        }

        foreach (var (index, note) in notes.Index())
        {
            added.Append(XlsxNotes.Box(first + index, note.Row, note.Column, XlsxNotes.Declarations));
        }

        _text = _text.Insert(_text.LastIndexOf(End, StringComparison.Ordinal), added.ToString());
    }

    /// <summary>The part.</summary>
    public byte[] ToBytes() => Encoding.Latin1.GetBytes(_text);

    private int NextBox(int at)
    {
        do
        {
            at = _text.IndexOf(BoxStart, at, StringComparison.Ordinal) is var next && next < 0 ? -1 : next + BoxStart.Length;
        }
        while (at > 0 && at < _text.Length && !char.IsWhiteSpace(_text[at]));

        return at < 0 ? -1 : at - BoxStart.Length;
    }

    private static string? CellOf(string box) => Place().Match(box) is { Success: true } place
        && int.TryParse(place.Groups[1].ValueSpan, out var row) && int.TryParse(place.Groups[2].ValueSpan, out var column)
        ? SheetRange.Address(row + 1, column + 1)
        : null;

    [GeneratedRegex("<x:Row>\\s*([0-9]{1,7})\\s*</x:Row>\\s*<x:Column>\\s*([0-9]{1,5})\\s*</x:Column>")]
    private static partial Regex Place();

    [GeneratedRegex("_x0000_s([0-9]{1,8})(?![0-9])")]
    private static partial Regex BoxNumber();
}
