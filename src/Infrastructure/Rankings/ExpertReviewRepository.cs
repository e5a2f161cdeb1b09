using System.Data.Common;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Rankings;

internal sealed class ExpertReviewRepository(DbSession session) : IExpertReviewRepository
{
    public async Task<IReadOnlyList<ExpertResponse>> ListExpertsAsync(CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<ExpertRow>("Rankings/ListExperts", new { }, cancellationToken)).Select(row => new ExpertResponse(row.Id, row.DisplayName))];

    public async Task<IReadOnlyList<ReviewSheet>> ListAsync(Guid draftId, Scope scope, CancellationToken cancellationToken) => ToSheets(
        await session.QueryAsync<ReviewSheetRow>(
            "Rankings/ListSheets", new { draftId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken));

    public async Task<IReadOnlyList<ReviewSheet>> ListOfExpertAsync(Guid expertId, CancellationToken cancellationToken) =>
        ToSheets(await session.QueryAsync<ReviewSheetRow>("Rankings/ListSheetsOfExpert", new { expertId }, cancellationToken));

    public async Task<ReviewSheet?> FindAsync(Guid sheetId, Guid expertId, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<ReviewSheetRow>("Rankings/FindSheet", new { sheetId, expertId }, cancellationToken))?.ToSheet();

    public Task AddAsync(IReadOnlyCollection<ReviewSheet> sheets, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync("Rankings/AddSheet", sheets.Select(ReviewSheetRow.Of), cancellationToken);

    public async Task<bool> SaveAsync(ReviewSheet sheet, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("Rankings/SaveSheet", ReviewSheetRow.Of(sheet), cancellationToken) > 0;

    public async Task<IReadOnlyList<EnterpriseInterest>> ListInterestsAsync(CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<InterestRow>("Rankings/ListInterests", new { }, cancellationToken)).Select(row => row.ToInterest())];

    public async Task<bool> AddInterestAsync(EnterpriseInterest interest, CancellationToken cancellationToken)
    {
        try
        {
            return await session.ExecuteAsync("Rankings/AddInterest", InterestRow.Of(interest), cancellationToken) > 0;
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            return false;
        }
    }

    public Task DropInterestAsync(Guid id, CancellationToken cancellationToken) => session.ExecuteAsync("Rankings/DropInterest", new { id }, cancellationToken);

    public async Task<ILookup<Guid, string>> ListRecommendersAsync(string programme, CancellationToken cancellationToken) =>
        (await session.QueryAsync<RecommenderRow>("Rankings/ListRecommenders", new { programme }, cancellationToken)).ToLookup(row => row.EnterpriseId, row => row.NamedByName);

    private static IReadOnlyList<ReviewSheet> ToSheets(IReadOnlyList<ReviewSheetRow> rows) => [.. rows.Select(row => row.ToSheet())];

    internal sealed class ExpertRow
    {
        public Guid Id { get; init; }

        public string DisplayName { get; init; } = "";
    }

    internal sealed class InterestRow
    {
        public Guid Id { get; init; }

        public Guid EnterpriseId { get; init; }

        public string Institution { get; init; } = "";

        public string Relation { get; init; } = "";

        public DateTimeOffset RecordedAt { get; init; }

        public Guid RecordedById { get; init; }

        public string RecordedByName { get; init; } = "";

        public static InterestRow Of(EnterpriseInterest interest) => new()
        {
            Id = interest.Id,
            EnterpriseId = interest.EnterpriseId,
            Institution = interest.Institution,
            Relation = interest.Relation.ToString(),
            RecordedAt = interest.Recorded.At,
            RecordedById = interest.Recorded.UserId,
            RecordedByName = interest.Recorded.Name,
        };

        public EnterpriseInterest ToInterest() =>
            new(Id, EnterpriseId, Institution, Enum.Parse<InterestRelation>(Relation), new Signature(RecordedById, RecordedByName, RecordedAt));
    }

    internal sealed class RecommenderRow
    {
        public Guid EnterpriseId { get; init; }

        public string NamedByName { get; init; } = "";
    }
}
