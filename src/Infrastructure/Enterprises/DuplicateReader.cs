using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class DuplicateReader(DbSession session) : IDuplicateReader
{
    public async Task<IReadOnlyList<EnterpriseTraits>> ReadAsync(Scope scope, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<TraitsRow>("Enterprises/ReadTraits", new { countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken))
            .Select(r => new EnterpriseTraits(r.Id, r.Name, r.FormerName, r.CreditCode, r.CountyCode)),
    ];

    public async Task<IReadOnlySet<(Guid, Guid)>> ReadDistinctionsAsync(CancellationToken cancellationToken) =>
        (await session.QueryAsync<DistinctionRow>("Enterprises/ReadDistinctions", null, cancellationToken))
            .SelectMany(r => new[] { (r.FirstId, r.SecondId), (r.SecondId, r.FirstId) })
            .ToHashSet();

    public Task DistinguishAsync(Guid firstId, Guid secondId, string reason, Signature by, CancellationToken cancellationToken)
    {
        var (first, second) = string.CompareOrdinal(firstId.ToString(), secondId.ToString()) < 0 ? (firstId, secondId) : (secondId, firstId);
        return session.ExecuteAsync(
            "Enterprises/AddDistinction",
            new { firstId = first, secondId = second, reason, notedAt = by.At, notedById = by.UserId, notedByName = by.Name },
            cancellationToken);
    }

    internal sealed class TraitsRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string? FormerName { get; init; }

        public string? CreditCode { get; init; }

        public string? CountyCode { get; init; }
    }

    internal sealed class DistinctionRow
    {
        public Guid FirstId { get; init; }

        public Guid SecondId { get; init; }
    }
}
