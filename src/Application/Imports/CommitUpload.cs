using System.Text.Json;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Application.Imports;

/// <summary>Asks for an uploaded and checked spreadsheet to be stored by a job. One that waits or runs is answered instead.</summary>
/// <param name="Id">The upload.</param>
public sealed record CommitUploadCommand(Guid Id) : ICommand<UploadResponse>;

internal sealed class CommitUploadHandler(IUploadStore uploads, UploadDesk desk, IJobStore store, JobQueue jobs, ICurrentUser user)
    : ICommandHandler<CommitUploadCommand, UploadResponse>
{
    public async Task<Result<UploadResponse>> Handle(CommitUploadCommand request, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(request.Id, cancellationToken) is not { } upload)
        {
            return ImportErrors.UploadNotFound;
        }

        if (await JobAsync(upload.CheckJobId, cancellationToken) is not { State: JobState.Succeeded } check)
        {
            return ImportErrors.NotChecked;
        }

        if (Errors(check) is > 0 and var errors)
        {
            return ImportErrors.Refused((int)errors);
        }

        var earlier = upload.CommitJobId is { } id ? await JobAsync(id, cancellationToken) : null;
        if (earlier is { State: JobState.Succeeded } && Errors(earlier) == 0)
        {
            return ImportErrors.AlreadyStored;
        }

        if (earlier is not { IsOver: false })
        {
            var commit = await jobs.StartAsync(
                ImportRunner.KindName, upload.FileName, new ImportJobParameters(upload.Id, IsDryRun: false), $"{ImportRunner.KindName}/{upload.Id}", cancellationToken);
            await uploads.SetCommitAsync(upload, commit.Id, cancellationToken);
            upload = upload with { CommitJobId = commit.Id };
        }

        return await desk.RespondAsync(upload, cancellationToken);
    }

    private Task<Job?> JobAsync(Guid id, CancellationToken cancellationToken) => store.FindAsync(id, new JobViewer(user.UserId), cancellationToken);

    private static long Errors(Job job) =>
        job.Result is { } numbers ? JsonSerializer.Deserialize<Dictionary<string, long>>(numbers)!.GetValueOrDefault(ImportRunner.ErrorsName) : 0;
}
