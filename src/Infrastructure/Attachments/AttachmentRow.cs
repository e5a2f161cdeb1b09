using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Infrastructure.Attachments;

internal sealed class AttachmentRow
{
    public Guid Id { get; init; }

    public Guid SeriesId { get; init; }

    public int VersionNumber { get; init; }

    public string SubjectKind { get; init; } = "";

    public Guid SubjectId { get; init; }

    public string SubjectPart { get; init; } = "";

    public string? CountyCode { get; init; }

    public string FileName { get; init; } = "";

    public string FormatName { get; init; } = "";

    public long SizeBytes { get; init; }

    public string Sha256 { get; init; } = "";

    public DateTimeOffset UploadedAt { get; init; }

    public Guid UploadedById { get; init; }

    public string UploadedByName { get; init; } = "";

    public DateTimeOffset? WithdrawnAt { get; init; }

    public Guid? WithdrawnById { get; init; }

    public string? WithdrawnByName { get; init; }

    public string? WithdrawReason { get; init; }

    public static AttachmentRow From(Attachment attachment) => new()
    {
        Id = attachment.Id,
        SeriesId = attachment.SeriesId,
        VersionNumber = attachment.Version,
        SubjectKind = attachment.Subject.Kind,
        SubjectId = attachment.Subject.Id,
        SubjectPart = attachment.Subject.Part,
        CountyCode = attachment.CountyCode,
        FileName = attachment.FileName,
        FormatName = attachment.Format.ToString(),
        SizeBytes = attachment.File.SizeBytes,
        Sha256 = attachment.File.Sha256,
        UploadedAt = attachment.Uploaded.At,
        UploadedById = attachment.Uploaded.UserId,
        UploadedByName = attachment.Uploaded.Name,
    };

    public Attachment ToAttachment() => new(
        new StoredFile(Id, SizeBytes, Sha256),
        SeriesId,
        VersionNumber,
        new AttachmentSubject(SubjectKind, SubjectId, SubjectPart),
        CountyCode,
        FileName,
        Enum.Parse<FileFormat>(FormatName),
        new Signature(UploadedById, UploadedByName, UploadedAt),
        WithdrawnAt is { } at
            ? new AttachmentWithdrawal(new Signature(WithdrawnById ?? Guid.Empty, WithdrawnByName ?? "", at), WithdrawReason ?? "")
            : null);
}

internal sealed class AttachmentIdRow
{
    public Guid Id { get; init; }
}
