using System.Text;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Writes the two parts that make up notes: their texts and the boxes Excel draws them in.</summary>
internal static class XlsxNotes
{
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
        sink.Raw("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>"u8);
        for (var i = 0; i < notes.Count; i++)
        {
            var (row, column) = (notes[i].Row - 1, notes[i].Column - 1);
            sink.Raw(Encoding.UTF8.GetBytes(
                $"<v:shape id=\"_x0000_s{1025 + i}\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:path o:connecttype=\"none\"/>"
                + $"<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1},15,{row},2,{column + 4},15,{row + 6},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"));
        }

        sink.Raw("</xml>"u8);
        sink.Flush();
    }
}
