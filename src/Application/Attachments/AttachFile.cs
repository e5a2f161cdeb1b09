using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Attachments;

/// <summary>Attaches a received file to something, as a new attachment or as the next version of one.</summary>
/// <param name="Subject">What it belongs to.</param>
/// <param name="Received">The file.</param>
/// <param name="Replaces">The last version of the attachment it replaces; null for a new one.</param>
public sealed record AttachFileCommand(AttachmentSubject Subject, ReceivedFile Received, Guid? Replaces) : ICommand<AttachmentResponse>;

internal sealed class AttachFileHandler(
    AttachmentOwners owners, IAttachmentRepository attachments, IFileStore files, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<AttachFileCommand, AttachmentResponse>
{
    public async Task<Result<AttachmentResponse>> Handle(AttachFileCommand request, CancellationToken cancellationToken)
    {
        var attached = await AttachAsync(request, cancellationToken);
        if (attached.Error is not null)
        {
            await files.DeleteAsync(request.Received.File.Id, CancellationToken.None);
        }

        return attached;
    }

    private async Task<Result<AttachmentResponse>> AttachAsync(AttachFileCommand request, CancellationToken cancellationToken)
    {
        if (!(await owners.FindAsync(request.Subject, AttachmentUse.Write, cancellationToken)).TryGetValue(out var owner, out var refused))
        {
            return refused;
        }

        var replaced = request.Replaces is { } id ? await attachments.FindAsync(id, user.Scope, cancellationToken) : null;
        if (request.Replaces is not null && replaced?.Subject != request.Subject)
        {
            return AttachmentErrors.NotFound;
        }

        if (replaced?.Withdrawal is not null)
        {
            return AttachmentErrors.Withdrawn;
        }

        var (file, name, format) = request.Received;
        var attachment = new Attachment(
            file, replaced?.SeriesId ?? file.Id, (replaced?.Version ?? 0) + 1, request.Subject, owner.CountyCode, name, format, user.Sign(clock), null);
        if (!await attachments.AddAsync(attachment, cancellationToken))
        {
            return AttachmentErrors.StaleVersion;
        }

        var (kind, subjectId, part) = request.Subject;
        events.Record(new FileAttached(attachment.Id, $"{kind}/{subjectId}/{part}", name, attachment.Version, file.Sha256));
        return AttachmentResponse.From(attachment, isLast: true);
    }
}
