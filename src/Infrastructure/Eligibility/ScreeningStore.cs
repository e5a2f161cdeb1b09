using System.Data.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Infrastructure.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Eligibility;

internal sealed class ScreeningStore(DbSession session, IPolicyCatalog policies) : IScreeningStore
{
    private const decimal Ppm = 1_000_000m;
    private readonly EnterpriseFactsRows _facts = new(policies.Metrics);
    private readonly VerdictRows _verdicts = new();

    public async Task<IReadOnlyList<ScreeningSummary>> ListAsync(Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<ScreeningRow>(
            "Eligibility/ListScreenings", new { countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);
        return [.. rows.Select(row => row.ToSummary())];
    }

    public async Task<bool> ExistsAsync(DateOnly asOf, CancellationToken cancellationToken) =>
        await session.SingleOrDefaultAsync<long>("Eligibility/FindScreening", new { asOf }, cancellationToken) > 0;

    public async Task<IReadOnlyDictionary<string, string>> ReadBoardsAsync(DateOnly asOf, CancellationToken cancellationToken) =>
        (await session.QueryAsync<BoardRow>("Eligibility/ReadScreeningBoards", new { asOf }, cancellationToken))
        .ToDictionary(row => row.Board, row => row.ContentHash, StringComparer.Ordinal);

    public async Task<ScreeningRules?> FindRulesAsync(DateOnly asOf, CancellationToken cancellationToken) =>
        await session.SingleOrDefaultAsync<RulesRow>("Eligibility/FindScreeningRules", new { asOf }, cancellationToken) is { } row
            ? new ScreeningRules(row.RulesHash, row.RulesNumber)
            : null;

    public async Task BeginAsync(
        DateOnly asOf,
        string requestedBy,
        ScreeningRules rules,
        IReadOnlyList<string> changed,
        IReadOnlyList<string> gone,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var parameters = new { asOf, requestedBy, startedAt = now, rulesHash = rules.Hash, rulesNumber = rules.Number };
        if (await session.ExecuteAsync("Eligibility/RestartScreening", parameters, cancellationToken) == 0)
        {
            await session.ExecuteAsync("Eligibility/AddScreening", parameters, cancellationToken);
        }

        await session.ExecuteManyAsync("Eligibility/DeleteScreeningBoard", changed.Concat(gone).Select(board => new { asOf, board }), cancellationToken);
        await session.ExecuteManyAsync("Eligibility/DeleteBoardVerdicts", gone.Select(board => new { asOf, board }), cancellationToken);
        await session.ExecuteManyAsync("Eligibility/AddScreeningBoard", changed.Select(board => new { asOf, board, contentHash = "" }), cancellationToken);
    }

    public Task<long> CountAsync(Scope scope, CancellationToken cancellationToken) => session.SingleOrDefaultAsync<long>(
        "Eligibility/CountScreenable", new { countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);

    public async Task<IReadOnlyList<Guid>> ListStepsAsync(int step, Guid after, Scope scope, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<StepRow>(
            "Eligibility/ListScreeningSteps", new { step, after, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken))
            .Select(row => row.Id)];

    public async Task<IReadOnlyList<ScreeningCandidate>> ReadPieceAsync(
        DateOnly asOf, int rulesNumber, Guid after, Guid? upTo, bool isAll, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<CandidateRow>(
            "Eligibility/ReadScreeningPiece",
            new { asOf, rulesNumber, after, upTo, isAll, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId },
            cancellationToken);
        return [.. rows.Select(row => new ScreeningCandidate(row.Id, row.Version, row.KnownVersion, () => _facts.ToRecord(row)))];
    }

    public async Task<int> KeepAsync(DateOnly asOf, int rulesNumber, IReadOnlyList<JudgedEnterprise> judged, CancellationToken cancellationToken)
    {
        var known = judged.Where(one => one.Candidate.KnownVersion is not null).ToList();
        await session.ExecuteManyAsync(
            "Eligibility/DeleteVerdict",
            known.SelectMany(one => one.Boards.Select(board => new { AsOf = asOf, Board = board, EnterpriseId = one.Candidate.Id })),
            cancellationToken);
        await session.ExecuteManyAsync(
            "Eligibility/DeleteScreenedEnterprise", known.Select(one => new { AsOf = asOf, EnterpriseId = one.Candidate.Id }), cancellationToken);
        await session.ExecuteManyAsync(
            "Eligibility/AddScreenedEnterprise",
            judged.Select(one => new { AsOf = asOf, EnterpriseId = one.Candidate.Id, one.Candidate.FactsVersion, RulesNumber = rulesNumber }),
            cancellationToken);
        var rows = _verdicts.Rows(asOf, judged);
        await AddMissingSetsAsync(_verdicts.TakeNew(), cancellationToken);
        return await session.ExecuteManyAsync("Eligibility/AddVerdict", rows, cancellationToken);
    }

    public async Task FinishAsync(
        DateOnly asOf, IReadOnlyDictionary<string, string> hashes, int enterprises, int evaluated, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.ExecuteManyAsync("Eligibility/DeleteScreeningBoard", hashes.Keys.Select(board => new { asOf, board }), cancellationToken);
        await session.ExecuteManyAsync(
            "Eligibility/AddScreeningBoard", hashes.Select(pair => new { asOf, board = pair.Key, contentHash = pair.Value }), cancellationToken);
        await session.ExecuteAsync(
            "Eligibility/FinishScreening", new { asOf, enterpriseTotal = enterprises, evaluatedTotal = evaluated, finishedAt = now }, cancellationToken);
        var neighbours = (await session.QueryAsync<NeighboursRow>("Eligibility/ReadNeighbourScreenings", new { asOf }, cancellationToken))[0];
        await CompareAsync(asOf, neighbours.PreviousOn, cancellationToken);
        if (neighbours.NextOn is { } next)
        {
            // A screening for an earlier day ended later: what comes after is compared with it.
            await CompareAsync(next, asOf, cancellationToken);
        }
    }

    public async Task<ScreeningChanges?> FindLatestChangesAsync(string? cityCode, Scope scope, CancellationToken cancellationToken)
    {
        if (await session.SingleOrDefaultAsync<LatestRow>("Eligibility/FindLatestScreening", null, cancellationToken) is not { } latest)
        {
            return null;
        }

        var rows = await session.QueryAsync<ChangeRow>(
            "Eligibility/CountVerdictChanges",
            new { asOf = latest.AsOf, cityPrefix = cityCode is null ? null : cityCode + "%", countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId },
            cancellationToken);
        return new ScreeningChanges(
            latest.AsOf, latest.PreviousOn, latest.FinishedAt, rows.ToDictionary(row => row.Board, row => ((int)row.Gained, (int)row.Lost), StringComparer.Ordinal));
    }

    public async Task<PagedList<ScreeningVerdictResponse>> ListVerdictsAsync(
        VerdictFilter filter, PageRequest page, Scope scope, CancellationToken cancellationToken)
    {
        var parameters = new
        {
            asOf = filter.AsOf,
            board = filter.Board,
            standards = (int?)filter.Standards,
            outcome = (int?)filter.Outcome,
            missing = filter.Missing is { } metric ? $"%,{metric.Replace("_", "\\_", StringComparison.Ordinal)},%" : null,
            mostGapPpm = filter.MostGapPpm,
            outcomeAfter = filter.Change switch { VerdictChange.Gained => (int?)Outcome.Met, VerdictChange.Lost => (int)Outcome.NotMet, _ => null },
            countyCode = filter.CountyCode,
            cityPrefix = filter.CityCode is { } city ? city + "%" : null,
            countyScope = scope.CountyCode,
            enterpriseScope = scope.EnterpriseId,
            first = page.FirstRow,
            last = page.LastRow,
        };
        var rows = await session.QueryAsync<ListedVerdictRow>("Eligibility/ListVerdicts", parameters, cancellationToken);
        var total = rows.Count > 0 ? rows[0].TotalCount : await session.SingleOrDefaultAsync<long>("Eligibility/CountVerdicts", parameters, cancellationToken);
        return new PagedList<ScreeningVerdictResponse>([.. rows.Select(row => row.ToResponse())], page.Number, page.Size, total);
    }

    private async Task CompareAsync(DateOnly asOf, DateOnly? previousOn, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Eligibility/DeleteScreeningChanges", new { asOf }, cancellationToken);
        await session.ExecuteAsync("Eligibility/NotePreviousScreening", new { asOf, previousOn }, cancellationToken);
        if (previousOn is not null)
        {
            await session.ExecuteAsync("Eligibility/AddScreeningChanges", new { asOf, previousOn }, cancellationToken);
        }
    }

    private async Task AddMissingSetsAsync(IReadOnlyList<MissingSetRow> sets, CancellationToken cancellationToken)
    {
        try
        {
            await session.ExecuteManyAsync("Eligibility/AddMissingSet", sets, cancellationToken);
        }
        catch (DbException failure) when (UniqueViolation.Is(failure))
        {
            // Another screening added one of them between the look and the write; now it is there to be seen.
            await session.ExecuteManyAsync("Eligibility/AddMissingSet", sets, cancellationToken);
        }
    }

    internal sealed class NeighboursRow
    {
        public DateOnly? PreviousOn { get; init; }

        public DateOnly? NextOn { get; init; }
    }

    internal sealed class LatestRow
    {
        public DateOnly AsOf { get; init; }

        public DateOnly? PreviousOn { get; init; }

        public DateTimeOffset FinishedAt { get; init; }
    }

    internal sealed class ChangeRow
    {
        public string Board { get; init; } = "";

        public long Gained { get; init; }

        public long Lost { get; init; }
    }

    internal sealed class StepRow
    {
        public Guid Id { get; init; }

        public long RowNumber { get; init; }
    }

    internal sealed class RulesRow
    {
        public string? RulesHash { get; init; }

        public int RulesNumber { get; init; }
    }

    internal sealed class BoardRow
    {
        public string Board { get; init; } = "";

        public string ContentHash { get; init; } = "";
    }

    internal sealed class ScreeningRow
    {
        public DateOnly AsOf { get; init; }

        public string RequestedBy { get; init; } = "";

        public DateTimeOffset StartedAt { get; init; }

        public DateTimeOffset? FinishedAt { get; init; }

        public int EnterpriseTotal { get; init; }

        public int EvaluatedTotal { get; init; }

        public long ChangedTotal { get; init; }

        public ScreeningSummary ToSummary() => new()
        {
            AsOf = AsOf,
            RequestedBy = RequestedBy,
            StartedAt = StartedAt,
            FinishedAt = FinishedAt,
            Enterprises = EnterpriseTotal,
            Evaluated = EvaluatedTotal,
            ChangedEnterprises = (int)ChangedTotal,
        };
    }

    internal sealed class ListedVerdictRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string? CreditCode { get; init; }

        public string? CountyCode { get; init; }

        public int Route { get; init; }

        public int Standards { get; init; }

        public int Requirements { get; init; }

        public int Outcome { get; init; }

        public string? NearestRule { get; init; }

        public long? GapPpm { get; init; }

        public string Missing { get; init; } = "";

        public long TotalCount { get; init; }

        public ScreeningVerdictResponse ToResponse() => new()
        {
            Id = Id,
            Name = Name,
            CreditCode = CreditCode,
            CountyCode = CountyCode,
            Route = (IssuerRoute)Route,
            StandardsOutcome = (Outcome)Standards,
            RequirementsOutcome = (Outcome)Requirements,
            Outcome = (Outcome)Outcome,
            NearestRule = NearestRule,
            Gap = GapPpm / Ppm,
            Missing = Missing.Split(',', StringSplitOptions.RemoveEmptyEntries),
        };
    }
}

/// <summary>Facts of an enterprise to be judged, with the versions that tell whether it must be.</summary>
internal sealed class CandidateRow : EnterpriseFactsReader.FactsRow
{
    public int Version { get; init; }

    public int? KnownVersion { get; init; }
}
