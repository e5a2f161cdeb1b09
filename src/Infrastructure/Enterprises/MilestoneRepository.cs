using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class MilestoneRepository(DbSession session) : IMilestoneRepository
{
    public async Task<IReadOnlyList<NamedMilestone>> ReadAsync(
        Guid? enterpriseId, DateOnly firstOn, DateOnly lastOn, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<MilestoneRow>(
            "Enterprises/ReadMilestones",
            new { enterpriseId, firstOn, lastOn, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId },
            cancellationToken);
        return [.. rows.Select(row => new NamedMilestone(row.ToMilestone(), row.EnterpriseName))];
    }

    public async Task<bool> AddAsync(Milestone milestone, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("Enterprises/AddMilestone", MilestoneRow.From(milestone), cancellationToken) > 0;

    public async Task<bool> WithdrawAsync(Guid enterpriseId, Guid id, string reason, Signature by, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "Enterprises/WithdrawMilestone",
            new { enterpriseId, id, withdrawnAt = by.At, withdrawnById = by.UserId, withdrawnByName = by.Name, withdrawReason = reason },
            cancellationToken) > 0;

    internal sealed class MilestoneRow
    {
        public Guid Id { get; init; }

        public Guid EnterpriseId { get; init; }

        public string EnterpriseName { get; init; } = "";

        public string? CountyCode { get; init; }

        public string Kind { get; init; } = "";

        public DateOnly HappenedOn { get; init; }

        public string Document { get; init; } = "";

        public DateTimeOffset RecordedAt { get; init; }

        public Guid RecordedById { get; init; }

        public string RecordedByName { get; init; } = "";

        public static MilestoneRow From(Milestone milestone) => new()
        {
            Id = milestone.Id,
            EnterpriseId = milestone.EnterpriseId,
            CountyCode = milestone.CountyCode,
            Kind = milestone.Kind.ToString(),
            HappenedOn = milestone.HappenedOn,
            Document = milestone.Document,
            RecordedAt = milestone.Recorded.At,
            RecordedById = milestone.Recorded.UserId,
            RecordedByName = milestone.Recorded.Name,
        };

        public Milestone ToMilestone() => new(
            Id, EnterpriseId, CountyCode, Enum.Parse<MilestoneKind>(Kind), HappenedOn, Document, new Signature(RecordedById, RecordedByName, RecordedAt));
    }
}
