using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Takes a candidate off, admits one with open conditions, or adds points; the list is computed anew.</summary>
/// <param name="DraftId">Draft.</param>
/// <param name="EnterpriseId">Candidate.</param>
/// <param name="Kind">What is decided.</param>
/// <param name="Points">Points added (negative: taken), at most two decimals, within what the model allows; 0 for other decisions.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
/// <param name="Version">Version of the draft the caller read.</param>
public sealed record AdjustRankingCommand(Guid DraftId, Guid EnterpriseId, AdjustmentKind Kind, decimal Points, string Reason, int Version)
    : ICommand<RankingDraftVersion>;

internal sealed class AdjustRankingHandler(RankingRevision revision, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<AdjustRankingCommand, RankingDraftVersion>
{
    public Task<Result<RankingDraftVersion>> Handle(AdjustRankingCommand request, CancellationToken cancellationToken) =>
        revision.ApplyAsync(request.DraftId, request.Version, (draft, ranking) => Decide(request, draft, ranking), cancellationToken);

    private Result<RankingStep> Decide(AdjustRankingCommand request, RankingDraft draft, Ranking ranking)
    {
        if (ranking.Entries.FirstOrDefault(e => e.Candidate.EnterpriseId == request.EnterpriseId) is not { } entry)
        {
            return RankingErrors.CandidateNotFound;
        }

        var decision = new RankingAdjustment
        {
            Id = ids.Next(),
            EnterpriseId = request.EnterpriseId,
            Kind = request.Kind,
            Points = request.Kind == AdjustmentKind.Points ? request.Points : 0,
            Reason = request.Reason?.Trim() ?? string.Empty,
            DecidedBy = user.Name,
            DecidedAt = clock.Now,
        };
        return draft.Adjust(decision, entry, ranking.Rules).Map(_ =>
        {
            events.Record(new RankingAdjusted(draft.Identity.Id, decision.EnterpriseId, decision.Kind, decision.Points, decision.Reason));
            var points = decision.Kind == AdjustmentKind.Points
                ? $"{decision.Points.ToString("+0.##;-0.##", CultureInfo.InvariantCulture)} "
                : "";
            return new RankingStep(
                draft.Version, RankingStep.Of(decision.Kind), decision.EnterpriseId, entry.Candidate.Name, points + decision.Reason, user.Sign(clock));
        });
    }
}
