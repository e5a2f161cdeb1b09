using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Infrastructure.IntegrationTests.Jobs;

/// <summary>A job of one piece: its script speaks before the piece (0), within it (1) and after it was kept (2).</summary>
internal sealed class WholeJob(IAuditTrail trail, CountingJobScript script) : IJobRunner
{
    public const string Name = "tests.whole";

    public string Kind => Name;

    public async Task<Result<IReadOnlyDictionary<string, long>>> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        if (run.Checkpoint<Dictionary<string, long>>() is { } kept)
        {
            return kept;
        }

        await script.Before(0, run);
        var outcome = await run.CommitWholeAsync(() => WriteAsync(run, cancellationToken), numbers => numbers, cancellationToken);
        await script.Before(2, run);
        cancellationToken.ThrowIfCancellationRequested();
        return outcome.Map<IReadOnlyDictionary<string, long>>(numbers => numbers);
    }

    private async Task<Result<Dictionary<string, long>>> WriteAsync(JobRun run, CancellationToken cancellationToken)
    {
        await trail.WriteAsync(CountingJob.Name, [new CountingJob.PieceDone(1)], CancellationToken.None);
        await script.Before(1, run);
        cancellationToken.ThrowIfCancellationRequested();
        return script.Outcome is { Error: { } error } ? error : new Dictionary<string, long> { ["written"] = 1 };
    }
}
