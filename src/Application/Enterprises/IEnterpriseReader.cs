using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Reads enterprises for screens.</summary>
public interface IEnterpriseReader
{
    /// <summary>One page of the register.</summary>
    Task<PagedList<EnterpriseSummary>> ListAsync(
        EnterpriseFilter filter, EnterpriseSort sort, PageRequest page, Scope scope, CancellationToken cancellationToken);

    /// <summary>Every recorded value of an enterprise with its supplier, current and superseded, newest first within a metric and year.</summary>
    Task<IReadOnlyList<RecordedFact>> ListFactsAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Enterprises of a filter in scope with their current facts, by name, one at a time.</summary>
    IAsyncEnumerable<(Enterprise Enterprise, EnterpriseFacts Facts)> StreamFormsAsync(EnterpriseFilter filter, Scope scope, CancellationToken cancellationToken);

    /// <summary>An enterprise's place among those of its industry division in scope.</summary>
    Task<PeerComparison> ComparePeersAsync(Enterprise enterprise, Scope scope, CancellationToken cancellationToken);
}

/// <summary>Order of the register; ties end in the id.</summary>
public enum EnterpriseSort
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By name, last first.</summary>
    NameDescending,

    /// <summary>By latest revenue, smallest first, unknown last.</summary>
    Revenue,

    /// <summary>By latest revenue, largest first, unknown last.</summary>
    RevenueDescending,

    /// <summary>By latest net profit, smallest first, unknown last.</summary>
    NetProfit,

    /// <summary>By latest net profit, largest first, unknown last.</summary>
    NetProfitDescending,

    /// <summary>Longest unchanged first.</summary>
    UpdatedAt,

    /// <summary>Latest changed first.</summary>
    UpdatedAtDescending,
}

/// <summary>A line of the register.</summary>
public sealed class EnterpriseSummary
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Registered name.</summary>
    public required string Name { get; init; }

    /// <summary>Unified social credit code; null when unknown.</summary>
    public required string? CreditCode { get; init; }

    /// <summary>Six-digit division code of the county; null when it could not be resolved.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>GB/T 4754-2017 code; null when unknown.</summary>
    public required string? IndustryCode { get; init; }

    /// <summary>Stage on the road to listing.</summary>
    public required ListingStage Stage { get; init; }

    /// <summary>Latest fiscal year with figures; null when there are none.</summary>
    public required int? LatestYear { get; init; }

    /// <summary>Revenue of that year in yuan; null when unknown.</summary>
    public required decimal? Revenue { get; init; }

    /// <summary>Net profit of that year in yuan, the lower of before and after non-recurring items where known; null when unknown.</summary>
    public required decimal? NetProfit { get; init; }

    /// <summary>Version to name when changing it.</summary>
    public required int Version { get; init; }

    /// <summary>Instant of the latest change, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Tags it carries, by name; empty for a caller who may not see tags.</summary>
    public IReadOnlyList<string> Tags { get; internal set; } = [];
}

/// <summary>A recorded value with its origin.</summary>
public sealed class RecordedFact
{
    /// <summary>Metric name.</summary>
    public required string Metric { get; init; }

    /// <summary>Fiscal year; null for metrics that are not yearly.</summary>
    public required int? FiscalYear { get; init; }

    /// <summary>The value in the metric's unit (a flag is 0 or 1); null for a word, a date, or a value declared unknown.</summary>
    public required decimal? Number { get; init; }

    /// <summary>The word of a choice, or a date as yyyy-MM-dd; null otherwise.</summary>
    public required string? Text { get; init; }

    /// <summary>False when a later submission superseded it.</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>Kind of supplier.</summary>
    public required SupplierKind SupplierKind { get; init; }

    /// <summary>Supplier shown to people.</summary>
    public required string SupplierName { get; init; }

    /// <summary>Document it was taken from; null when none was named.</summary>
    public required string? Document { get; init; }

    /// <summary>Instant of recording, UTC.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
