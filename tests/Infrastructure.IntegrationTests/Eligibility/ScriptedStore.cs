using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Infrastructure.IntegrationTests.Eligibility;

/// <summary>What happens before a piece of a screening is kept, from 1.</summary>
internal sealed class StoreScript
{
    public Func<int, Task> BeforePiece { get; set; } = _ => Task.CompletedTask;

    public int Pieces { get; set; }
}

/// <summary>Keeps what the true store keeps, and stops where a test wants it to.</summary>
internal sealed class ScriptedStore(IScreeningStore store, StoreScript script) : IScreeningStore
{
    public Task<IReadOnlyList<ScreeningSummary>> ListAsync(Scope scope, CancellationToken cancellationToken) => store.ListAsync(scope, cancellationToken);

    public Task<bool> ExistsAsync(DateOnly asOf, CancellationToken cancellationToken) => store.ExistsAsync(asOf, cancellationToken);

    public Task<IReadOnlyDictionary<string, string>> ReadBoardsAsync(DateOnly asOf, CancellationToken cancellationToken) =>
        store.ReadBoardsAsync(asOf, cancellationToken);

    public Task<ScreeningRules?> FindRulesAsync(DateOnly asOf, CancellationToken cancellationToken) => store.FindRulesAsync(asOf, cancellationToken);

    public Task BeginAsync(
        DateOnly asOf,
        string requestedBy,
        ScreeningRules rules,
        IReadOnlyList<string> changed,
        IReadOnlyList<string> gone,
        DateTimeOffset now,
        CancellationToken cancellationToken) =>
        store.BeginAsync(asOf, requestedBy, rules, changed, gone, now, cancellationToken);

    public Task<long> CountAsync(Scope scope, CancellationToken cancellationToken) => store.CountAsync(scope, cancellationToken);

    public Task<IReadOnlyList<Guid>> ListStepsAsync(int step, Guid after, Scope scope, CancellationToken cancellationToken) =>
        store.ListStepsAsync(step, after, scope, cancellationToken);

    public async Task<IReadOnlyList<ScreeningCandidate>> ReadPieceAsync(
        DateOnly asOf, int rulesNumber, Guid after, Guid? upTo, bool isAll, Scope scope, CancellationToken cancellationToken)
    {
        await script.BeforePiece(++script.Pieces);
        return await store.ReadPieceAsync(asOf, rulesNumber, after, upTo, isAll, scope, cancellationToken);
    }

    public Task<int> KeepAsync(DateOnly asOf, int rulesNumber, IReadOnlyList<JudgedEnterprise> judged, CancellationToken cancellationToken) =>
        store.KeepAsync(asOf, rulesNumber, judged, cancellationToken);

    public Task FinishAsync(
        DateOnly asOf, IReadOnlyDictionary<string, string> hashes, int enterprises, int evaluated, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.FinishAsync(asOf, hashes, enterprises, evaluated, now, cancellationToken);

    public Task<ScreeningChanges?> FindLatestChangesAsync(string? cityCode, Scope scope, CancellationToken cancellationToken) =>
        store.FindLatestChangesAsync(cityCode, scope, cancellationToken);

    public Task<PagedList<ScreeningVerdictResponse>> ListVerdictsAsync(VerdictFilter filter, PageRequest page, Scope scope, CancellationToken cancellationToken) =>
        store.ListVerdictsAsync(filter, page, scope, cancellationToken);
}
