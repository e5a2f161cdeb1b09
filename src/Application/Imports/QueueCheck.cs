using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Imports;

/// <summary>Notes an upload and asks for its check.</summary>
/// <param name="Id">The upload, and its file.</param>
/// <param name="FileName">Name it was sent under.</param>
/// <param name="SheetName">Sheet to read; null takes the first visible one.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record QueueCheckCommand(Guid Id, string FileName, string? SheetName, long Bytes) : ICommand<UploadResponse>;

internal sealed class QueueCheckHandler(IUploadStore uploads, UploadDesk desk, JobQueue jobs, ICurrentUser user, IClock clock) : ICommandHandler<QueueCheckCommand, UploadResponse>
{
    public async Task<Result<UploadResponse>> Handle(QueueCheckCommand request, CancellationToken cancellationToken)
    {
        var check = await jobs.StartAsync(ImportRunner.KindName, request.FileName, new ImportJobParameters(request.Id, IsDryRun: true), null, cancellationToken);
        var upload = new SentUpload(request.Id, request.FileName, request.SheetName, request.Bytes, user.UserId ?? Guid.Empty, clock.Now, check.Id, null);
        await uploads.AddAsync(upload, cancellationToken);
        return await desk.RespondAsync(upload, cancellationToken);
    }
}
