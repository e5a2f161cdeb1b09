using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>A step that was taken, with what was said about it; remarks to single indicators are steps of their own.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="UnitCode">Unit whose report it was; null for the year.</param>
/// <param name="IndicatorId">Indicator the note is about; null for the whole.</param>
/// <param name="Action">Action of the workflow table.</param>
/// <param name="Note">What the actor said; null for nothing.</param>
/// <param name="By">Who, and when.</param>
public sealed record CycleStep(Guid Id, string? UnitCode, string? IndicatorId, string Action, string? Note, Signature By);

/// <summary>An objection to the result shown.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="UnitCode">Unit that objects.</param>
/// <param name="IndicatorId">Indicator it is about; null for the whole.</param>
/// <param name="Text">What is objected, 1 to 1000 characters.</param>
/// <param name="Raised">Who, and when.</param>
/// <param name="Answer">The bureau's answer; null while there is none.</param>
public sealed record Objection(Guid Id, string UnitCode, string? IndicatorId, string Text, Signature Raised, ObjectionAnswer? Answer);

/// <summary>The bureau's answer to an objection.</summary>
/// <param name="IsUpheld">Whether the objection was right.</param>
/// <param name="Text">The answer, 1 to 1000 characters.</param>
/// <param name="By">Who, and when.</param>
public sealed record ObjectionAnswer(bool IsUpheld, string Text, Signature By);

/// <summary>How a difference between report and records was settled.</summary>
/// <param name="UnitCode">Unit.</param>
/// <param name="IndicatorId">Indicator.</param>
/// <param name="Reported">What the unit reported.</param>
/// <param name="Counted">What the records gave at that moment.</param>
/// <param name="Settled">The figure that counts.</param>
/// <param name="Reason">Why, 1 to 1000 characters.</param>
/// <param name="By">Who, and when.</param>
public sealed record Settlement(string UnitCode, string IndicatorId, long Reported, long Counted, long Settled, string Reason, Signature By)
{
    /// <summary>Whether it still answers the present difference: same records, and the figure it set is still in force.</summary>
    public bool Holds(long figure, long counted) => figure == Settled && counted == Counted;
}

/// <summary>Texts of the cycle.</summary>
public static class CycleTexts
{
    /// <summary>Longest text in characters.</summary>
    public const int Longest = 1000;

    /// <summary>A text of 1 to 1000 characters. Fails with <c>county-assessments.text-invalid</c> at <paramref name="field"/>.</summary>
    public static Result<string> Check(string field, string? text)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        return trimmed.Length is 0 or > Longest || trimmed.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
            ? CountyAssessmentErrors.TextInvalid(field, Longest)
            : trimmed;
    }
}
