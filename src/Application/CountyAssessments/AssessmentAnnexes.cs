using ListingPipeline.Application.Common.Documents;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>The annex's two tables as pages of a document, with the labels, titles and heads of the scheme.</summary>
internal sealed class AssessmentAnnexes(AssessmentSheet sheet)
{
    private const int NameWidth = 9;
    private const int FigureWidth = 10;

    public IReadOnlyList<DocumentAnnex> Build()
    {
        var words = sheet.Scheme.Definition.Tables;
        var notes = AssessmentNotes.Of(sheet);
        return
        [
            new DocumentAnnex(words.FiguresLabel, words.FiguresTitle, Figures(), notes),
            new DocumentAnnex(words.PointsLabel, words.PointsTitle, Points(), notes),
        ];
    }

    private DocumentTable Figures()
    {
        var indicators = sheet.Scheme.Indicators;
        return new DocumentTable(
            null,
            [NameWidth, .. indicators.Select(_ => FigureWidth)],
            [[new DocumentCell(sheet.Scheme.Definition.Tables.IndicatorHeading), .. indicators.Select(indicator => new DocumentCell(indicator.Name))]],
            [.. Units().Select(unit => Row(unit, indicators.Count, sheet.Figures(unit).Select(figure => $"{figure}")))]);
    }

    private DocumentTable Points()
    {
        var words = sheet.Scheme.Definition.Tables;
        var indicators = sheet.Scheme.Indicators;
        return new DocumentTable(
            null,
            [NameWidth, .. indicators.Select(_ => FigureWidth), FigureWidth],
            [
                [
                    new DocumentCell($"{words.IndicatorHeading}\n{words.WeightHeading}\n{words.UnitHeading}", Rows: 2),
                    .. indicators.Select(indicator => new DocumentCell(indicator.Name + words.PointsSuffix)),
                    new DocumentCell(words.TotalHeading, Rows: 2),
                ],
                [
                    DocumentCell.Continued,
                    .. indicators.Select(indicator => new DocumentCell($"{UnitProse.Number(indicator.Weight.Percent)}%")),
                    DocumentCell.Continued,
                ],
            ],
            [.. Units().Select(unit => Row(
                unit,
                indicators.Count + 1,
                [.. Enumerable.Range(0, indicators.Count).Select(i => Text(sheet.Result.Points(unit, i))), Text(sheet.Result.Total(unit))]))]);
    }

    private IEnumerable<int> Units() => Enumerable.Range(0, sheet.Scheme.Units.Count);

    private DocumentCell[] Row(int unit, int columns, IEnumerable<string> texts) =>
    [
        new DocumentCell(sheet.Scheme.Units[unit].Name),
        .. sheet.Table.IsDisqualified(unit) ? [new DocumentCell(AssessmentNotes.Barred, columns)] : texts.Select(text => new DocumentCell(text)),
    ];

    private static string Text(decimal? points) => points is { } value ? UnitProse.Number(value) : string.Empty;
}
