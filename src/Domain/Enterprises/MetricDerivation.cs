namespace ListingPipeline.Domain.Enterprises;

/// <summary>Unit of a metric's value; a closed list, so that a misspelt unit cannot load.</summary>
public enum MetricUnit
{
    /// <summary>No unit: flags, choices and dates.</summary>
    None,

    /// <summary>Chinese yuan.</summary>
    Cny,

    /// <summary>Hong Kong dollar.</summary>
    Hkd,

    /// <summary>Singapore dollar.</summary>
    Sgd,

    /// <summary>United States dollar.</summary>
    Usd,

    /// <summary>Chinese yuan a share.</summary>
    CnyPerShare,

    /// <summary>United States dollar a share.</summary>
    UsdPerShare,

    /// <summary>Share of one.</summary>
    Ratio,

    /// <summary>Shares of stock.</summary>
    Shares,

    /// <summary>People, holders or subscribers.</summary>
    Persons,

    /// <summary>Things counted, e.g. patents.</summary>
    Items,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,
}

/// <summary>Way of computing a metric from others.</summary>
public enum DerivationKind
{
    /// <summary>Sum of one yearly metric over the sum of another, over the same years (cumulative over cumulative, not a mean of ratios).</summary>
    RatioOfSums,

    /// <summary>Compound growth over n fiscal years, that is n − 1 intervals; unknown when the first year is not above zero.</summary>
    CompoundGrowth,

    /// <summary>Latest fiscal year over the one before, less one; unknown when the earlier is not above zero.</summary>
    YearOnYear,

    /// <summary>Complete calendar years (1 January to 31 December) between a date and the evaluation day.</summary>
    FullFiscalYearsSince,

    /// <summary>Whole months from a date to the evaluation day.</summary>
    MonthsSince,

    /// <summary>Whole years from a date to the evaluation day.</summary>
    YearsSince,
}

/// <summary>How a metric follows from others.</summary>
/// <param name="Kind">Way of computing.</param>
/// <param name="Of">The metric computed from: numerator, growing figure or date.</param>
/// <param name="Over">Denominator of a ratio; null otherwise.</param>
/// <param name="Years">Fiscal years looked at; 0 for dates.</param>
public sealed record MetricDerivation(DerivationKind Kind, MetricDefinition Of, MetricDefinition? Over, int Years)
{
    /// <summary>The word of a choice that says the time has not begun to run, so that it is earliest counted from the day asked about; null when nothing
    /// says so. No verdict rests on it: what time has run before stays unknown.</summary>
    public (MetricDefinition Metric, string Word)? NotBegun { get; init; }
}

/// <summary>An absent flag is taken for "no".</summary>
/// <param name="ExceptIndustries">Prefixes of GB/T 4754 codes (section letter and division, e.g. <c>I65</c>) whose enterprises may well have
/// the status: for them an absent flag stays unknown.</param>
public sealed record FlagPresumption(IReadOnlyList<string> ExceptIndustries);
