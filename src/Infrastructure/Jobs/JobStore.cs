using System.Data.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Jobs;

internal sealed class JobStore(DbSession session, RunningJobs running) : IJobStore
{
    /// <summary>Candidates read at once: a worker beaten to the first tries the next.</summary>
    private const int Candidates = 8;
    private const int LongestMessage = 500;

    public async Task<bool> AddAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            return await session.ExecuteAsync("Jobs/AddJob", JobRow.From(job), cancellationToken) > 0;
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            return false;
        }
    }

    public async Task<Job?> FindActiveAsync(string activeKey, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<JobRow>("Jobs/FindActiveJob", new { activeKey }, cancellationToken))?.ToJob();

    public async Task<Job?> FindAsync(Guid id, JobViewer viewer, CancellationToken cancellationToken) =>
        await session.SingleOrDefaultAsync<JobRow>("Jobs/FindJob", new { id, ownerId = viewer.OwnerId }, cancellationToken) is { } row ? Latest(row) : null;

    public async Task<PagedList<Job>> ListAsync(
        JobViewer viewer, string? kind, bool? isActive, PageRequest page, CancellationToken cancellationToken)
    {
        var ownerId = viewer.OwnerId;
        var rows = await session.QueryAsync<JobRow>(
            "Jobs/ListJobs", new { ownerId, kind, isActive, first = page.FirstRow, last = page.LastRow }, cancellationToken);
        var total = rows.Count > 0
            ? rows[0].TotalCount
            : await session.SingleOrDefaultAsync<long>("Jobs/CountJobs", new { ownerId, kind, isActive }, cancellationToken);
        return new PagedList<Job>([.. rows.Select(Latest)], page.Number, page.Size, total);
    }

    public async Task<bool> RequestCancellationAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("Jobs/CancelQueuedJob", new { id, now }, cancellationToken) > 0
        || await session.ExecuteAsync("Jobs/RequestCancellation", new { id, now }, cancellationToken) > 0;

    public async Task<JobLease?> ClaimAsync(string worker, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        foreach (var row in await session.QueryAsync<JobRow>("Jobs/ListClaimable", new { now, last = Candidates }, cancellationToken))
        {
            var parameters = new { id = row.Id, readLeaseNumber = row.LeaseNumber, worker, now, until };
            if (await session.ExecuteAsync("Jobs/ClaimJob", parameters, cancellationToken) > 0)
            {
                return new JobLease(row.ToJob(), row.LeaseNumber + 1);
            }
        }

        return null;
    }

    public async Task<JobHold> RenewAsync(JobLease lease, JobProgress? progress, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var renewed = await session.ExecuteAsync(
            "Jobs/RenewLease",
            new { id = lease.Job.Id, leaseNumber = lease.Number, doneCount = progress?.Done, expectedCount = progress?.Total, stage = progress?.Stage, until },
            cancellationToken);
        return await HoldAsync(lease, renewed, cancellationToken);
    }

    public async Task<JobHold> SaveAsync(JobLease lease, JobProgress progress, string? checkpoint, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var saved = await session.ExecuteAsync(
            "Jobs/SaveProgress",
            new
            {
                id = lease.Job.Id,
                leaseNumber = lease.Number,
                doneCount = progress.Done,
                expectedCount = progress.Total,
                stage = progress.Stage,
                checkpointText = checkpoint,
                until,
            },
            cancellationToken);
        return await HoldAsync(lease, saved, cancellationToken);
    }

    public async Task<bool> FinishAsync(
        JobLease lease, JobState state, string? result, JobFailure? failure, DateTimeOffset now, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "Jobs/FinishJob",
            new
            {
                id = lease.Job.Id,
                leaseNumber = lease.Number,
                state = state.ToString(),
                resultText = result,
                errorCode = failure?.Code,
                errorMessage = failure is { Message.Length: > LongestMessage } ? failure.Message[..LongestMessage] : failure?.Message,
                now,
            },
            cancellationToken) > 0;

    public Task ReleaseAsync(JobLease lease, DateTimeOffset now, CancellationToken cancellationToken) => session.ExecuteAsync(
        "Jobs/ReleaseLease", new { id = lease.Job.Id, leaseNumber = lease.Number, endedAt = now.AddMilliseconds(-1) }, cancellationToken);

    public async Task ReleaseDeadAsync(Predicate<string> isDead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var worker in (await session.QueryAsync<string>("Jobs/ListLeaseOwners", null, cancellationToken)).Where(name => isDead(name)))
        {
            await session.ExecuteAsync("Jobs/ReleaseLeasesOf", new { worker, endedAt = now.AddMilliseconds(-1) }, cancellationToken);
        }
    }

    /// <summary>The job of a row with what its worker said since, when that is in this process.</summary>
    private Job Latest(JobRow row)
    {
        var job = row.ToJob();
        return job.State == JobState.Running && running.Find(job.Id)?.Progress is { } progress ? job with { Progress = progress } : job;
    }

    private async Task<JobHold> HoldAsync(JobLease lease, int rowsChanged, CancellationToken cancellationToken) =>
        rowsChanged == 0 ? JobHold.Lost
        : await session.SingleOrDefaultAsync<long>("Jobs/CountCancelRequests", new { id = lease.Job.Id }, cancellationToken) == 0 ? JobHold.Held
        : JobHold.CancelRequested;
}

/// <summary>A row of Job, both ways.</summary>
internal sealed class JobRow
{
    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public string About { get; init; } = "";

    public string? ActiveKey { get; init; }

    public string State { get; init; } = "";

    public long DoneCount { get; init; }

    public long? ExpectedCount { get; init; }

    public string? Stage { get; init; }

    public string Parameters { get; init; } = "";

    public string? CheckpointText { get; init; }

    public string? ResultText { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    public Guid? OwnerId { get; init; }

    public string OwnerName { get; init; } = "";

    public string OwnerRole { get; init; } = "";

    public string? OwnerCounty { get; init; }

    public Guid? OwnerEnterprise { get; init; }

    public int LeaseNumber { get; init; }

    public long Revision { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public DateTimeOffset? CancelRequestedAt { get; init; }

    public long TotalCount { get; init; }

    public static JobRow From(Job job) => new()
    {
        Id = job.Id,
        Kind = job.Kind,
        About = job.About,
        ActiveKey = job.ActiveKey,
        Parameters = job.Parameters,
        OwnerId = job.Owner.UserId,
        OwnerName = job.Owner.Name,
        OwnerRole = job.Owner.Role,
        OwnerCounty = job.Owner.Scope.CountyCode,
        OwnerEnterprise = job.Owner.Scope.EnterpriseId,
        CreatedAt = job.CreatedAt,
    };

    public Job ToJob() => new()
    {
        Id = Id,
        Kind = Kind,
        About = About,
        Owner = new JobOwner(OwnerId, OwnerName, OwnerRole, new Scope(OwnerCounty, OwnerEnterprise)),
        State = Enum.Parse<JobState>(State),
        Progress = new JobProgress(DoneCount, ExpectedCount, Stage),
        Parameters = Parameters,
        Checkpoint = CheckpointText,
        Result = ResultText,
        Failure = ErrorCode is null ? null : new JobFailure(ErrorCode, ErrorMessage ?? ""),
        ActiveKey = ActiveKey,
        Attempts = LeaseNumber,
        Revision = Revision,
        CreatedAt = CreatedAt,
        StartedAt = StartedAt,
        FinishedAt = FinishedAt,
        CancelRequestedAt = CancelRequestedAt,
    };
}
