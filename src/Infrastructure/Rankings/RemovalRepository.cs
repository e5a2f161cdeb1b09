using System.Data.Common;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Rankings;

internal sealed class RemovalRepository(DbSession session) : IRemovalRepository
{
    public async Task<IReadOnlyList<RankingEditionSummary>> ListNewestEditionsAsync(CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<EditionRow>("Rankings/ListNewestEditions", new { }, cancellationToken)).Select(row => row.ToSummary())];

    public async Task<IReadOnlyList<RemovalCase>> ListAsync(Guid editionId, Scope scope, CancellationToken cancellationToken) =>
        [
            .. (await session.QueryAsync<RemovalRow>("Rankings/ListRemovals", Of(editionId, scope), cancellationToken))
                .Select(row => row.ToCase())
                .OrderBy(one => one.Rank).ThenBy(one => one.EnterpriseId).ThenBy(one => one.Cause),
        ];

    public async Task<RemovalCase?> FindAsync(Guid caseId, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<RemovalRow>("Rankings/FindRemoval", new { caseId }, cancellationToken))?.ToCase();

    public async Task<bool> AddAsync(RemovalCase added, RemovalStep step, CancellationToken cancellationToken)
    {
        try
        {
            await session.ExecuteAsync("Rankings/AddRemoval", RemovalRow.Of(added), cancellationToken);
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            return false;
        }

        await session.ExecuteAsync("Rankings/AddRemovalStep", RemovalStepRow.Of(step), cancellationToken);
        return true;
    }

    public async Task<bool> SaveAsync(RemovalCase changed, RemovalStep step, CancellationToken cancellationToken)
    {
        if (await session.ExecuteAsync("Rankings/SaveRemoval", RemovalRow.Of(changed), cancellationToken) == 0)
        {
            return false;
        }

        await session.ExecuteAsync("Rankings/AddRemovalStep", RemovalStepRow.Of(step), cancellationToken);
        return true;
    }

    public async Task<IReadOnlyList<RemovalStep>> ReadStepsAsync(Guid editionId, Scope scope, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<RemovalStepRow>("Rankings/ReadRemovalSteps", Of(editionId, scope), cancellationToken)).Select(row => row.ToStep())];

    public async Task<IReadOnlyList<ListRemoval>> ListRemovedAsync(Guid editionId, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<RemovedRow>("Rankings/ListRemoved", new { editionId }, cancellationToken)).Select(row => row.ToRemoval())];

    public async Task<IReadOnlyList<ListRemoval>> ListStandingAsync(string programme, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<RemovedRow>("Rankings/ListStandingRemovals", new { programme }, cancellationToken))
            .Select(row => row.ToRemoval()).DistinctBy(removal => removal.EnterpriseId)];

    public async Task<EditionWatch?> FindWatchAsync(Guid editionId, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<WatchRow>("Rankings/FindWatch", new { editionId }, cancellationToken))?.ToWatch();

    public async Task SaveWatchAsync(Guid editionId, EditionWatch watch, CancellationToken cancellationToken)
    {
        var row = WatchRow.Of(editionId, watch);
        if (await session.ExecuteAsync("Rankings/UpdateWatch", row, cancellationToken) == 0)
        {
            await session.ExecuteAsync("Rankings/AddWatch", row, cancellationToken);
        }
    }

    private static object Of(Guid editionId, Scope scope) => new { editionId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId };
}
