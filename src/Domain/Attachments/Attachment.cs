using System.Globalization;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Attachments;

/// <summary>What an attachment belongs to.</summary>
/// <param name="Kind">Kind of thing, e.g. <c>county-assessment</c>; its feature decides who may read and write.</param>
/// <param name="Id">Which one.</param>
/// <param name="Part">Part of it, e.g. <c>140213/neeq-listings</c>; empty for the whole.</param>
public sealed record AttachmentSubject(string Kind, Guid Id, string Part);

/// <summary>A stored file: its size and what proves it unaltered.</summary>
/// <param name="Id">Name in the store; becomes the attachment's id.</param>
/// <param name="SizeBytes">Size in bytes.</param>
/// <param name="Sha256">SHA-256, lower-case hexadecimal.</param>
public sealed record StoredFile(Guid Id, long SizeBytes, string Sha256);

/// <summary>A file attached to something 附件; never overwritten, only replaced by a later version or withdrawn with a reason.</summary>
/// <param name="File">The stored file.</param>
/// <param name="SeriesId">The same for all versions: the id of the first.</param>
/// <param name="Version">From 1.</param>
/// <param name="Subject">What it belongs to.</param>
/// <param name="CountyCode">County whose officers see it; null for nobody but callers without a county.</param>
/// <param name="FileName">Name it was sent under; shown, never a path.</param>
/// <param name="Format">Format as its content tells.</param>
/// <param name="Uploaded">Who sent it, and when.</param>
/// <param name="Withdrawal">Who withdrew it and why; null while it stands.</param>
public sealed record Attachment(
    StoredFile File,
    Guid SeriesId,
    int Version,
    AttachmentSubject Subject,
    string? CountyCode,
    string FileName,
    FileFormat Format,
    Signature Uploaded,
    AttachmentWithdrawal? Withdrawal)
{
    /// <summary>Largest file in bytes: 20 MB.</summary>
    public const long MostBytes = 20L * 1024 * 1024;

    /// <summary>Longest file name in characters.</summary>
    public const int LongestName = 200;

    /// <summary>Longest reason of a withdrawal in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>Identifier.</summary>
    public Guid Id => File.Id;

    /// <summary>A file's name as sent, checked. Fails with <c>attachments.name-invalid</c>.</summary>
    public static Result<string> CheckName(string? name)
    {
        var trimmed = name?.Trim() ?? string.Empty;
        var dot = trimmed.LastIndexOf('.');
        return dot < 1 || dot == trimmed.Length - 1 || trimmed.Length > LongestName || trimmed.Any(IsForbidden) ? AttachmentErrors.NameInvalid : trimmed;
    }

    /// <summary>Why an attachment is withdrawn, checked. Fails with <c>attachments.reason-invalid</c>.</summary>
    public static Result<string> CheckReason(string? reason)
    {
        var trimmed = reason?.Trim() ?? string.Empty;
        return trimmed.Length is 0 or > LongestReason || trimmed.Any(c => char.IsControl(c) && c != '\n') ? AttachmentErrors.ReasonInvalid : trimmed;
    }

    // Direction marks (category Cf) can make "exe.gpj" read "jpg.exe".
    private static bool IsForbidden(char letter) =>
        char.IsControl(letter) || letter is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|'
        || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

/// <summary>That an attachment was withdrawn.</summary>
/// <param name="By">Who, and when.</param>
/// <param name="Reason">Why.</param>
public sealed record AttachmentWithdrawal(Signature By, string Reason);
