using ListingPipeline.Application.Common;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;
using MediatR;

namespace ListingPipeline.Application.Rankings;

/// <summary>What the daily watch is asked for.</summary>
/// <param name="Day">The day, in China.</param>
internal sealed record RemovalWatchParameters(DateOnly Day);

/// <summary>Where the daily watch goes on.</summary>
/// <param name="Watched">Editions done.</param>
/// <param name="Listed">Enterprises looked at.</param>
/// <param name="Found">Cases that are new or came back.</param>
/// <param name="Lapsed">Cases the facts no longer show.</param>
internal sealed record RemovalWatchCheckpoint(IReadOnlyList<Guid> Watched, int Listed, int Found, int Lapsed);

/// <summary>Watches the newest edition of every programme, one a piece.</summary>
internal sealed class RemovalWatchRunner(IRemovalRepository removals, IMediator mediator) : IJobRunner
{
    public const string KindName = "rankings.removal-watch";

    public string Kind => KindName;

    public async Task<Result<IReadOnlyDictionary<string, long>>> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var place = run.Checkpoint<RemovalWatchCheckpoint>() ?? new RemovalWatchCheckpoint([], 0, 0, 0);
        var editions = await removals.ListNewestEditionsAsync(cancellationToken);
        foreach (var edition in editions.Where(edition => !place.Watched.Contains(edition.Id)))
        {
            // The checkpoint is written before the work of its piece, in one transaction with it: it can name the edition, not what the watch will find.
            var (next, result) = (place with { Watched = [.. place.Watched, edition.Id] }, (EditionWatchResult?)null);
            await run.CommitAsync(
                async () => result = (await mediator.Send(new WatchEditionCommand(edition.Id), cancellationToken)).TryGetValue(out var found, out _) ? found : null,
                next,
                new JobProgress(next.Watched.Count, editions.Count),
                cancellationToken);
            place = next with { Listed = next.Listed + (result?.Listed ?? 0), Found = next.Found + (result?.Found ?? 0), Lapsed = next.Lapsed + (result?.Lapsed ?? 0) };
        }

        return Result.Of<IReadOnlyDictionary<string, long>>(new Dictionary<string, long>
        {
            ["editions"] = place.Watched.Count,
            ["listed"] = place.Listed,
            ["found"] = place.Found,
            ["lapsed"] = place.Lapsed,
        });
    }
}
