using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>The two tables of the annex as a workbook: figures, and points with formulas that recompute them from the figures.</summary>
/// <remarks>Labels, titles and heads are the scheme's. The first sheet holds the figures from row 4, the second the weights in row 4 and the points from row 5; units and indicators in printed order.
/// A disqualified unit's figures are not printed, so that the formulas rank the others only.</remarks>
internal sealed class AssessmentTables(AssessmentSheet sheet)
{
    private const int FirstFigureRow = 4;
    private const int FirstPointsRow = 5;
    private const decimal RowHeight = 24;
    private static readonly CellStyle Caption = new() { Alignment = CellAlignment.Left };
    private static readonly CellStyle Heading = CellStyle.Bordered with { Bold = true, WrapText = true };
    private static readonly CellStyle Note = new() { WrapText = true, Alignment = CellAlignment.Left };

    private readonly AssessmentScheme _scheme = sheet.Scheme;
    private readonly int _indicatorCount = sheet.Scheme.Indicators.Count;
    private readonly AnnexTitles _words = sheet.Scheme.Definition.Tables;
    private readonly PointsFormulas _formulas = new(sheet.Scheme, Enumerable.Range(0, sheet.Scheme.Units.Count).Count(unit => !sheet.Table.IsDisqualified(unit)));
    private readonly int _lastFigureRow = FirstFigureRow + sheet.Scheme.Units.Count - 1;

    private string FiguresSheet => TabOf(_words.FiguresLabel);

    private string PointsSheet => TabOf(_words.PointsLabel);

    public WorkbookFile Build() => new(
        $"{_scheme.Definition.Title}（{sheet.Assessment.Year}年度）附表.xlsx", new Workbook([Figures(), Points()]));

    private Sheet Figures()
    {
        var columnCount = _indicatorCount + 1;
        var footer = Notes();
        return new Sheet
        {
            Name = FiguresSheet,
            HasHeader = false,
            Columns = [new SheetColumn(null, 14), .. Enumerable.Repeat(new SheetColumn(null, 15), _indicatorCount)],
            Preamble =
            [
                SheetRow.Of(Cell.Text(_words.FiguresLabel, Caption)),
                new SheetRow([Cell.Text(_scheme.Definition.Tables.FiguresTitle, CellStyle.Title)], 30),
                new SheetRow([Cell.Text(_words.IndicatorHeading, Heading), .. _scheme.Indicators.Select(indicator => Cell.Text(indicator.Name, Heading))], 62),
            ],
            Rows = Enumerable.Range(0, _scheme.Units.Count).Select(FiguresRow).ToAsyncEnumerable(),
            Footer = footer,
            Merges = [new MergedRange(2, 1, 2, columnCount), .. BarredRows(FirstFigureRow, columnCount), .. NoteRows(_lastFigureRow + 1, footer.Count, columnCount)],
        };
    }

    private SheetRow FiguresRow(int unit) => sheet.Table.IsDisqualified(unit)
        ? BarredRow(unit, _indicatorCount)
        : new SheetRow(
            [Cell.Text(_scheme.Units[unit].Name, CellStyle.Bordered), .. sheet.Figures(unit).Select(figure => Cell.Of(figure, CellStyle.Bordered))],
            RowHeight);

    private Sheet Points()
    {
        var columnCount = _indicatorCount + 2;
        var footer = Notes();
        var weight = CellStyle.Bordered with { NumberFormat = _scheme.Indicators.All(i => i.Weight.Percent % 1 == 0) ? "0%" : "0.####%" };
        return new Sheet
        {
            Name = PointsSheet,
            HasHeader = false,
            Columns = [new SheetColumn(null, 14), .. Enumerable.Repeat(new SheetColumn(null, 15), _indicatorCount + 1)],
            Preamble =
            [
                SheetRow.Of(Cell.Text(_words.PointsLabel, Caption)),
                new SheetRow([Cell.Text(_scheme.Definition.Tables.PointsTitle, CellStyle.Title)], 30),
                new SheetRow(
                    [
                        Cell.Text($"{_words.IndicatorHeading}\n{_words.WeightHeading}\n{_words.UnitHeading}", Heading),
                        .. _scheme.Indicators.Select(indicator => Cell.Text(indicator.Name + _words.PointsSuffix, Heading)),
                        Cell.Text(_words.TotalHeading, Heading),
                    ],
                    62),
                SheetRow.Of([
                    Cell.Blank(Heading),
                    .. _scheme.Indicators.Select(indicator => Cell.Of(indicator.Weight.Percent / 100, weight)),
                    Cell.Blank(Heading),
                ]),
            ],
            Rows = Enumerable.Range(0, _scheme.Units.Count).Select(PointsRow).ToAsyncEnumerable(),
            Footer = footer,
            Merges =
            [
                new MergedRange(2, 1, 2, columnCount),
                new MergedRange(3, 1, 4, 1),
                new MergedRange(3, columnCount, 4, columnCount),
                .. BarredRows(FirstPointsRow, columnCount),
                .. NoteRows(_lastFigureRow + 2, footer.Count, columnCount),
            ],
        };
    }

    private SheetRow PointsRow(int unit)
    {
        if (sheet.Table.IsDisqualified(unit))
        {
            return BarredRow(unit, _indicatorCount + 1);
        }

        var row = FirstPointsRow + unit;
        var last = Letter(_indicatorCount);
        return new SheetRow(
            [
                Cell.Text(_scheme.Units[unit].Name, CellStyle.Bordered),
                .. Enumerable.Range(0, _indicatorCount)
                    .Select(i => Cell.Formula(PointsFormula(unit, i), sheet.Result.Points(unit, i) ?? 0, CellStyle.Bordered)),
                Cell.Formula(_formulas.Total($"B$4:{last}$4", $"B{row}:{last}{row}"), sheet.Result.Total(unit) ?? 0, CellStyle.Bordered),
            ],
            RowHeight);
    }

    private string PointsFormula(int unit, int indicator)
    {
        var column = Letter(indicator + 1);
        return _formulas.Points(
            indicator,
            unit,
            $"'{FiguresSheet}'!{column}{FirstFigureRow + unit}",
            $"'{FiguresSheet}'!{column}${FirstFigureRow}:{column}${_lastFigureRow}");
    }

    // The tab is the label without blanks and without what a sheet's name may not hold.
    private static string TabOf(string label) => string.Concat(label.Where(c => !char.IsWhiteSpace(c) && !"[]:*?/\\'".Contains(c)));

    private static string Letter(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";

    private SheetRow BarredRow(int unit, int cells) => new(
        [
            Cell.Text(_scheme.Units[unit].Name, CellStyle.Bordered),
            Cell.Text(AssessmentNotes.Barred, CellStyle.Bordered),
            .. Enumerable.Repeat(Cell.Blank(CellStyle.Bordered), cells - 1),
        ],
        RowHeight);

    private IEnumerable<MergedRange> BarredRows(int firstRow, int columnCount) => Enumerable.Range(0, _scheme.Units.Count)
        .Where(sheet.Table.IsDisqualified)
        .Select(unit => new MergedRange(firstRow + unit, 2, firstRow + unit, columnCount));

    private static IEnumerable<MergedRange> NoteRows(int firstRow, int count, int columnCount) =>
        Enumerable.Range(0, count).Select(i => new MergedRange(firstRow + i, 1, firstRow + i, columnCount));

    private List<SheetRow> Notes() => [.. AssessmentNotes.Of(sheet).Select(note => new SheetRow([Cell.Text(note, Note)], 20))];
}
