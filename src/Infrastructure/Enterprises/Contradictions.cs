using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class Contradictions(DbSession session, IPolicyCatalog policies) : IContradictions
{
    public async Task<IReadOnlyList<FactContradiction>> ReadAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<ClaimRow>(
            "Enterprises/ReadClaims", new { enterpriseId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);
        return [.. rows.Select(row => row.ToContradiction(policies.Metrics.Find(row.Metric)?.StorageScale ?? 1))];
    }

    public async Task<PagedList<OpenContradiction>> ListOpenAsync(PageRequest page, Scope scope, CancellationToken cancellationToken)
    {
        var (countyScope, enterpriseScope) = (scope.CountyCode, scope.EnterpriseId);
        var rows = await session.QueryAsync<OpenRow>(
            "Enterprises/ListOpenContradictions", new { first = page.FirstRow, last = page.LastRow, countyScope, enterpriseScope }, cancellationToken);
        var total = rows.Count > 0
            ? rows[0].TotalCount
            : await session.SingleOrDefaultAsync<long>("Enterprises/CountOpenContradictions", new { countyScope, enterpriseScope }, cancellationToken);
        return new PagedList<OpenContradiction>([.. rows.Select(row => row.ToOpen(policies.Metrics))], page.Number, page.Size, total);
    }

    public async Task<bool> SettleAsync(Guid id, ContradictionSettlement settlement, CancellationToken cancellationToken) => await session.ExecuteAsync(
        "Enterprises/SettleClaim",
        new
        {
            id,
            isTaken = settlement.IsTaken,
            settledAt = settlement.By.At,
            settledById = settlement.By.UserId,
            settledByName = settlement.By.Name,
            settleReason = settlement.Reason,
        },
        cancellationToken) > 0;

    internal sealed class ClaimRow : Supplied
    {
        public bool? IsTaken { get; init; }

        public DateTimeOffset? SettledAt { get; init; }

        public Guid? SettledById { get; init; }

        public string? SettledByName { get; init; }

        public string? SettleReason { get; init; }

        public FactContradiction ToContradiction(long scale) => Contradiction(
            scale,
            SettledAt is { } at
                ? new ContradictionSettlement(IsTaken == true, SettleReason ?? "", new Signature(SettledById ?? Guid.Empty, SettledByName ?? "", at))
                : null);
    }

    internal sealed class OpenRow : Supplied
    {
        public string Subject { get; init; } = "";

        public string EnterpriseName { get; init; } = "";

        public string? CountyCode { get; init; }

        public long TotalCount { get; init; }

        public OpenContradiction ToOpen(MetricCatalog metrics) => Subject == "Registration"
            ? new OpenContradiction(EnterpriseName, CountyCode, null, new RegistrationContradiction(
                Id,
                EnterpriseId,
                Enum.Parse<RegistrationPart>(Metric),
                new RegistrationValue(Word, new RegistrationSource(Enum.Parse<SupplierKind>(SupplierKind), SupplierName, Document, RecordedAt)),
                new RegistrationValue(AgainstWord, new RegistrationSource(Enum.Parse<SupplierKind>(AgainstKind), AgainstName, AgainstDocument, AgainstAt)),
                null))
            : new OpenContradiction(EnterpriseName, CountyCode, Contradiction(metrics.Find(Metric)?.StorageScale ?? 1, null), null);
    }

    /// <summary>Two values with who supplied them.</summary>
    internal abstract class Supplied
    {
        public Guid Id { get; init; }

        public Guid EnterpriseId { get; init; }

        public string Metric { get; init; } = "";

        public int FiscalYear { get; init; }

        public long? ScaledNumber { get; init; }

        public string? Word { get; init; }

        public Guid SubmissionId { get; init; }

        public string SupplierKind { get; init; } = "";

        public Guid? SupplierId { get; init; }

        public string SupplierName { get; init; } = "";

        public string? Document { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public string? Office { get; init; }

        public Guid AgainstId { get; init; }

        public string AgainstKind { get; init; } = "";

        public Guid? AgainstSupplierId { get; init; }

        public string AgainstName { get; init; } = "";

        public string? AgainstDocument { get; init; }

        public DateTimeOffset AgainstAt { get; init; }

        public string? AgainstOffice { get; init; }

        public long? AgainstNumber { get; init; }

        public string? AgainstWord { get; init; }

        protected FactContradiction Contradiction(long scale, ContradictionSettlement? settlement) => new(
            Id,
            EnterpriseId,
            Metric,
            FiscalYear == 0 ? null : FiscalYear,
            new SuppliedValue(ScaledNumber / (decimal)scale, Word, new FactSubmission(SubmissionId, Enum.Parse<SupplierKind>(SupplierKind), SupplierId, SupplierName, Document, RecordedAt, Office)),
            new SuppliedValue(
                AgainstNumber / (decimal)scale, AgainstWord, new FactSubmission(AgainstId, Enum.Parse<SupplierKind>(AgainstKind), AgainstSupplierId, AgainstName, AgainstDocument, AgainstAt, AgainstOffice)),
            settlement);
    }
}
