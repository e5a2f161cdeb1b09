using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>How far an application has come.</summary>
public enum ApplicationStage
{
    /// <summary>填报中: being filled in.</summary>
    Filling,

    /// <summary>初审中: before the county or department.</summary>
    Preliminary,

    /// <summary>退回补正: given back to be completed.</summary>
    SentBack,

    /// <summary>初审通过: waits for the finance office to convene the recheck.</summary>
    Passed,

    /// <summary>复核中: departments and experts give their opinions.</summary>
    Recheck,

    /// <summary>已入库: admitted.</summary>
    Admitted,

    /// <summary>不予入库: turned down with a reason.</summary>
    Refused,

    /// <summary>已撤回: taken back by the applicant.</summary>
    Withdrawn,
}

/// <summary>An enterprise's application to a library.</summary>
public sealed record ReserveApplication
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Library.</summary>
    public required string LibraryId { get; init; }

    /// <summary>Enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>County of the enterprise when the application was begun; null when unresolved.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>Way to the preliminary review.</summary>
    public required ExamRoute Route { get; init; }

    /// <summary>How far it has come.</summary>
    public required ApplicationStage Stage { get; init; }

    /// <summary>Answers by id of the field, empty ones left out.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>Who began it, and when.</summary>
    public required Signature Started { get; init; }

    /// <summary>How often it was submitted, from 0.</summary>
    public required int Submissions { get; init; }

    /// <summary>When it was last submitted; null before that.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Last day of the window it was first submitted in; null before that.</summary>
    public DateOnly? WindowClosesOn { get; init; }

    /// <summary>Last day for opinions; null before the recheck.</summary>
    public DateOnly? OpinionsDueOn { get; init; }

    /// <summary>Answer of the standards when it was last submitted; unknown before that.</summary>
    public Outcome Precheck { get; init; } = Outcome.Unknown;

    /// <summary>Member it led to; null unless admitted.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>Version; a caller names the one it read.</summary>
    public required int Version { get; init; }

    /// <summary>Whether the applicant may change it.</summary>
    public bool IsOpenToApplicant => Stage is ApplicationStage.Filling or ApplicationStage.SentBack;

    /// <summary>Whether nothing more will happen.</summary>
    public bool IsOver => Stage is ApplicationStage.Admitted or ApplicationStage.Refused or ApplicationStage.Withdrawn;
}

/// <summary>An item of a submission as it was handed in: an answer or a file.</summary>
/// <param name="Key"><c>field/…</c> with the id of the field, or <c>file/…</c> with the series of the attachment.</param>
/// <param name="Part">Material of a file; the field's id for an answer.</param>
/// <param name="Text">The answer, or the name of the file.</param>
/// <param name="AttachmentId">The file; null for an answer.</param>
/// <param name="Sha256">SHA-256 of the file; null for an answer.</param>
public sealed record SubmissionItem(string Key, string Part, string Text, Guid? AttachmentId, string? Sha256)
{
    /// <summary>Beginning of the key of an answer.</summary>
    public const string FieldKey = "field/";

    /// <summary>Beginning of the key of a file.</summary>
    public const string FileKey = "file/";

    /// <summary>Whether it is a file.</summary>
    public bool IsFile => AttachmentId is not null;
}

/// <summary>What became of an item between two submissions.</summary>
public enum ItemChange
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It reads otherwise, or another version of the file stands.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>An item that differs between two submissions.</summary>
/// <param name="Part">Field or material.</param>
/// <param name="IsFile">Whether it is a file.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Before">As it was; null when it is new.</param>
/// <param name="After">As it is; null when it is gone.</param>
public sealed record ItemDifference(string Part, bool IsFile, ItemChange Change, SubmissionItem? Before, SubmissionItem? After)
{
    /// <summary>Items that differ, in the order of the later submission, those gone last.</summary>
    public static IReadOnlyList<ItemDifference> Between(IReadOnlyList<SubmissionItem> before, IReadOnlyList<SubmissionItem> after)
    {
        var old = before.ToDictionary(item => item.Key, StringComparer.Ordinal);
        var kept = after.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from item in after
               let was = old.GetValueOrDefault(item.Key)
               where was is null || was.Text != item.Text || was.Sha256 != item.Sha256
               select new ItemDifference(item.Part, item.IsFile, was is null ? ItemChange.Added : ItemChange.Changed, was, item),
            .. from item in before
               where !kept.Contains(item.Key)
               select new ItemDifference(item.Part, item.IsFile, ItemChange.Removed, item, null),
        ];
    }
}
