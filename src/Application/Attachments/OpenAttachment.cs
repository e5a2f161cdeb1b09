using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Attachments;

/// <summary>Opens the bytes of an attachment for download or preview; withdrawn ones too, which stay on record.</summary>
/// <param name="Id">Which.</param>
/// <param name="IsPreview">Whether the browser is to show it in place; images, PDF and text only.</param>
public sealed record OpenAttachmentQuery(Guid Id, bool IsPreview) : IQuery<AttachmentContent>;

/// <summary>The bytes of an attachment.</summary>
/// <param name="Attachment">The attachment.</param>
/// <param name="Content">Its bytes; the receiver closes the stream.</param>
/// <param name="Charset">Charset of a text that is previewed; null otherwise.</param>
public sealed record AttachmentContent(Attachment Attachment, Stream Content, string? Charset);

internal sealed class OpenAttachmentHandler(AttachmentOwners owners, IAttachmentRepository attachments, IFileStore files, ITextProbe texts, ICurrentUser user)
    : IQueryHandler<OpenAttachmentQuery, AttachmentContent>
{
    public async Task<Result<AttachmentContent>> Handle(OpenAttachmentQuery request, CancellationToken cancellationToken)
    {
        // Who sees no row of its own sees what was released to it: the owner of the attachment decides below.
        if (await attachments.FindAsync(request.Id, user.Scope.Released(), cancellationToken) is not { } attachment)
        {
            return AttachmentErrors.NotFound;
        }

        if ((await owners.FindAsync(attachment.Subject, AttachmentUse.Read, cancellationToken)).Error is { } refused)
        {
            return refused;
        }

        if (request.IsPreview && !FileFormats.IsPreviewable(attachment.Format))
        {
            return AttachmentErrors.NotPreviewable;
        }

        if (await files.OpenAsync(attachment.Id, cancellationToken) is not { } content)
        {
            return AttachmentErrors.ContentMissing;
        }

        var charset = request.IsPreview && FileFormats.IsText(attachment.Format) ? texts.CharsetOf(content) : null;
        content.Position = 0;
        return new AttachmentContent(attachment, content, charset);
    }
}
