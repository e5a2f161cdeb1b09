using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class RegistrationContradictions(DbSession session) : IRegistrationContradictions
{
    public async Task<IReadOnlyList<RegistrationContradiction>> ReadAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<RegistrationClaimRow>(
            "Enterprises/ReadRegistrationClaims", new { enterpriseId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);
        return [.. rows.Select(row => row.ToContradiction())];
    }

    public async Task<ILookup<Guid, RegistrationContradiction>> ReadOpenAsync(IReadOnlyCollection<Guid> enterpriseIds, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<RegistrationClaimRow>("Enterprises/ReadOpenRegistrationClaims", new { keys = session.Keys(enterpriseIds) }, cancellationToken);
        return rows.ToLookup(row => row.EnterpriseId, row => row.ToContradiction());
    }

    public Task AddAsync(IReadOnlyCollection<RegistrationContradiction> contradictions, Guid? importId, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync("Enterprises/AddRegistrationClaim", contradictions.Select(c => NewClaimRow.From(c, importId)), cancellationToken);

    public async Task<bool> SettleAsync(Guid id, ContradictionSettlement settlement, CancellationToken cancellationToken) => await session.ExecuteAsync(
        "Enterprises/SettleRegistrationClaim",
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

    internal sealed class RegistrationClaimRow
    {
        public Guid Id { get; init; }

        public Guid EnterpriseId { get; init; }

        public string Part { get; init; } = "";

        public string? Claimed { get; init; }

        public string SupplierKind { get; init; } = "";

        public string SupplierName { get; init; } = "";

        public string? Document { get; init; }

        public DateTimeOffset RecordedAt { get; init; }

        public string? Against { get; init; }

        public string AgainstKind { get; init; } = "";

        public string AgainstName { get; init; } = "";

        public string? AgainstDocument { get; init; }

        public DateTimeOffset AgainstAt { get; init; }

        public bool? IsTaken { get; init; }

        public DateTimeOffset? SettledAt { get; init; }

        public Guid? SettledById { get; init; }

        public string? SettledByName { get; init; }

        public string? SettleReason { get; init; }

        public RegistrationContradiction ToContradiction() => new(
            Id,
            EnterpriseId,
            Enum.Parse<RegistrationPart>(Part),
            new RegistrationValue(Claimed, new RegistrationSource(Enum.Parse<SupplierKind>(SupplierKind), SupplierName, Document, RecordedAt)),
            new RegistrationValue(Against, new RegistrationSource(Enum.Parse<SupplierKind>(AgainstKind), AgainstName, AgainstDocument, AgainstAt)),
            SettledAt is { } at
                ? new ContradictionSettlement(IsTaken == true, SettleReason ?? "", new Signature(SettledById ?? Guid.Empty, SettledByName ?? "", at))
                : null);
    }

    /// <summary>A claim as it is added.</summary>
    internal sealed class NewClaimRow
    {
        public required Guid Id { get; init; }

        public required Guid EnterpriseId { get; init; }

        public required string Part { get; init; }

        public required string? Claimed { get; init; }

        public required string SupplierKind { get; init; }

        public required string SupplierName { get; init; }

        public required string? Document { get; init; }

        public required DateTimeOffset RecordedAt { get; init; }

        public required Guid? ImportId { get; init; }

        public required string? Against { get; init; }

        public required string AgainstKind { get; init; }

        public required string AgainstName { get; init; }

        public required string? AgainstDocument { get; init; }

        public required DateTimeOffset AgainstAt { get; init; }

        public static NewClaimRow From(RegistrationContradiction contradiction, Guid? importId)
        {
            var (claimed, against) = (contradiction.Claimed.Source!, contradiction.Against.Source!);
            return new NewClaimRow
            {
                Id = contradiction.Id,
                EnterpriseId = contradiction.EnterpriseId,
                Part = contradiction.Part.ToString(),
                Claimed = contradiction.Claimed.Value,
                SupplierKind = claimed.Kind.ToString(),
                SupplierName = claimed.Name,
                Document = claimed.Document,
                RecordedAt = claimed.At,
                ImportId = importId,
                Against = contradiction.Against.Value,
                AgainstKind = against.Kind.ToString(),
                AgainstName = against.Name,
                AgainstDocument = against.Document,
                AgainstAt = against.At,
            };
        }
    }
}
