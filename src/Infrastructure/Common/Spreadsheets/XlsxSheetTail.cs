using System.Text;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Writes what follows the cells of a worksheet, in the order the format demands.</summary>
internal static class XlsxSheetTail
{
    public static void Write(Utf8Sink sink, Sheet sheet, ChoiceLists choices, bool hasNotes, int lastRow)
    {
        void Markup(string markup) => sink.Raw(Encoding.UTF8.GetBytes(markup));

        var headerRow = sheet.Preamble.Count + (sheet.HasHeader ? 1 : 0);
        if (sheet.IsProtected)
        {
            Markup("<sheetProtection sheet=\"1\" formatColumns=\"0\" formatRows=\"0\" sort=\"0\" autoFilter=\"0\" insertRows=\"0\" deleteRows=\"0\"/>");
        }

        if (sheet.HasAutoFilter && sheet.HasHeader && sheet.Columns.Count > 0)
        {
            Markup($"<autoFilter ref=\"{SheetRange.Of(new MergedRange(headerRow, 1, Math.Max(headerRow, lastRow - sheet.Footer.Count), sheet.Columns.Count))}\"/>");
        }

        if (sheet.Merges.Count > 0)
        {
            Markup($"<mergeCells count=\"{sheet.Merges.Count}\">");
            foreach (var range in sheet.Merges)
            {
                Markup($"<mergeCell ref=\"{SheetRange.Of(range)}\"/>");
            }

            Markup("</mergeCells>");
        }

        WriteChoices(sink, sheet, choices, headerRow);
        Markup("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        Markup($"<pageSetup paperSize=\"9\" orientation=\"{(sheet.IsLandscape ? "landscape" : "portrait")}\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        Markup("<headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>");
        Markup(hasNotes ? "<legacyDrawing r:id=\"rId1\"/></worksheet>" : "</worksheet>");
    }

    private static void WriteChoices(Utf8Sink sink, Sheet sheet, ChoiceLists choices, int headerRow)
    {
        var columns = sheet.Columns.Index().Where(c => c.Item.Choices.Count > 0).ToList();
        if (columns.Count == 0)
        {
            return;
        }

        sink.Raw(Encoding.UTF8.GetBytes($"<dataValidations count=\"{columns.Count}\">"));
        foreach (var (index, column) in columns)
        {
            var range = new MergedRange(headerRow + 1, index + 1, headerRow + sheet.ChoiceRows, index + 1);
            sink.Raw(Encoding.UTF8.GetBytes(
                $"<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorStyle=\"warning\" sqref=\"{SheetRange.Of(range)}\"><formula1>"));
            sink.Text(choices.FormulaFor(column.Choices));
            sink.Raw("</formula1></dataValidation>"u8);
        }

        sink.Raw("</dataValidations>"u8);
    }
}
