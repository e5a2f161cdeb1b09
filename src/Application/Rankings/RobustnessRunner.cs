using System.Text.Json;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Studies a draft under many other weights, tells how far it is, and keeps the answer.</summary>
internal sealed class RobustnessRunner(IRankingRepository rankings, IRankingStudyStore studies, ICurrentUser user, IClock clock) : IJobRunner
{
    public const string KindName = "rankings.robustness";

    public string Kind => KindName;

    public async Task<Result<IReadOnlyDictionary<string, long>>> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var asked = run.Parameters<RobustnessParameters>();
        if (await rankings.FindAsync(asked.DraftId, cancellationToken) is not { } draft
            || await rankings.ReadSnapshotAsync(asked.DraftId, cancellationToken) is not { } snapshot)
        {
            return RankingErrors.DraftNotFound;
        }

        var done = 0;
        var study = Task.Run(
            () => Ranking.Compute(snapshot.Rules, snapshot.Candidates, draft.Adjustments).Then(ranking => RankingRobustness.Study(
                ranking,
                asked.Draws,
                asked.SpreadPercent,
                (ulong)(uint)asked.Seed,
                drawn =>
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Volatile.Write(ref done, drawn);
                })),
            cancellationToken);
        // The draws run on a thread of their own; meanwhile progress is told and the lease kept.
        while (await Task.WhenAny(study, Task.Delay(TellEvery, cancellationToken)) != study)
        {
            await run.CommitAsync(() => Task.CompletedTask, 0, new JobProgress(Volatile.Read(ref done), asked.Draws), cancellationToken);
        }

        if (!(await study).TryGetValue(out var result, out var error))
        {
            return error;
        }

        var response = RankingRobustnessResponse.Of(new GetRankingRobustnessQuery(asked.DraftId, asked.Draws, asked.SpreadPercent, asked.Seed), result, snapshot);
        var kept = new RankingStudy(run.Job.Id, RankingStudyKind.Robustness, draft.Identity.Programme, asked.DraftId, run.Job.About, user.Sign(clock));
        await run.CommitAsync(
            () => studies.AddAsync(kept, JsonSerializer.Serialize(response), cancellationToken), 1, new JobProgress(asked.Draws, asked.Draws), cancellationToken);
        return Result.Of<IReadOnlyDictionary<string, long>>(new Dictionary<string, long> { ["draws"] = asked.Draws, ["candidates"] = result.Intervals.Count });
    }

    private static TimeSpan TellEvery { get; } = TimeSpan.FromMilliseconds(500);
}
