using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>The two tables of the annex as a workbook: figures, and points with formulas that recompute them from the figures.</summary>
/// <remarks>附表1 holds the figures from row 4, 附表2 the weights in row 4 and the points from row 5; units and indicators in printed order.
/// A disqualified unit's figures are not printed, so that the formulas rank the others only.</remarks>
internal sealed class AssessmentTables(AssessmentSheet sheet)
{
    private const string FiguresSheet = "附表1";
    private const string PointsSheet = "附表2";
    private const int FirstFigureRow = 4;
    private const int FirstPointsRow = 5;
    private const string Barred = "取消参评资格";

    private static readonly CellStyle Caption = new() { Alignment = CellAlignment.Left };
    private static readonly CellStyle Heading = CellStyle.Bordered with { Bold = true, WrapText = true };
    private static readonly CellStyle Note = new() { WrapText = true, Alignment = CellAlignment.Left };

    private readonly AssessmentScheme _scheme = sheet.Scheme;
    private readonly int _indicatorCount = sheet.Scheme.Indicators.Count;
    private readonly int _lastFigureRow = FirstFigureRow + sheet.Scheme.Units.Count - 1;

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
                SheetRow.Of(Cell.Text("附表 1", Caption)),
                new SheetRow([Cell.Text(_scheme.Definition.FiguresTableTitle, CellStyle.Title)], 30),
                new SheetRow([Cell.Text("指标", Heading), .. _scheme.Indicators.Select(indicator => Cell.Text(indicator.Name, Heading))], 62),
            ],
            Rows = Enumerable.Range(0, _scheme.Units.Count).Select(FiguresRow).ToAsyncEnumerable(),
            Footer = footer,
            Merges = [new MergedRange(2, 1, 2, columnCount), .. BarredRows(FirstFigureRow, columnCount), .. NoteRows(_lastFigureRow + 1, footer.Count, columnCount)],
        };
    }

    private SheetRow FiguresRow(int unit) => sheet.Table.IsDisqualified(unit)
        ? BarredRow(unit, _indicatorCount)
        : SheetRow.Of([
            Cell.Text(_scheme.Units[unit].Name, CellStyle.Bordered),
            .. sheet.Figures(unit).Select(figure => Cell.Of(figure, CellStyle.Bordered)),
        ]);

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
                SheetRow.Of(Cell.Text("附表 2", Caption)),
                new SheetRow([Cell.Text(_scheme.Definition.PointsTableTitle, CellStyle.Title)], 30),
                new SheetRow(
                    [
                        Cell.Text("指标\n权重\n地市", Heading),
                        .. _scheme.Indicators.Select(indicator => Cell.Text(indicator.Name + "得分", Heading)),
                        Cell.Text("最终得分", Heading),
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
        return SheetRow.Of([
            Cell.Text(_scheme.Units[unit].Name, CellStyle.Bordered),
            .. Enumerable.Range(0, _indicatorCount)
                .Select(i => Cell.Formula(PointsFormula(unit, i), sheet.Result.Points(unit, i) ?? 0, CellStyle.Bordered)),
            Cell.Formula($"ROUND(SUMPRODUCT(B$4:{last}$4,B{row}:{last}{row}),10)", sheet.Result.Total(unit) ?? 0, CellStyle.Bordered),
        ]);
    }

    /// <summary>Zero (or, where zero may earn points, an empty cell) earns nothing; otherwise the band of the rank by COUNTIF.</summary>
    private string PointsFormula(int unit, int indicator)
    {
        var column = Letter(indicator + 1);
        var figure = $"'{FiguresSheet}'!{column}{FirstFigureRow + unit}";
        var better = _scheme.Indicators[indicator].Direction == IndicatorDirection.Higher ? ">" : "<";
        var rank = $"COUNTIF('{FiguresSheet}'!{column}${FirstFigureRow}:{column}${_lastFigureRow},\"{better}\"&{figure})+1";
        var participants = Enumerable.Range(0, _scheme.Units.Count).Count(other => !sheet.Table.IsDisqualified(other));
        var bands = _scheme.BandsFor(participants).Bands;
        var points = Number(bands[^1]);
        for (var i = bands.Count - 2; i >= 0; i--)
        {
            points = $"IF({rank}<={bands[i].Last},{Number(bands[i])},{points})";
        }

        return $"IF({figure}={(_scheme.Definition.ZeroEarnsNothing ? "0" : "\"\"")},0,{points})";
    }

    private static string Number(RankBand band) => band.Points.ToString("0.######");

    private static string Letter(int column) => column < 26
        ? ((char)('A' + column)).ToString()
        : $"{(char)('A' + (column / 26) - 1)}{(char)('A' + (column % 26))}";

    private SheetRow BarredRow(int unit, int cells) => SheetRow.Of([
        Cell.Text(_scheme.Units[unit].Name, CellStyle.Bordered),
        Cell.Text(Barred, CellStyle.Bordered),
        .. Enumerable.Repeat(Cell.Blank(CellStyle.Bordered), cells - 1),
    ]);

    private IEnumerable<MergedRange> BarredRows(int firstRow, int columnCount) => Enumerable.Range(0, _scheme.Units.Count)
        .Where(sheet.Table.IsDisqualified)
        .Select(unit => new MergedRange(firstRow + unit, 2, firstRow + unit, columnCount));

    private static IEnumerable<MergedRange> NoteRows(int firstRow, int count, int columnCount) =>
        Enumerable.Range(0, count).Select(i => new MergedRange(firstRow + i, 1, firstRow + i, columnCount));

    private List<SheetRow> Notes()
    {
        var notes = _scheme.Units
            .Where(unit => sheet.Disqualifications.ContainsKey(unit.Code))
            .Select(unit => (unit.Name, Found: sheet.Disqualifications[unit.Code]))
            .Select(barred => $"注：{barred.Name}{Barred}（{Years(barred.Found)}）：{barred.Found.Reason}")
            .ToList();
        if (sheet.Assessment.SignedOff is { } signature)
        {
            notes.Add($"签发：{signature.Name}　{ChinaDay.Of(signature.At):yyyy年M月d日}　校验码：{sheet.Assessment.DocumentHash}");
        }
        else
        {
            notes.Add(sheet.Table.Missing().Any() ? "注：过程稿，尚未签发；空白处尚未填报，暂不得分。" : "注：过程稿，尚未签发。");
        }

        return [.. notes.Select(note => new SheetRow([Cell.Text(note, Note)], 20))];
    }

    private static string Years(Disqualification found) =>
        found.FirstYear == found.LastYear ? $"{found.FirstYear}年度" : $"{found.FirstYear}—{found.LastYear}年度";
}
