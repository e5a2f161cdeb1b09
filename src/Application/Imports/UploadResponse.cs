using ListingPipeline.Application.Common;
using ListingPipeline.Application.Jobs;

namespace ListingPipeline.Application.Imports;

/// <summary>A spreadsheet that was sent to be imported.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="FileName">Name it was sent under.</param>
/// <param name="SheetName">Sheet to read; null takes the first visible one.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="KeptUntil">Until when the file is kept; afterwards only its reports are.</param>
/// <param name="Check">Job that checks it; when it succeeded, <c>Imports_Get</c> answers the report under the job's id.</param>
/// <param name="Commit">Job that stores it, the same way; null while nobody asked for it.</param>
public sealed record UploadResponse(
    Guid Id, string FileName, string? SheetName, long Bytes, DateTimeOffset SentAt, DateTimeOffset KeptUntil, JobResponse Check, JobResponse? Commit);

/// <summary>Uploads with what became of them.</summary>
internal sealed class UploadDesk(IUploadStore uploads, IJobStore jobs, ICurrentUser user)
{
    /// <summary>The caller's upload; null when absent or another's.</summary>
    public async Task<SentUpload?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        user.UserId is { } owner ? await uploads.FindAsync(id, owner, cancellationToken) : null;

    /// <summary>An upload with its jobs.</summary>
    public async Task<UploadResponse> RespondAsync(SentUpload upload, CancellationToken cancellationToken) => new(
        upload.Id,
        upload.FileName,
        upload.SheetName,
        upload.Bytes,
        upload.SentAt,
        upload.SentAt + SentUpload.KeptFor,
        (await JobAsync(upload.CheckJobId, cancellationToken))!,
        upload.CommitJobId is { } commit ? await JobAsync(commit, cancellationToken) : null);

    private async Task<JobResponse?> JobAsync(Guid id, CancellationToken cancellationToken) =>
        await jobs.FindAsync(id, new JobViewer(user.UserId), cancellationToken) is { } job ? JobResponse.Of(job) : null;
}
