using ListingPipeline.Application.Cockpit;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Cockpit;

internal sealed class DueReader(DbSession session) : IDueReader
{
    public async Task<DueFound> RecordsAsync(string kind, string cityCode, DueDays days, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<RecordRow>(
            "Cockpit/ListDueRecords",
            new
            {
                kind,
                cityPrefix = $"{cityCode[..4]}%",
                fromOn = days.From ?? DateOnly.MinValue,
                untilOn = days.Until,
                today = days.Today,
                take = days.Take,
                countyScope = scope.CountyCode,
                enterpriseScope = scope.EnterpriseId,
            },
            cancellationToken);
        return Found(rows, row => new DueItem(row.Id, row.Name, null, row.Detail, row.CountyCode, row.DueOn));
    }

    public async Task<DueFound> ReformsAsync(IReadOnlyList<string> libraries, DueDays days, Scope scope, CancellationToken cancellationToken) =>
        libraries.Count == 0
            ? DueFound.Nothing
            : Found(await session.QueryAsync<DueRow>("Cockpit/ListDueReforms", Parameters(libraries, days, scope), cancellationToken), Item);

    public async Task<DueFound> RechecksAsync(IReadOnlyList<string> libraries, DueDays days, Scope scope, CancellationToken cancellationToken) =>
        libraries.Count == 0
            ? DueFound.Nothing
            : Found(await session.QueryAsync<DueRow>("Cockpit/ListDueRechecks", Parameters(libraries, days, scope), cancellationToken), Item);

    public async Task<DueFound> OpinionsAsync(IReadOnlyList<string> libraries, DueDays days, Scope scope, CancellationToken cancellationToken) =>
        libraries.Count == 0
            ? DueFound.Nothing
            : Found(await session.QueryAsync<DueRow>("Cockpit/ListDueOpinions", Parameters(libraries, days, scope), cancellationToken), Item);

    private static object Parameters(IReadOnlyList<string> libraries, DueDays days, Scope scope) => new
    {
        libraries,
        untilOn = days.Until,
        today = days.Today,
        take = days.Take,
        countyScope = scope.CountyCode,
        enterpriseScope = scope.EnterpriseId,
    };

    private static DueItem Item(DueRow row) => new(row.Id, row.Name, null, null, row.CountyCode, row.DueOn);

    private static DueFound Found<TRow>(IReadOnlyList<TRow> rows, Func<TRow, DueItem> item)
        where TRow : DueRow => rows.Count == 0 ? DueFound.Nothing : new DueFound((int)rows[0].TotalCount, (int)rows[0].OverdueCount, [.. rows.Select(item)]);

    internal class DueRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string? CountyCode { get; init; }

        public DateOnly DueOn { get; init; }

        public long TotalCount { get; init; }

        public long OverdueCount { get; init; }
    }

    internal sealed class RecordRow : DueRow
    {
        public string? Detail { get; init; }
    }
}
