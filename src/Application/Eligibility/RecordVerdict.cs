using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Judges an enterprise by every rule in force and records the answers for good, with all they rest on.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="AsOf">The day asked about; null for today.</param>
/// <param name="ListingCommitteeOn">Day of the listing committee's meeting, which then picks the versions; null when there was none.</param>
public sealed record RecordVerdictCommand(Guid EnterpriseId, DateOnly? AsOf, DateOnly? ListingCommitteeOn) : ICommand<VerdictRecordSummary>;

internal sealed class RecordVerdictHandler(
    IEligibilityCatalog catalog, IEnterpriseFactsReader facts, IVerdictRecords records, ICurrentUser user, IIdGenerator ids, IClock clock, IEventLog events)
    : ICommandHandler<RecordVerdictCommand, VerdictRecordSummary>
{
    public async Task<Result<VerdictRecordSummary>> Handle(RecordVerdictCommand request, CancellationToken cancellationToken)
    {
        var asOf = request.AsOf ?? clock.Today;
        if (EvaluationDays.Check(asOf, request.ListingCommitteeOn) is { } wrongDay)
        {
            return wrongDay;
        }

        if (await facts.ReadAsync(request.EnterpriseId, user.Scope, cancellationToken) is not { } enterprise)
        {
            return EligibilityErrors.EnterpriseNotFound;
        }

        var frame = new EvaluationFrame(enterprise.Facts, asOf);
        var answers = catalog.Rules.InForceOn(request.ListingCommitteeOn ?? asOf).Rules.Select(rule => VerdictReplay.Answer(rule, frame)).ToList();
        var text = records.Write(enterprise.Facts);
        var summary = new VerdictRecordSummary
        {
            Id = ids.Next(),
            AsOf = asOf,
            ListingCommitteeOn = request.ListingCommitteeOn,
            ContentHash = VerdictContent.Hash(asOf, request.ListingCommitteeOn, text, answers.Select(answer => answer.AnswerHash)),
            RecordedBy = user.Name,
            RecordedAt = clock.Now,
        };
        await records.AddAsync(enterprise.Id, summary, text, answers, cancellationToken);
        events.Record(new VerdictsRecorded(enterprise.Id, summary.Id, summary.ContentHash));
        return summary;
    }
}

/// <summary>Answers as they are recorded and computed again.</summary>
internal static class VerdictReplay
{
    public static RecordedAnswer Answer(CompiledRule rule, in EvaluationFrame frame)
    {
        var verdict = rule.Explain(frame);
        return new RecordedAnswer(
            rule.Rule.Id, rule.Version.EffectiveFrom, rule.ContentHash, CanonicalContent.Hash(VerdictContent.Answer(verdict)), verdict.Outcome);
    }
}
