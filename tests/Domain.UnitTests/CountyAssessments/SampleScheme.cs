using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Domain.UnitTests.CountyAssessments;

/// <summary>Eleven units, eight indicators with weights 5/5/5/5/10/15/25/30 %, bands 1–3, 4–8, 9–11.</summary>
internal static class SampleScheme
{
    public static readonly decimal[] Percents = [5, 5, 5, 5, 10, 15, 25, 30];

    public static readonly AssessmentScheme Eleven = AssessmentScheme.Create(Definition()).Value;

    public static SchemeDefinition Definition(
        decimal[]? percents = null,
        RankBand[]? bands = null,
        BandsWhenFewer whenFewer = BandsWhenFewer.Keep,
        int unitCount = 11,
        string lastUnit = "K",
        IndicatorDirection direction = IndicatorDirection.Higher,
        bool zeroEarnsNothing = true,
        PointRule? rule = null,
        TieRule ties = TieRule.BetterRank,
        ScoreRounding? rounding = null)
    {
        var clause = new Clause("annex", "…");
        return new SchemeDefinition
        {
            Id = "sample",
            Title = "样本",
            TitleEn = "Sample",
            Source = "annex",
            FirstYear = 2022,
            Tables = new AnnexTitles("附表 1", "数量", "附表 2", "得分", "指标", "权重", "地市", "得分", "最终得分"),
            Units = [.. Enumerable.Range(0, unitCount).Select(i => new AssessedUnit($"{140201 + i}", i == unitCount - 1 ? lastUnit : UnitName(i)))],
            Indicators = [.. (percents ?? Percents).Select((percent, i) => Indicator(i, percent, direction, rule))],
            Bands = bands ?? [new(1, 3, 3), new(4, 8, 2), new(9, 11, 1)],
            BandsWhenFewer = whenFewer,
            ZeroEarnsNothing = zeroEarnsNothing,
            Ties = ties,
            Rounding = rounding ?? ScoreRounding.None,
            DisqualifiedYears = 2,
            Deadline = new AnnualDeadline(3, 30, 1),
            Clauses = new SchemeClauses(clause, clause, clause, clause, clause, clause),
        };
    }

    public static string UnitName(int i) => i < 26 ? ((char)('A' + i)).ToString() : $"U{i}";

    public static AssessmentTable Table(long?[][] figures, params int[] disqualified) => Table(Eleven, figures, disqualified);

    public static AssessmentTable Table(AssessmentScheme scheme, long?[][] figures, params int[] disqualified) =>
        AssessmentTable.FromStored(scheme, (unit, indicator) => figures[unit][indicator], disqualified.Contains);

    /// <summary>One indicator of full weight and as many units as figures.</summary>
    public static AssessmentScheme Single(
        PointRule? rule,
        int unitCount,
        RankBand[]? bands = null,
        IndicatorDirection direction = IndicatorDirection.Higher,
        bool zeroEarnsNothing = true,
        TieRule ties = TieRule.BetterRank,
        ScoreRounding? rounding = null) =>
        AssessmentScheme.Create(Definition([100], bands ?? [], unitCount: unitCount, direction: direction, zeroEarnsNothing: zeroEarnsNothing, rule: rule, ties: ties, rounding: rounding)).Value;

    /// <summary>A table in which every unit has the same figure everywhere except in the first indicator.</summary>
    public static AssessmentTable FirstColumn(long?[] figures, params int[] disqualified) =>
        Table([.. figures.Select(figure => new[] { figure, 0, 0, 0, 0, 0, 0, 0 })], disqualified);

    private static AssessmentIndicator Indicator(int i, decimal percent, IndicatorDirection direction, PointRule? rule) => new()
    {
        Id = $"i{i}",
        Name = $"指标{i}",
        ShortName = $"{i}",
        Definition = "…",
        Dimension = "…",
        Weight = Weight.FromPercent(percent).Value,
        Direction = direction,
        Origin = FigureOrigin.Entered,
        Evidence = "…",
        Source = "annex",
        Rule = rule,
    };
}
