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

    internal sealed class ClaimRow
    {
        public Guid Id { get; init; }

        public Guid EnterpriseId { get; init; }

        public string Metric { get; init; } = "";

        public int FiscalYear { get; init; }

        public long? ScaledNumber { get; init; }

        public string? Word { get; init; }

        public bool? IsTaken { get; init; }

        public DateTimeOffset? SettledAt { get; init; }

        public Guid? SettledById { get; init; }

        public string? SettledByName { get; init; }

        public string? SettleReason { get; init; }

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

        public FactContradiction ToContradiction(long scale) => new(
            Id,
            EnterpriseId,
            Metric,
            FiscalYear == 0 ? null : FiscalYear,
            new SuppliedValue(ScaledNumber / (decimal)scale, Word, new FactSubmission(SubmissionId, Enum.Parse<SupplierKind>(SupplierKind), SupplierId, SupplierName, Document, RecordedAt, Office)),
            new SuppliedValue(
                AgainstNumber / (decimal)scale, AgainstWord, new FactSubmission(AgainstId, Enum.Parse<SupplierKind>(AgainstKind), AgainstSupplierId, AgainstName, AgainstDocument, AgainstAt, AgainstOffice)),
            SettledAt is { } at
                ? new ContradictionSettlement(IsTaken == true, SettleReason ?? "", new Signature(SettledById ?? Guid.Empty, SettledByName ?? "", at))
                : null);
    }
}

internal sealed class SupplierDuties(DbSession session) : ISupplierDuties
{
    public async Task<IReadOnlyList<SupplierDuty>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<DutyRow>("Enterprises/ListSupplierDuties", null, cancellationToken)).Select(r => new SupplierDuty(r.AccountId, r.UserName, r.DisplayName, r.Department))];

    public async Task<string?> FindAsync(Guid accountId, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<HeldDutyRow>("Enterprises/FindSupplierDuty", new { accountId }, cancellationToken))?.Department;

    public async Task AppointAsync(Guid accountId, string? department, Signature by, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Enterprises/EndSupplierDuty", new { accountId }, cancellationToken);
        if (department is not null)
        {
            await session.ExecuteAsync(
                "Enterprises/AddSupplierDuty", new { accountId, department, appointedAt = by.At, appointedById = by.UserId, appointedByName = by.Name }, cancellationToken);
        }
    }

    internal sealed class DutyRow
    {
        public Guid AccountId { get; init; }

        public string UserName { get; init; } = "";

        public string DisplayName { get; init; } = "";

        public string? Department { get; init; }
    }

    internal sealed class HeldDutyRow
    {
        public Guid AccountId { get; init; }

        public string? Department { get; init; }
    }
}
