using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Rankings;

internal sealed class RankingReader(DbSession session) : IRankingReader
{
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    public async Task<PagedList<RankingDraftSummary>> ListDraftsAsync(string? programme, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<DraftRow>(
            "Rankings/ListDrafts", new { programme, first = page.FirstRow, last = page.LastRow }, cancellationToken);
        var total = await session.SingleOrDefaultAsync<long>("Rankings/CountDrafts", new { programme }, cancellationToken);
        return new PagedList<RankingDraftSummary>([.. rows.Select(row => row.ToSummary())], page.Number, page.Size, total);
    }

    public async Task<RankingDraftSummary?> FindDraftAsync(Guid draftId, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<DraftRow>("Rankings/FindDraft", new { draftId }, cancellationToken))?.ToSummary();

    public async Task<StoredRankingModel?> FindModelAsync(Guid draftId, CancellationToken cancellationToken)
    {
        var draft = await session.SingleOrDefaultAsync<DraftRow>("Rankings/FindDraft", new { draftId }, cancellationToken);
        return draft is null || await RankingRepository.ReadModelAsync(session, draftId, cancellationToken) is not { } model
            ? null
            : new StoredRankingModel(model.Description, model.Rules, RankingTexts.Ids(draft.UnusedIndicators));
    }

    public async Task<IReadOnlyList<RankingAdjustmentResponse>> ListAdjustmentsAsync(Guid draftId, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<AdjustmentRow>(
            "Rankings/ReadAdjustments", new { draftId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);
        return [.. rows.Select(row => row.ToResponse())];
    }

    public async Task<PagedList<RankingEntryResponse>> ListEntriesAsync(
        Guid draftId, RankingEntryFilter filter, PageRequest page, Scope scope, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            draftId,
            search = SearchTexts.Pattern(filter.Search),
            outcome = filter.Outcome?.ToString(),
            countyCode = filter.CountyCode,
            isListed = filter.IsListed,
            countyScope = scope.CountyCode,
            enterpriseScope = scope.EnterpriseId,
            first = page.FirstRow,
            last = page.LastRow,
        };
        var rows = await session.QueryAsync<EntryRow>("Rankings/ListEntries", parameters, cancellationToken);
        var total = rows.Count > 0 ? rows[0].TotalCount : await session.SingleOrDefaultAsync<long>("Rankings/CountEntries", parameters, cancellationToken);
        return new PagedList<RankingEntryResponse>([.. rows.Select(row => row.ToResponse())], page.Number, page.Size, total);
    }

    public async Task<RankingEntry?> FindEntryAsync(Guid draftId, Guid enterpriseId, Scope scope, CancellationToken cancellationToken)
    {
        var row = await session.SingleOrDefaultAsync<CandidateRow>(
            "Rankings/FindCandidate", new { draftId, enterpriseId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);
        return row is null || await RankingRepository.ReadModelAsync(session, draftId, cancellationToken) is not { } model ? null : row.ToEntry(model.Rules);
    }

    public async Task<PagedList<RankingEditionSummary>> ListEditionsAsync(string? programme, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<EditionRow>(
            "Rankings/ListEditions", new { programme, first = page.FirstRow, last = page.LastRow }, cancellationToken);
        var total = await session.SingleOrDefaultAsync<long>("Rankings/CountEditions", new { programme }, cancellationToken);
        return new PagedList<RankingEditionSummary>([.. rows.Select(row => row.ToSummary())], page.Number, page.Size, total);
    }

    public Task<RankingEditionSummary?> FindEditionAsync(Guid editionId, CancellationToken cancellationToken) => FindEditionAsync(editionId, null, cancellationToken);

    public Task<RankingEditionSummary?> FindEditionAsync(string editionNumber, CancellationToken cancellationToken) =>
        FindEditionAsync(null, editionNumber, cancellationToken);

    public async Task<IReadOnlyList<PublishedPlace>> ListPublishedAsync(Guid draftId, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<PlaceRow>("Rankings/ListPublished", new { draftId }, cancellationToken);
        return [.. rows.Select(row => new PublishedPlace(Enum.Parse<PublishedList>(row.Outcome), row.RankNumber ?? 0, row.Name, row.CreditCode, row.CountyCode))];
    }

    public async Task<IReadOnlyList<ListedPlace>> ListListedAsync(Guid draftId, string programme, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<ListedRow>(
            "Rankings/ListListed", new { draftId, programme, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);
        return [.. rows.GroupBy(row => row.EnterpriseId).Select(editions =>
        {
            var first = editions.First();
            return new ListedPlace(first.EnterpriseId, first.Name, first.RankNumber ?? 0, DateOnly.FromDateTime(first.PublishedAt.ToOffset(ChinaTime).DateTime));
        })];
    }

    public async Task<IReadOnlyList<EditionPlace>> ListPlacesAsync(Guid draftId, Guid? otherDraftId, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<ChangeRow>("Rankings/ListPlaces", new { draftId, otherDraftId }, cancellationToken);
        return [.. rows.Select(row => new EditionPlace(
            row.EnterpriseId,
            row.Name,
            row.CountyCode,
            Enum.Parse<RankingOutcome>(row.Outcome),
            row.RankNumber,
            row.TakenOffReason is { } reason && row.Outcome == nameof(RankingOutcome.TakenOff) ? [reason] : RankingTexts.Ids(row.Reasons)))];
    }

    private async Task<RankingEditionSummary?> FindEditionAsync(Guid? editionId, string? editionNumber, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<EditionRow>("Rankings/FindEdition", new { editionId, editionNumber }, cancellationToken))?.ToSummary();

    internal sealed class PlaceRow
    {
        public string Outcome { get; init; } = "";

        public int? RankNumber { get; init; }

        public string Name { get; init; } = "";

        public string? CreditCode { get; init; }

        public string? CountyCode { get; init; }
    }

    internal sealed class ListedRow
    {
        public Guid EnterpriseId { get; init; }

        public string Name { get; init; } = "";

        public int? RankNumber { get; init; }

        public DateTimeOffset PublishedAt { get; init; }
    }

    internal sealed class ChangeRow
    {
        public Guid EnterpriseId { get; init; }

        public string Name { get; init; } = "";

        public string? CountyCode { get; init; }

        public string Outcome { get; init; } = "";

        public int? RankNumber { get; init; }

        public string Reasons { get; init; } = "";

        public string? TakenOffReason { get; init; }
    }
}
