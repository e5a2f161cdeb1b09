using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;

namespace ListingPipeline.Infrastructure.IntegrationTests.Jobs;

/// <summary>A job that writes its pieces where they can be counted, and stops where a test wants it to.</summary>
internal sealed class CountingJob(IAuditTrail trail, CountingJobScript script) : IJobRunner
{
    public const string Name = "tests.counting";

    public string Kind => Name;

    public async Task<Result<IReadOnlyDictionary<string, long>>> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var pieces = run.Parameters<int>();
        for (var piece = run.Checkpoint<int>(); piece < pieces; piece++)
        {
            await script.Before(piece, run);
            await run.CommitAsync(() => WriteAsync(piece), piece + 1, new JobProgress(piece + 1, pieces), cancellationToken);
        }

        return script.Outcome ?? Result.Of<IReadOnlyDictionary<string, long>>(new Dictionary<string, long> { ["pieces"] = pieces });
    }

    private Task WriteAsync(int piece) => trail.WriteAsync(Name, [new PieceDone(piece)], CancellationToken.None);

    internal sealed record PieceDone(int Piece) : IDomainEvent
    {
        public string Subject => $"piece/{Piece}";
    }
}

/// <summary>What happens before a piece, and how the job ends.</summary>
internal sealed class CountingJobScript
{
    public Func<int, JobRun, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public Result<IReadOnlyDictionary<string, long>>? Outcome { get; set; }
}
