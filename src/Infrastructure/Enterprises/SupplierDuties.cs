using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

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
