using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Attachments;

/// <summary>A file was attached to something, first or as a new version.</summary>
/// <param name="AttachmentId">Which attachment.</param>
/// <param name="BelongsTo">What it belongs to, as <c>kind/id/part</c>.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">Hash of its bytes.</param>
public sealed record FileAttached(Guid AttachmentId, string BelongsTo, string FileName, int Version, string Sha256) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"attachment/{AttachmentId}";
}

/// <summary>An attachment was withdrawn.</summary>
/// <param name="AttachmentId">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record AttachmentWithdrawn(Guid AttachmentId, string Reason) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"attachment/{AttachmentId}";
}
