using System.Text;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Writes the two parts that make up notes: their texts and the boxes Excel draws them in.</summary>
internal static class XlsxNotes
{
    /// <summary>Number of the first box of a part.</summary>
    public const int FirstBox = 1025;

    /// <summary>Kind of the boxes, declared once in a part.</summary>
    public const string BoxType = "_x0000_t202";

    /// <summary>Namespaces of boxes.</summary>
    public const string Declarations = "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

    /// <summary>Beginning of a part of boxes; <c>&lt;/xml&gt;</c> ends it.</summary>
    public const string BoxesStart = $"<xml {Declarations}><v:shapetype id=\"{BoxType}\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    public static IReadOnlyList<CellNote> Of(Sheet sheet)
    {
        var headerRow = sheet.Preamble.Count + 1;
        var headers = sheet.HasHeader
            ? sheet.Columns.Index().Where(c => c.Item.Note is not null).Select(c => new CellNote(headerRow, c.Index + 1, c.Item.Note!))
            : [];
        return [.. headers.Concat(sheet.Notes).OrderBy(n => n.Row).ThenBy(n => n.Column)];
    }

    public static void WriteTexts(Utf8Sink sink, IReadOnlyList<CellNote> notes)
    {
        sink.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>ListingPipeline</author></authors><commentList>"u8);
        foreach (var note in notes)
        {
            sink.Raw(Encoding.UTF8.GetBytes($"<comment ref=\"{SheetRange.Address(note.Row, note.Column)}\" authorId=\"0\"><text><t xml:space=\"preserve\">"));
            sink.Text(note.Text);
            sink.Raw("</t></text></comment>"u8);
        }

        sink.Raw("</commentList></comments>"u8);
        sink.Flush();
    }

    public static void WriteBoxes(Utf8Sink sink, IReadOnlyList<CellNote> notes)
    {
        sink.Raw(Encoding.UTF8.GetBytes(BoxesStart));
        for (var i = 0; i < notes.Count; i++)
        {
            sink.Raw(Encoding.UTF8.GetBytes(Box(FirstBox + i, notes[i].Row, notes[i].Column)));
        }

        sink.Raw("</xml>"u8);
        sink.Flush();
    }

    /// <summary>The box of a note on one cell.</summary>
    /// <param name="number">Number no other box of the part has.</param>
    /// <param name="row">Row of the cell from 1.</param>
    /// <param name="column">Its column from 1.</param>
    /// <param name="declarations">Namespaces, where the part may not declare them.</param>
    public static string Box(int number, int row, int column, string declarations = "") =>
        $"<v:shape {declarations} id=\"_x0000_s{number}\" type=\"#{BoxType}\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:path o:connecttype=\"none\"/>"
        + $"<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column},15,{row - 1},2,{column + 3},15,{row + 5},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>";
}
