using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>A unit's loss of the right to take part, for falsified figures: this year and as many later ones as the scheme says.</summary>
/// <remarks>Source: DT22 附件4 四: 如发现弄虚作假，取消本年度及下一年度参评资格.</remarks>
public sealed class Disqualification
{
    /// <summary>Longest reason and longest evidence text, in characters.</summary>
    public const int LongestText = 1000;

    private Disqualification(Guid id, string schemeId, string unitCode, int firstYear, int lastYear, string reason, string evidence, Signature recorded)
    {
        Id = id;
        SchemeId = schemeId;
        UnitCode = unitCode;
        FirstYear = firstYear;
        LastYear = lastYear;
        Reason = reason;
        Evidence = evidence;
        Recorded = recorded;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; }

    /// <summary>The scheme it holds for.</summary>
    public string SchemeId { get; }

    /// <summary>Division code of the unit.</summary>
    public string UnitCode { get; }

    /// <summary>Assessed year of the falsification.</summary>
    public int FirstYear { get; }

    /// <summary>Last assessed year without the right to take part, inclusive.</summary>
    public int LastYear { get; }

    /// <summary>What was falsified.</summary>
    public string Reason { get; }

    /// <summary>What proves it: document, inspection record, file number.</summary>
    public string Evidence { get; }

    /// <summary>Who recorded it.</summary>
    public Signature Recorded { get; }

    /// <summary>Whether it holds for an assessed year.</summary>
    public bool Covers(int year) => year >= FirstYear && year <= LastYear;

    /// <summary>Records a falsification found in a year's figures. Fails with <c>county-assessments.text-invalid</c>.</summary>
    public static Result<Disqualification> Record(Guid id, AssessmentScheme scheme, string unitCode, int year, string? reason, string? evidence, Signature by)
    {
        if (CheckText("reason", reason) is { } badReason)
        {
            return badReason;
        }

        if (CheckText("evidence", evidence) is { } badEvidence)
        {
            return badEvidence;
        }

        return new Disqualification(id, scheme.Id, unitCode, year, year + scheme.Definition.DisqualifiedYears - 1, reason!.Trim(), evidence!.Trim(), by);
    }

    /// <summary>Why a disqualification recorded by mistake is lifted, checked. Fails with <c>county-assessments.text-invalid</c>.</summary>
    public static Result<string> CheckLifting(string? reason) => CheckText("reason", reason) is { } error ? error : reason!.Trim();

    /// <summary>A disqualification as it was stored.</summary>
    public static Disqualification FromStored(
        Guid id, string schemeId, string unitCode, int firstYear, int lastYear, string reason, string evidence, Signature recorded) =>
        new(id, schemeId, unitCode, firstYear, lastYear, reason, evidence, recorded);

    private static Error? CheckText(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim().Length > LongestText || text.Any(c => char.IsControl(c) && c is not '\n' and not '\r' and not '\t')
            ? CountyAssessmentErrors.TextInvalid(field, LongestText)
            : null;
}
