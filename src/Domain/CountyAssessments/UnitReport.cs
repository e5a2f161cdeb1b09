using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>What a unit reported for one year's assessment.</summary>
/// <param name="UnitCode">Division code of the unit.</param>
/// <param name="Figures">Figures by indicator id; an absent one is unknown, never zero.</param>
/// <param name="Version">Raised by one with every change; 1 before anything was reported.</param>
/// <param name="Reported">Who reported last; null before anything was reported.</param>
public sealed record UnitReport(string UnitCode, IReadOnlyDictionary<string, long> Figures, int Version, Signature? Reported)
{
    /// <summary>How far the report has come.</summary>
    public ReportStage Stage { get; init; }

    /// <summary>Who submitted it last; null before that.</summary>
    public Signature? Submitted { get; init; }
}
