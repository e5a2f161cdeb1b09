using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Attachments;

/// <summary>An attachment.</summary>
/// <param name="Id">Id of this version.</param>
/// <param name="SeriesId">The same for all versions.</param>
/// <param name="Version">From 1.</param>
/// <param name="SubjectKind">Kind of thing it belongs to, e.g. <c>county-assessment</c>.</param>
/// <param name="SubjectId">Which one.</param>
/// <param name="SubjectPart">Part of it, e.g. <c>140213/neeq-listings</c>; empty for the whole.</param>
/// <param name="FileName">Name it was sent under.</param>
/// <param name="Format">Format as its content tells.</param>
/// <param name="SizeBytes">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="IsPreviewable">Whether it can be shown in the browser: images, PDF and text.</param>
/// <param name="IsCurrent">Whether it is the last version of its series and was not withdrawn.</param>
/// <param name="Uploaded">Who sent it, and when.</param>
/// <param name="Withdrawal">Who withdrew it and why; null while it stands.</param>
public sealed record AttachmentResponse(
    Guid Id,
    Guid SeriesId,
    int Version,
    string SubjectKind,
    Guid SubjectId,
    string SubjectPart,
    string FileName,
    FileFormat Format,
    long SizeBytes,
    string Sha256,
    bool IsPreviewable,
    bool IsCurrent,
    Signature Uploaded,
    AttachmentWithdrawal? Withdrawal)
{
    internal static AttachmentResponse From(Attachment attachment, bool isLast) => new(
        attachment.Id,
        attachment.SeriesId,
        attachment.Version,
        attachment.Subject.Kind,
        attachment.Subject.Id,
        attachment.Subject.Part,
        attachment.FileName,
        attachment.Format,
        attachment.File.SizeBytes,
        attachment.File.Sha256,
        FileFormats.IsPreviewable(attachment.Format),
        isLast && attachment.Withdrawal is null,
        attachment.Uploaded,
        attachment.Withdrawal);
}
