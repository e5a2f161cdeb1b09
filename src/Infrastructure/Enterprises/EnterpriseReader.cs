using System.Runtime.CompilerServices;
using Dapper;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class EnterpriseReader(DbSession session, RegisterIndex index, IPolicyCatalog policies) : IEnterpriseReader
{
    private const decimal FenPerYuan = 100;

    /// <summary>Section letter and two digits: a division of GB/T 4754.</summary>
    private const int DivisionLength = 3;

    private static readonly Dictionary<EnterpriseSort, string> Orders = new()
    {
        [EnterpriseSort.Name] = "e.Name, e.Id",
        [EnterpriseSort.NameDescending] = "e.Name DESC, e.Id DESC",
        [EnterpriseSort.Revenue] = "CASE WHEN e.RevenueFen IS NULL THEN 1 ELSE 0 END, e.RevenueFen, e.Id",
        [EnterpriseSort.RevenueDescending] = "CASE WHEN e.RevenueFen IS NULL THEN 1 ELSE 0 END, e.RevenueFen DESC, e.Id",
        [EnterpriseSort.NetProfit] = "CASE WHEN e.NetProfitFen IS NULL THEN 1 ELSE 0 END, e.NetProfitFen, e.Id",
        [EnterpriseSort.NetProfitDescending] = "CASE WHEN e.NetProfitFen IS NULL THEN 1 ELSE 0 END, e.NetProfitFen DESC, e.Id",
        [EnterpriseSort.UpdatedAt] = "e.UpdatedAt, e.Id",
        [EnterpriseSort.UpdatedAtDescending] = "e.UpdatedAt DESC, e.Id DESC",
    };

    public async Task<PagedList<EnterpriseSummary>> ListAsync(
        EnterpriseFilter filter, EnterpriseSort sort, PageRequest page, Scope scope, CancellationToken cancellationToken)
    {
        if (filter == EnterpriseFilter.All && scope == Scope.Unrestricted && sort is not (EnterpriseSort.Revenue or EnterpriseSort.NetProfit))
        {
            return await ReadWholeAsync(sort, page, scope, cancellationToken);
        }

        if (await index.ReadAsync(session, cancellationToken) is not { } entries)
        {
            return await MatchAsync(filter, sort, page, scope, cancellationToken);
        }

        var question = new RegisterQuestion(filter, scope, await RegisterNarrowing.ReadAsync(session, filter, cancellationToken));
        return await ReadFoundAsync(entries.Page(question, sort, page), page, scope, cancellationToken);
    }

    /// <summary>A page of the whole register, in the order of an index.</summary>
    private async Task<PagedList<EnterpriseSummary>> ReadWholeAsync(EnterpriseSort sort, PageRequest page, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryOrderedAsync<SummaryRow>(
            "Enterprises/ListEnterprises",
            Orders[sort],
            new { first = page.FirstRow, last = page.LastRow, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId },
            cancellationToken);
        return Paged(rows, page, TotalOf(rows, page) ?? await RegisterIndex.CountAsync(session, cancellationToken));
    }

    /// <summary>The rows of a page found in memory, as they stand now.</summary>
    private async Task<PagedList<EnterpriseSummary>> ReadFoundAsync(
        (IReadOnlyList<Guid> Ids, long Total) found, PageRequest page, Scope scope, CancellationToken cancellationToken)
    {
        if (found.Ids.Count == 0)
        {
            return Paged([], page, found.Total);
        }

        var rows = (await session.QueryAsync<SummaryRow>(
                "Enterprises/ReadSummaries",
                new { keys = session.Keys(found.Ids), countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId },
                cancellationToken))
            .ToDictionary(row => row.Id);
        return Paged([.. found.Ids.Select(rows.GetValueOrDefault).OfType<SummaryRow>()], page, found.Total);
    }

    /// <summary>A page of what the engine finds: one county's rows by their index, or by one look at every row.</summary>
    private async Task<PagedList<EnterpriseSummary>> MatchAsync(
        EnterpriseFilter filter, EnterpriseSort sort, PageRequest page, Scope scope, CancellationToken cancellationToken)
    {
        var parameters = EnterpriseFilterParameters.Of(filter, scope, session);
        parameters.Add("first", page.FirstRow);
        parameters.Add("last", page.LastRow);
        parameters.Add("county", filter.CountyCode ?? scope.CountyCode);
        var rows = (filter.CountyCode ?? scope.CountyCode) is not null
            ? await session.QueryOrderedAsync<SummaryRow>("Enterprises/ListOfCounty", Orders[sort], parameters, cancellationToken)
            : await session.QueryOrderedAsync<SummaryRow>("Enterprises/MatchEnterprises", Orders[sort], parameters, cancellationToken);
        return Paged(rows, page, TotalOf(rows, page) ?? await session.SingleOrDefaultAsync<long>("Enterprises/CountEnterprises", parameters, cancellationToken));
    }

    /// <summary>A page not full is the last one and tells the total itself; one past the end does not.</summary>
    private static long? TotalOf(IReadOnlyList<SummaryRow> rows, PageRequest page) =>
        rows.Count < page.Size && (rows.Count > 0 || page.Number == 1) ? page.FirstRow - 1 + rows.Count : null;

    private static PagedList<EnterpriseSummary> Paged(IReadOnlyList<SummaryRow> rows, PageRequest page, long total) =>
        new([.. rows.Select(ToSummary)], page.Number, page.Size, total);

    public async Task<IReadOnlyList<RecordedFact>> ListFactsAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<FactRow>(
            "Enterprises/ListFacts",
            new { id = enterpriseId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId },
            cancellationToken);
        return [.. rows.Select(ToRecordedFact)];
    }

    public async IAsyncEnumerable<(Enterprise Enterprise, EnterpriseFacts Facts)> StreamFormsAsync(
        EnterpriseFilter filter, Scope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in session.StreamAsync<FormRow>("Enterprises/StreamForms", EnterpriseFilterParameters.Of(filter, scope, session), cancellationToken))
        {
            var builder = new EnterpriseFactsBuilder(policies.Metrics);
            FactsDocument.Read(row.FactsJson, policies.Metrics, builder);
            yield return (row.ToEnterprise(), builder.Build());
        }
    }

    public async Task<PeerComparison> ComparePeersAsync(Enterprise enterprise, Scope scope, CancellationToken cancellationToken)
    {
        var own = await session.SingleOrDefaultAsync<FiguresRow>(
            "Enterprises/FindSummary", new { id = enterprise.Id, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);
        if (enterprise.Identity.IndustryCode is not { } code || own is null)
        {
            return new PeerComparison(null, 0, null, null, []);
        }

        var division = code[..Math.Min(code.Length, DivisionLength)];
        var parameters = new
        {
            id = enterprise.Id,
            division = division + "%",
            revenueFen = own.RevenueFen,
            netProfitFen = own.NetProfitFen,
            countyScope = scope.CountyCode,
            enterpriseScope = scope.EnterpriseId,
        };
        var nearest = await session.QueryAsync<SummaryRow>("Enterprises/ListPeers", parameters, cancellationToken);
        var place = await session.SingleOrDefaultAsync<PlaceRow>("Enterprises/ComparePeers", parameters, cancellationToken) ?? new PlaceRow();
        return new PeerComparison(
            division,
            place.KnownCount,
            own.RevenueFen is null ? null : place.LargerRevenueCount + 1,
            own.NetProfitFen is null ? null : place.LargerProfitCount + 1,
            [.. nearest.Select(ToSummary)]);
    }

    private static EnterpriseSummary ToSummary(SummaryRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        CreditCode = row.CreditCode,
        CountyCode = row.CountyCode,
        IndustryCode = row.IndustryCode,
        Stage = Enum.Parse<ListingStage>(row.Stage),
        LatestYear = row.LatestYear,
        Revenue = row.RevenueFen / FenPerYuan,
        NetProfit = row.NetProfitFen / FenPerYuan,
        Version = row.Version,
        UpdatedAt = row.UpdatedAt,
    };

    private RecordedFact ToRecordedFact(FactRow row)
    {
        var metric = policies.Metrics.Find(row.Metric);
        var number = row.ScaledNumber / (decimal)(metric?.StorageScale ?? 1);
        var isDate = metric?.Kind == MetricKind.Date && number is not null;
        return new RecordedFact
        {
            Metric = row.Metric,
            FiscalYear = row.FiscalYear == 0 ? null : row.FiscalYear,
            Number = isDate ? null : number,
            Text = isDate ? DateOnly.FromDayNumber((int)number!.Value).ToString("yyyy-MM-dd") : row.Word,
            IsCurrent = row.SupersededById is null,
            SupplierKind = Enum.Parse<SupplierKind>(row.SupplierKind),
            SupplierName = row.SupplierName,
            Document = row.Document,
            RecordedAt = row.RecordedAt,
        };
    }

    internal sealed class SummaryRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string? CreditCode { get; init; }

        public string? CountyCode { get; init; }

        public string? IndustryCode { get; init; }

        public string Stage { get; init; } = "";

        public int? LatestYear { get; init; }

        public long? RevenueFen { get; init; }

        public long? NetProfitFen { get; init; }

        public int Version { get; init; }

        public DateTimeOffset UpdatedAt { get; init; }
    }

    internal sealed class FormRow : EnterpriseRow
    {
        public string FactsJson { get; init; } = FactsDocument.Empty;
    }

    internal sealed class FiguresRow
    {
        public int? LatestYear { get; init; }

        public long? RevenueFen { get; init; }

        public long? NetProfitFen { get; init; }
    }

    internal sealed class PlaceRow
    {
        public long KnownCount { get; init; }

        public long LargerRevenueCount { get; init; }

        public long LargerProfitCount { get; init; }
    }

    internal sealed class FactRow
    {
        public string Metric { get; init; } = "";

        public int FiscalYear { get; init; }

        public long? ScaledNumber { get; init; }

        public string? Word { get; init; }

        public Guid? SupersededById { get; init; }

        public string SupplierKind { get; init; } = "";

        public string SupplierName { get; init; } = "";

        public string? Document { get; init; }

        public DateTimeOffset RecordedAt { get; init; }
    }
}
