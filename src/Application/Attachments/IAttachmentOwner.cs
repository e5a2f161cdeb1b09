using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Attachments;

/// <summary>What a caller wants with the attachments of something.</summary>
public enum AttachmentUse
{
    /// <summary>See and download them.</summary>
    Read,

    /// <summary>Add, replace or withdraw one.</summary>
    Write,
}

/// <summary>Whose attachments they are.</summary>
/// <param name="CountyCode">County whose officers see them; null for nobody but callers without a county.</param>
public sealed record AttachmentOwnership(string? CountyCode);

/// <summary>A feature whose things carry attachments; it alone knows who may see and change them.</summary>
public interface IAttachmentOwner
{
    /// <summary>Kind of thing it answers for, e.g. <c>county-assessment</c>.</summary>
    string Kind { get; }

    /// <summary>Whose a part of a thing is, or why the caller may not do this: not found outside its scope, a conflict when it is frozen.</summary>
    Task<Result<AttachmentOwnership>> FindAsync(AttachmentSubject subject, AttachmentUse use, CancellationToken cancellationToken);
}

/// <summary>Asks the feature something belongs to.</summary>
internal sealed class AttachmentOwners(IEnumerable<IAttachmentOwner> owners)
{
    public Task<Result<AttachmentOwnership>> FindAsync(AttachmentSubject subject, AttachmentUse use, CancellationToken cancellationToken) =>
        owners.FirstOrDefault(owner => owner.Kind == subject.Kind) is { } owner
            ? owner.FindAsync(subject, use, cancellationToken)
            : Task.FromResult<Result<AttachmentOwnership>>(AttachmentErrors.SubjectNotFound);
}
