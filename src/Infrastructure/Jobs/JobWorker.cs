using System.Data.Common;
using System.Text.Json;
using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ListingPipeline.Infrastructure.Jobs;

/// <summary>Takes up jobs one after the other and sees each to its end.</summary>
/// <param name="scopes">A scope of services for each job.</param>
/// <param name="clock">Leases end by this clock.</param>
/// <param name="time">Renewals are due by this one.</param>
/// <param name="signals">Wakes listeners.</param>
/// <param name="jobs">Where others of this process find what it works on.</param>
/// <param name="logger">Log.</param>
public sealed class JobWorker(IServiceScopeFactory scopes, IClock clock, TimeProvider time, IJobSignals signals, RunningJobs jobs, ILogger<JobWorker> logger)
{
    /// <summary>How long a job stays with a worker that no longer renews.</summary>
    public static readonly TimeSpan LeaseFor = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(2);
    private const int MostAttempts = 5;

    /// <summary>Lets go of what workers of this machine held whose process died, so that their jobs go on at once. Asked once, before this process works.</summary>
    public async Task ReleaseDeadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IJobStore>().ReleaseDeadAsync(WorkerName.IsDead, clock.Now, cancellationToken);
    }

    /// <summary>Takes up one job and does it; false when there was none.</summary>
    /// <param name="stopping">Ends when the process stops: the job is let go, and another worker goes on.</param>
    public async Task<bool> RunNextAsync(CancellationToken stopping)
    {
        if (await ClaimAsync(stopping) is not { } lease)
        {
            return false;
        }

        signals.Raise();
        if (lease.Number > MostAttempts)
        {
            await FinishAsync(lease, JobState.Failed, null, JobErrors.GivenUp);
        }
        else if (lease.Job.CancelRequestedAt is not null)
        {
            await FinishAsync(lease, JobState.Cancelled, null, null);
        }
        else
        {
            await RunAsync(lease, stopping);
        }

        return true;
    }

    private async Task<JobLease?> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IJobStore>().ClaimAsync(WorkerName.Own, clock.Now, clock.Now + LeaseFor, cancellationToken);
    }

    private async Task RunAsync(JobLease lease, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var running = jobs.Begin(lease.Job.Id, signals, stop.CancelAsync);
        using var over = new CancellationTokenSource();
        var keeping = KeepAsync(lease, running, over.Token);
        try
        {
            var result = await DoAsync(lease, running, stop.Token);
            await (result.TryGetValue(out var numbers, out var error)
                ? FinishAsync(lease, JobState.Succeeded, JsonSerializer.Serialize(numbers), null)
                : FinishAsync(lease, JobState.Failed, null, error));
        }
        catch (Exception ending) when (stop.IsCancellationRequested && ending is OperationCanceledException or DbException)
        {
            // A database driver may report the end of a statement in its own way.
            await EndEarlyAsync(lease, running.Hold);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "Job {Job} of kind {Kind} failed", lease.Job.Id, lease.Job.Kind);
            await FinishAsync(lease, JobState.Failed, null, JobErrors.Fault);
        }
        finally
        {
            await over.CancelAsync();
            await keeping;
        }
    }

    private async Task<Result<IReadOnlyDictionary<string, long>>> DoAsync(JobLease lease, RunningJob running, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var owner = lease.Job.Owner;
        services.GetRequiredService<ActingUser>().ActFor(new AccountUser(owner.UserId, owner.Name, owner.Role, owner.Scope));
        var runner = services.GetServices<IJobRunner>().SingleOrDefault(one => one.Kind == lease.Job.Kind)
            ?? throw new InvalidOperationException($"Nothing runs jobs of kind '{lease.Job.Kind}'.");
        var run = new JobRun(
            lease, services.GetRequiredService<IJobStore>(), services.GetRequiredService<IUnitOfWork>(), signals, clock, LeaseFor, running);
        return await runner.RunAsync(run, cancellationToken);
    }

    /// <summary>A piece of work may last longer than a lease: the worker says from time to time that it is alive, and how far it is.</summary>
    private async Task KeepAsync(JobLease lease, RunningJob running, CancellationToken over)
    {
        using var timer = new PeriodicTimer(TellEvery, time);
        var renewedAt = time.GetTimestamp();
        JobProgress? told = null;
        try
        {
            while (await timer.WaitForNextTickAsync(over))
            {
                var progress = running.Progress;
                if (progress != told || time.GetElapsedTime(renewedAt) >= RenewEvery)
                {
                    await RenewAsync(lease, progress, running, over);
                    (told, renewedAt) = (progress, time.GetTimestamp());
                }
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The job ended.
        }
    }

    private async Task RenewAsync(JobLease lease, JobProgress? progress, RunningJob running, CancellationToken over)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var hold = await scope.ServiceProvider.GetRequiredService<IJobStore>().RenewAsync(lease, progress, clock.Now + LeaseFor, over);
            if (hold != JobHold.Held)
            {
                await running.StopAsync(hold);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !over.IsCancellationRequested)
        {
            // The next renewal, or the next piece of work, tries again; the lease outlasts three of them.
            logger.LogWarning(failure, "The lease of job {Job} was not renewed", lease.Job.Id);
        }
    }

    private async Task EndEarlyAsync(JobLease lease, JobHold hold)
    {
        if (hold == JobHold.CancelRequested)
        {
            await FinishAsync(lease, JobState.Cancelled, null, null);
        }
        else if (hold == JobHold.Held)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IJobStore>().ReleaseAsync(lease, clock.Now, CancellationToken.None);
        }

        signals.Raise();
    }

    private async Task FinishAsync(JobLease lease, JobState state, string? result, Error? error)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var owner = lease.Job.Owner;
        services.GetRequiredService<ActingUser>().ActFor(new AccountUser(owner.UserId, owner.Name, owner.Role, owner.Scope));
        await services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            async () =>
            {
                var failure = error is null ? null : new JobFailure(error.Code, error.Message);
                var isMine = await services.GetRequiredService<IJobStore>().FinishAsync(lease, state, result, failure, clock.Now, CancellationToken.None);
                if (isMine)
                {
                    await services.GetRequiredService<IAuditTrail>().WriteAsync(
                        "RunJob", [new JobEnded(lease.Job.Id, lease.Job.Kind, state, error?.Code)], CancellationToken.None);
                }

                return isMine;
            },
            isMine => isMine,
            CancellationToken.None);
        signals.Raise();
        logger.LogInformation("Job {Job} of kind {Kind} ended {State}", lease.Job.Id, lease.Job.Kind, state);
    }
}
