using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>What becomes of the rank bands when disqualified units leave the ranking.</summary>
public enum BandsWhenFewer
{
    /// <summary>The bands keep their printed ranks; the last one may stay partly empty.</summary>
    Keep,

    /// <summary>Each band's end moves to the same share of the units that take part, rounded up.</summary>
    Proportional,
}

/// <summary>Day by which a year's assessment is to be finished.</summary>
/// <param name="Month">Month, 1 to 12.</param>
/// <param name="Day">Day of the month.</param>
/// <param name="YearsLater">Years after the assessed year, 0 or more.</param>
public sealed record AnnualDeadline(int Month, int Day, int YearsLater)
{
    /// <summary>The last day for a year's assessment, inclusive.</summary>
    public DateOnly For(int year) => new(year + YearsLater, Month, Day);
}

/// <summary>The clauses a scheme's rules come from.</summary>
/// <param name="Total">Total is the sum of points times weight.</param>
/// <param name="Bands">Ranks earn points by band.</param>
/// <param name="Zero">A figure of zero earns nothing.</param>
/// <param name="Ties">Equal figures share the better rank.</param>
/// <param name="Deadline">When the assessment is to be finished.</param>
/// <param name="Disqualification">Falsification cancels this year and later ones.</param>
public sealed record SchemeClauses(Clause Total, Clause Bands, Clause Zero, Clause Ties, Clause Deadline, Clause Disqualification);

/// <summary>Which rank equal figures share.</summary>
public enum TieRule
{
    /// <summary>The better one: 1, 2, 2, 4.</summary>
    BetterRank,

    /// <summary>The worse one: 1, 3, 3, 4.</summary>
    WorseRank,
}

/// <summary>Where a scheme rounds, half up; what is not rounded stays an exact fraction.</summary>
/// <param name="PointPlaces">Decimal places of the points of one indicator, 0 to 6; null when they are not rounded.</param>
/// <param name="TotalPlaces">Decimal places of totals before they are ranked, 0 to 6; null when they are not rounded.</param>
public sealed record ScoreRounding(int? PointPlaces, int? TotalPlaces)
{
    /// <summary>Nothing is rounded.</summary>
    public static ScoreRounding None { get; } = new(null, null);
}

/// <summary>A sentence of the document and the part of the scheme it governs.</summary>
/// <param name="Article">Clause.</param>
/// <param name="Quote">The sentence as printed.</param>
/// <param name="Governs">Part of the scheme's file, e.g. <c>units</c>, <c>indicators</c>, <c>scoring.bands</c>.</param>
public sealed record SchemeSentence(string Article, string Quote, string Governs);

/// <summary>What the printed tables say besides names and numbers.</summary>
/// <param name="FiguresLabel">Label above the table of figures, e.g. 附表 1.</param>
/// <param name="FiguresTitle">Its title.</param>
/// <param name="PointsLabel">Label above the table of points.</param>
/// <param name="PointsTitle">Its title.</param>
/// <param name="IndicatorHeading">Corner word for the columns, e.g. 指标.</param>
/// <param name="WeightHeading">Corner word for the row of weights, e.g. 权重.</param>
/// <param name="UnitHeading">Corner word for the rows, e.g. 地市.</param>
/// <param name="PointsSuffix">What follows an indicator's name above its points, e.g. 得分; empty for nothing.</param>
/// <param name="TotalHeading">Head of the totals, e.g. 最终得分.</param>
public sealed record AnnexTitles(
    string FiguresLabel,
    string FiguresTitle,
    string PointsLabel,
    string PointsTitle,
    string IndicatorHeading,
    string WeightHeading,
    string UnitHeading,
    string PointsSuffix,
    string TotalHeading);

/// <summary>What the yearly report is called and where it goes.</summary>
/// <param name="Title">Title; <c>{year}</c> stands for the assessed year, line breaks stay.</param>
/// <param name="Addressee">Who it goes to; null for nobody named.</param>
/// <param name="Issuer">Who issues it; null for nobody named.</param>
/// <param name="UnitNoun">What the assessed are called, e.g. 县区.</param>
public sealed record ReportWords(string Title, string? Addressee, string? Issuer, string UnitNoun)
{
    /// <summary>A report whose scheme names none of them.</summary>
    public static ReportWords Unnamed { get; } = new("{year}年度考核评价情况报告", null, null, "单位");
}

/// <summary>What a scheme's document says, before its parts are checked against each other.</summary>
public sealed class SchemeDefinition
{
    /// <summary>Name used in requests, e.g. <c>datong-2022</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Title of the document that sets the scheme.</summary>
    public required string Title { get; init; }

    /// <summary>The same in plain English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Clause of the whole scheme.</summary>
    public required string Source { get; init; }

    /// <summary>First assessed year.</summary>
    public required int FirstYear { get; init; }

    /// <summary>What the printed tables say.</summary>
    public required AnnexTitles Tables { get; init; }

    /// <summary>Units in printed order, at least one.</summary>
    public required IReadOnlyList<AssessedUnit> Units { get; init; }

    /// <summary>Indicators in printed order, at least one.</summary>
    public required IReadOnlyList<AssessmentIndicator> Indicators { get; init; }

    /// <summary>Points by rank, from the best rank to the worst; empty when no indicator goes by rank.</summary>
    public required IReadOnlyList<RankBand> Bands { get; init; }

    /// <summary>What becomes of the bands when fewer units take part.</summary>
    public required BandsWhenFewer BandsWhenFewer { get; init; }

    /// <summary>Whether a figure of zero earns nothing whatever its rank, unless the indicator says otherwise.</summary>
    public required bool ZeroEarnsNothing { get; init; }

    /// <summary>Which rank equal figures share; equal totals always share the better one.</summary>
    public TieRule Ties { get; init; }

    /// <summary>Where points and totals are rounded.</summary>
    public ScoreRounding Rounding { get; init; } = ScoreRounding.None;

    /// <summary>Years a disqualification lasts, the year of the falsification included; 2 means this and the next.</summary>
    public required int DisqualifiedYears { get; init; }

    /// <summary>When the assessment is to be finished.</summary>
    public required AnnualDeadline Deadline { get; init; }

    /// <summary>Clauses of the rules.</summary>
    public required SchemeClauses Clauses { get; init; }

    /// <summary>The document sentence by sentence, in its order; empty when the pack does not quote it in full.</summary>
    public IReadOnlyList<SchemeSentence> Sentences { get; init; } = [];

    /// <summary>What the yearly report is called and where it goes.</summary>
    public ReportWords Report { get; init; } = ReportWords.Unnamed;

    /// <summary>Whether the scheme is an invented sample, in force nowhere.</summary>
    public bool IsSample { get; init; }
}
