using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>What became of a finding.</summary>
public enum FindingStage
{
    /// <summary>待处理: an officer has yet to decide.</summary>
    Open,

    /// <summary>保留在库: looked at, the member stays, with a reason.</summary>
    Kept,

    /// <summary>已消除: no longer so.</summary>
    Gone,

    /// <summary>已退出: the member left.</summary>
    Left,
}

/// <summary>Something found about a member by the daily check; an officer decides about it, nothing is taken out by itself.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="MemberId">Member.</param>
/// <param name="LibraryId">Library.</param>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="CountyCode">County the member counts for; null when unresolved.</param>
/// <param name="Kind">What was found.</param>
/// <param name="Evidence">What it rests on; 1 to 500 characters in each language.</param>
/// <param name="Source">Document and clause, or that it is the bureau's own setting.</param>
/// <param name="FoundOn">Day it was first found.</param>
/// <param name="Stage">What became of it.</param>
/// <param name="EndedOn">Day it was decided or gone; null while it is open.</param>
/// <param name="Note">Reason of the decision; null for none.</param>
/// <param name="Version">Version; a caller names the one it read.</param>
public sealed record ReserveFinding(
    Guid Id,
    Guid MemberId,
    string LibraryId,
    Guid EnterpriseId,
    string? CountyCode,
    FindingKind Kind,
    LocalizedText Evidence,
    string Source,
    DateOnly FoundOn,
    FindingStage Stage,
    DateOnly? EndedOn,
    string? Note,
    int Version)
{
    /// <summary>Longest evidence in characters.</summary>
    public const int LongestEvidence = 500;

    /// <summary>The member stays in spite of it. Fails with <c>reserve-library.finding-settled</c>, <c>workflow.note-invalid</c>.</summary>
    public Result<ReserveFinding> Keep(string? note, DateOnly today) =>
        Stage != FindingStage.Open ? ReserveLibraryErrors.FindingSettled
        : ReserveMember.IsText(note, Common.Workflow.WorkflowErrors.LongestNote) ? this with { Stage = FindingStage.Kept, EndedOn = today, Note = note!.Trim() }
        : Common.Workflow.WorkflowErrors.NoteInvalid;
}

/// <summary>Something found, before it is held against what was found earlier.</summary>
/// <param name="Kind">What was found.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Source">Document and clause, or that it is the bureau's own setting.</param>
public sealed record FoundFact(FindingKind Kind, LocalizedText Evidence, string Source);
