using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Eligibility;

internal sealed class VerdictRecords(DbSession session, IPolicyCatalog policies) : IVerdictRecords
{
    public string Write(EnterpriseFacts facts) => FactsDocument.Write(facts.Values());

    public async Task AddAsync(
        Guid enterpriseId, VerdictRecordSummary summary, string facts, IReadOnlyList<RecordedAnswer> answers, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "Eligibility/AddVerdictRecord",
            new
            {
                summary.Id,
                EnterpriseId = enterpriseId,
                summary.AsOf,
                summary.ListingCommitteeOn,
                FactsJson = facts,
                summary.ContentHash,
                summary.RecordedBy,
                summary.RecordedAt,
            },
            cancellationToken);
        await session.ExecuteManyAsync(
            "Eligibility/AddVerdictRecordRule",
            answers.Select((answer, index) => new
            {
                RecordId = summary.Id,
                Ordinal = index + 1,
                answer.RuleId,
                answer.EffectiveFrom,
                answer.RuleHash,
                answer.AnswerHash,
                Outcome = (int)answer.Outcome,
            }),
            cancellationToken);
    }

    public async Task<IReadOnlyList<VerdictRecordSummary>> ListAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<RecordRow>(
            "Eligibility/ListVerdictRecords",
            new { enterpriseId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId },
            cancellationToken);
        return [.. rows.Select(row => row.ToSummary())];
    }

    public async Task<VerdictRecord?> FindAsync(Guid enterpriseId, Guid id, Scope scope, CancellationToken cancellationToken)
    {
        var (countyScope, enterpriseScope) = (scope.CountyCode, scope.EnterpriseId);
        if (await session.SingleOrDefaultAsync<FullRow>(
            "Eligibility/FindVerdictRecord", new { id, enterpriseId, countyScope, enterpriseScope }, cancellationToken) is not { } row)
        {
            return null;
        }

        var answers = await session.QueryAsync<AnswerRow>("Eligibility/ReadVerdictRecordRules", new { id, countyScope, enterpriseScope }, cancellationToken);
        var builder = new EnterpriseFactsBuilder(policies.Metrics);
        FactsDocument.Read(row.FactsJson, policies.Metrics, builder);
        return new VerdictRecord(row.ToSummary(), row.FactsJson, builder.Build(), [.. answers.Select(answer => answer.ToAnswer())]);
    }

    internal class RecordRow
    {
        public Guid Id { get; init; }

        public DateOnly AsOf { get; init; }

        public DateOnly? ListingCommitteeOn { get; init; }

        public string ContentHash { get; init; } = "";

        public string RecordedBy { get; init; } = "";

        public DateTimeOffset RecordedAt { get; init; }

        public VerdictRecordSummary ToSummary() => new()
        {
            Id = Id,
            AsOf = AsOf,
            ListingCommitteeOn = ListingCommitteeOn,
            ContentHash = ContentHash,
            RecordedBy = RecordedBy,
            RecordedAt = RecordedAt,
        };
    }

    internal sealed class FullRow : RecordRow
    {
        public string FactsJson { get; init; } = "";
    }

    internal sealed class AnswerRow
    {
        public string RuleId { get; init; } = "";

        public DateOnly EffectiveFrom { get; init; }

        public string RuleHash { get; init; } = "";

        public string AnswerHash { get; init; } = "";

        public int Outcome { get; init; }

        public RecordedAnswer ToAnswer() => new(RuleId, EffectiveFrom, RuleHash, AnswerHash, (Outcome)Outcome);
    }
}
