using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class EnterpriseMerging(DbSession session, IPolicyCatalog policies, IIdGenerator ids) : IEnterpriseMerging
{
    public async Task<IReadOnlyList<MergeObstacle>> FindObstaclesAsync(Guid survivorId, Guid absorbedId, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<ObstacleRow>("Enterprises/ReadMergeObstacles", new { survivorId, absorbedId }, cancellationToken)).Select(r => new MergeObstacle(r.ObstacleKind, r.Detail))];

    public async Task<MergedContents> CountAsync(Guid survivorId, Guid absorbedId, CancellationToken cancellationToken)
    {
        var plan = await PlanAsync(survivorId, absorbedId, cancellationToken);
        var others = (await session.QueryAsync<BelongingsRow>("Enterprises/CountBelongings", new { absorbedId }, cancellationToken))[0].Belongings;
        return new MergedContents(plan.Moved.Count, plan.Claims.Count, others);
    }

    public async Task<MergedContents> MoveAsync(Guid survivorId, Guid absorbedId, CancellationToken cancellationToken)
    {
        var contents = await CountAsync(survivorId, absorbedId, cancellationToken);
        var plan = await PlanAsync(survivorId, absorbedId, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/CopySubmission", plan.Copies.Select(c => new { Id = c.Key, CopyId = c.Value }), cancellationToken);
        await session.ExecuteManyAsync("Enterprises/MoveFact", plan.Moved, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/AddClaim", plan.Claims, cancellationToken);
        var both = new { survivorId, absorbedId };
        await session.ExecuteAsync("Enterprises/MoveEnterpriseFactClaim", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveEnterpriseRegistrationClaim", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveEnterpriseRecord", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveEnterpriseMilestone", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveEnterpriseContact", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveNotification", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveReserveMember", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveReserveApplication", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveReserveFinding", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveRankingNomination", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveTargetCorrection", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveVerdictRecord", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveUserAccount", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveEnterpriseTag", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveEnterpriseInterest", both, cancellationToken);
        await session.ExecuteAsync("Enterprises/RemoveTags", new { absorbedId }, cancellationToken);
        await session.ExecuteAsync("Enterprises/RemoveInterests", new { absorbedId }, cancellationToken);
        await session.ExecuteAsync("Enterprises/MoveMerges", both, cancellationToken);
        return contents;
    }

    public async Task ProjectAsync(Guid survivorId, CancellationToken cancellationToken)
    {
        var log = await session.QueryAsync<LoggedFactRow>("Enterprises/ReadFactLog", new { keys = session.Keys([survivorId]) }, cancellationToken);
        var facts = log.Where(row => row.SupersededById is null && (row.ScaledNumber is not null || row.Word is not null))
            .Select(row => (Row: row, Metric: policies.Metrics.Find(row.Metric)))
            .Where(f => f.Metric is not null)
            .Select(f => new Fact(f.Metric!, f.Row.FiscalYear == 0 ? null : f.Row.FiscalYear, f.Row.ScaledNumber / (decimal)f.Metric!.StorageScale, f.Row.Word))
            .OrderBy(f => f.Metric.Ordinal).ThenBy(f => f.FiscalYear)
            .ToList();
        await session.ExecuteAsync("Enterprises/UpdateCurrentDocument", new FactLog.DocumentRow { EnterpriseId = survivorId, FactsJson = FactsDocument.Write(facts) }, cancellationToken);
        await session.ExecuteAsync("Enterprises/UpdateLatestFigures", FactBatch.LatestOf(survivorId, facts), cancellationToken);
    }

    public Task AddAsync(EnterpriseMerge merge, CancellationToken cancellationToken) => session.ExecuteAsync(
        "Enterprises/AddMerge",
        new
        {
            merge.AbsorbedId,
            merge.SurvivorId,
            merge.Identity.FormerName,
            merge.Identity.IndustryCode,
            CompanyForm = merge.Identity.Form?.ToString(),
            merge.Identity.EstablishedOn,
            merge.Identity.Address,
            Stage = merge.Stage.ToString(),
            ValueTotal = merge.Contents.Values,
            ContradictionTotal = merge.Contents.Contradictions,
            MovedTotal = merge.Contents.Others,
        },
        cancellationToken);

    public async Task<IReadOnlyList<EnterpriseMerge>> ListAsync(Guid survivorId, Scope scope, CancellationToken cancellationToken) =>
    [
        .. (await session.QueryAsync<MergeRow>("Enterprises/ListMerges", new { survivorId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken))
            .Select(r => r.ToMerge()),
    ];

    public async Task<Guid?> FindSurvivorAsync(Guid absorbedId, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<SurvivorRow>("Enterprises/FindSurvivor", new { absorbedId }, cancellationToken))?.MergedIntoId;

    /// <summary>What becomes of each value of the absorbed enterprise. A current value stays current where the survivor has none; otherwise it becomes an earlier one, and a contradiction
    /// when it differs. A submission both have values of is repeated, so that neither is lost.</summary>
    private async Task<MergePlan> PlanAsync(Guid survivorId, Guid absorbedId, CancellationToken cancellationToken)
    {
        var log = await session.QueryAsync<LoggedFactRow>("Enterprises/ReadFactLog", new { keys = session.Keys([survivorId, absorbedId]) }, cancellationToken);
        var own = log.Where(r => r.EnterpriseId == survivorId).ToList();
        var taken = own.Select(r => (r.Metric, r.FiscalYear, r.SubmissionId)).ToHashSet();
        var current = own.Where(r => r.SupersededById is null).ToDictionary(r => (r.Metric, r.FiscalYear));
        var plan = new MergePlan([], [], []);
        foreach (var row in log.Where(r => r.EnterpriseId == absorbedId))
        {
            var movedId = row.SubmissionId;
            if (taken.Contains((row.Metric, row.FiscalYear, row.SubmissionId)) && !plan.Copies.TryGetValue(row.SubmissionId, out movedId))
            {
                plan.Copies.Add(row.SubmissionId, movedId = ids.Next());
            }

            var standing = current.GetValueOrDefault((row.Metric, row.FiscalYear));
            plan.Moved.Add(row.MovedTo(survivorId, movedId, row.SupersededById ?? standing?.SubmissionId));
            if (row.SupersededById is null && standing is not null && row.IsKnown && (row.ScaledNumber != standing.ScaledNumber || row.Word != standing.Word))
            {
                plan.Claims.Add(row.ClaimedAgainst(ids.Next(), survivorId, movedId, standing.SubmissionId));
            }
        }

        return plan;
    }

    private sealed record MergePlan(Dictionary<Guid, Guid> Copies, List<object> Moved, List<FactBatch.ClaimRow> Claims);

    internal sealed class LoggedFactRow
    {
        public Guid EnterpriseId { get; init; }

        public string Metric { get; init; } = "";

        public int FiscalYear { get; init; }

        public Guid SubmissionId { get; init; }

        public long? ScaledNumber { get; init; }

        public string? Word { get; init; }

        public Guid? SupersededById { get; init; }

        /// <summary>False for a row that declares the value unknown.</summary>
        public bool IsKnown => ScaledNumber is not null || Word is not null;

        public object MovedTo(Guid survivorId, Guid movedId, Guid? supersededById) =>
            new { EnterpriseId, Metric, FiscalYear, SubmissionId, SurvivorId = survivorId, MovedId = movedId, SupersededById = supersededById };

        public FactBatch.ClaimRow ClaimedAgainst(Guid id, Guid survivorId, Guid movedId, Guid againstId) => new()
        {
            Id = id,
            EnterpriseId = survivorId,
            Metric = Metric,
            FiscalYear = FiscalYear,
            SubmissionId = movedId,
            ScaledNumber = ScaledNumber,
            Word = Word,
            AgainstId = againstId,
        };
    }

    internal sealed class ObstacleRow
    {
        public string ObstacleKind { get; init; } = "";

        public string Detail { get; init; } = "";
    }

    internal sealed class BelongingsRow
    {
        public int Belongings { get; init; }
    }

    internal sealed class SurvivorRow
    {
        public Guid EnterpriseId { get; init; }

        public Guid? MergedIntoId { get; init; }
    }

    internal sealed class MergeRow
    {
        public Guid AbsorbedId { get; init; }

        public Guid SurvivorId { get; init; }

        public string Name { get; init; } = "";

        public string? CreditCode { get; init; }

        public string? CountyCode { get; init; }

        public string? FormerName { get; init; }

        public string? IndustryCode { get; init; }

        public string? CompanyForm { get; init; }

        public DateOnly? EstablishedOn { get; init; }

        public string? Address { get; init; }

        public string Stage { get; init; } = "";

        public int ValueTotal { get; init; }

        public int ContradictionTotal { get; init; }

        public int MovedTotal { get; init; }

        public string Reason { get; init; } = "";

        public DateTimeOffset RemovedAt { get; init; }

        public Guid RemovedById { get; init; }

        public string RemovedByName { get; init; } = "";

        public EnterpriseMerge ToMerge() => new(
            AbsorbedId,
            SurvivorId,
            new EnterpriseIdentity(
                Name,
                CreditCode is null ? null : Domain.Enterprises.CreditCode.Parse(CreditCode).Value,
                CountyCode,
                IndustryCode,
                CompanyForm is null ? null : Enum.Parse<CompanyForm>(CompanyForm),
                EstablishedOn,
                Address,
                FormerName),
            Enum.Parse<ListingStage>(Stage),
            new MergedContents(ValueTotal, ContradictionTotal, MovedTotal),
            Reason,
            new Signature(RemovedById, RemovedByName, RemovedAt));
    }
}
