using System.Text;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Writes one worksheet part, row by row.</summary>
internal sealed class XlsxSheetWriter
{
    private const int MaximumText = 32_767;
    private static readonly int _excelEpoch = new DateOnly(1899, 12, 30).DayNumber;

    private readonly Utf8Sink _sink;
    private readonly Sheet _sheet;
    private readonly StyleTable _styles;
    private readonly ChoiceLists _choices;
    private readonly CellStyle[] _columnStyles;
    private readonly List<byte[]> _letters = [];
    private int _row;

    public XlsxSheetWriter(Utf8Sink sink, Sheet sheet, StyleTable styles, ChoiceLists choices)
    {
        _sink = sink;
        _sheet = sheet;
        _styles = styles;
        _choices = choices;
        _columnStyles = [.. sheet.Columns.Select(c => c.Style ?? CellStyle.Default)];
    }

    public async Task WriteAsync(bool hasNotes, CancellationToken cancellationToken)
    {
        WriteHead();
        foreach (var row in _sheet.Preamble)
        {
            WriteRow(row, usesColumnStyles: false);
        }

        if (_sheet.HasHeader)
        {
            WriteRow(new SheetRow([.. _sheet.Columns.Select(c => Cell.Text(c.Header, _sheet.HeaderStyle))]), usesColumnStyles: false);
        }

        await foreach (var row in _sheet.Rows.WithCancellation(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteRow(row, usesColumnStyles: true);
        }

        foreach (var row in _sheet.Footer)
        {
            WriteRow(row, usesColumnStyles: false);
        }

        _sink.Raw("</sheetData>"u8);
        XlsxSheetTail.Write(_sink, _sheet, _choices, hasNotes, _row);
        _sink.Flush();
    }

    private void WriteHead()
    {
        _sink.Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"u8);
        _sink.Raw("<sheetViews><sheetView workbookViewId=\"0\">"u8);
        var rows = _sheet.FreezesHeader && _sheet.HasHeader ? _sheet.Preamble.Count + 1 : 0;
        if (rows > 0 || _sheet.FrozenColumns > 0)
        {
            var pane = (rows > 0, _sheet.FrozenColumns > 0) switch { (true, true) => "bottomRight", (true, false) => "bottomLeft", _ => "topRight" };
            var split = (_sheet.FrozenColumns > 0 ? $" xSplit=\"{_sheet.FrozenColumns}\"" : string.Empty) + (rows > 0 ? $" ySplit=\"{rows}\"" : string.Empty);
            Markup($"<pane{split} topLeftCell=\"{SheetRange.Address(rows + 1, _sheet.FrozenColumns + 1)}\" activePane=\"{pane}\" state=\"frozen\"/>");
        }

        _sink.Raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>"u8);
        if (_sheet.Columns.Count > 0)
        {
            _sink.Raw("<cols>"u8);
            for (var i = 0; i < _sheet.Columns.Count; i++)
            {
                Markup($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{_sheet.Columns[i].Width}\" style=\"{_styles.IndexOf(_columnStyles[i])}\" customWidth=\"1\"/>");
            }

            _sink.Raw("</cols>"u8);
        }

        _sink.Raw("<sheetData>"u8);
    }

    private void WriteRow(SheetRow row, bool usesColumnStyles)
    {
        _row++;
        _sink.Raw("<row r=\""u8);
        _sink.Int(_row);
        if (row.Height is { } height)
        {
            _sink.Raw("\" customHeight=\"1\" ht=\""u8);
            _sink.Number(height);
        }

        _sink.Raw("\">"u8);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var inherited = usesColumnStyles && i < _columnStyles.Length ? _columnStyles[i] : CellStyle.Default;
            WriteCell(row.Cells[i], i, inherited);
        }

        _sink.Raw("</row>"u8);
    }

    private void WriteCell(in Cell cell, int column, CellStyle inherited)
    {
        var style = cell.Style ?? inherited;
        var isQuoted = cell.Kind == CellKind.Text && FormulaGuard.IsSuspicious(cell.Content!);
        var index = isQuoted ? _styles.QuotedIndexOf(style) : _styles.IndexOf(style);
        if (cell.Kind == CellKind.Blank && index == 0)
        {
            return;
        }

        _sink.Raw("<c r=\""u8);
        _sink.Raw(LettersOf(column));
        _sink.Int(_row);
        if (index != 0)
        {
            _sink.Raw("\" s=\""u8);
            _sink.Int(index);
        }

        WriteContent(cell);
    }

    private void WriteContent(in Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Blank:
                _sink.Raw("\"/>"u8);
                break;
            case CellKind.Text:
                _sink.Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
                _sink.Text(cell.Content!.Length > MaximumText ? cell.Content.AsSpan(0, MaximumText) : cell.Content);
                _sink.Raw("</t></is></c>"u8);
                break;
            case CellKind.Formula:
                _sink.Raw("\"><f>"u8);
                _sink.Text(cell.Content);
                _sink.Raw("</f><v>"u8);
                _sink.Number(cell.Number);
                _sink.Raw("</v></c>"u8);
                break;
            default:
                _sink.Raw(cell.Kind == CellKind.Flag ? "\" t=\"b\"><v>"u8 : "\"><v>"u8);
                _sink.Number(cell.Kind == CellKind.Date ? cell.Number - _excelEpoch : cell.Number);
                _sink.Raw("</v></c>"u8);
                break;
        }
    }

    private byte[] LettersOf(int column)
    {
        while (_letters.Count <= column)
        {
            _letters.Add(Encoding.ASCII.GetBytes(SheetRange.Letters(_letters.Count + 1)));
        }

        return _letters[column];
    }

    private void Markup(string markup) => _sink.Raw(Encoding.UTF8.GetBytes(markup));
}
