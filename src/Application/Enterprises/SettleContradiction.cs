using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Settles which of two contradicting values counts.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="ContradictionId">Which contradiction.</param>
/// <param name="TakesClaimed">True makes the claimed value the current one, false leaves the other.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record SettleContradictionCommand(Guid EnterpriseId, Guid ContradictionId, bool TakesClaimed, string Reason) : ICommand<Done>;

internal sealed class SettleContradictionHandler(
    IEnterpriseRepository enterprises, IContradictions contradictions, IFactLog facts, IPolicyCatalog policies, ICurrentUser user, IIdGenerator ids, IClock clock, IEventLog events)
    : ICommandHandler<SettleContradictionCommand, Done>
{
    public async Task<Result<Done>> Handle(SettleContradictionCommand request, CancellationToken cancellationToken)
    {
        if (!EnterpriseRecord.CheckReason("reason", request.Reason).TryGetValue(out var reason, out var invalid))
        {
            return invalid;
        }

        if (await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is not { } enterprise)
        {
            return EnterpriseErrors.NotFound;
        }

        var open = (await contradictions.ReadAsync(enterprise.Id, user.Scope, cancellationToken)).FirstOrDefault(c => c.Id == request.ContradictionId && c.Settlement is null);
        if (open is null || policies.Metrics.Find(open.Metric) is not { } metric
            || !await contradictions.SettleAsync(open.Id, new ContradictionSettlement(request.TakesClaimed, reason, user.Sign(clock)), cancellationToken))
        {
            return EnterpriseErrors.ContradictionNotFound;
        }

        if (request.TakesClaimed)
        {
            enterprise.FactsRecorded();
            if ((await enterprises.UpdateAsync([enterprise], cancellationToken)).Count > 0)
            {
                return EnterpriseErrors.Stale;
            }

            // The value keeps its own supplier and document; who let it count stands in the settlement and the trail.
            var submission = open.Claimed.Supplied with { Id = ids.Next(), RecordedAt = clock.Now };
            var change = new FactChange(metric, open.FiscalYear, open.Claimed.Number, open.Claimed.Text);
            await facts.RecordAsync(submission, new Dictionary<Guid, IReadOnlyList<FactChange>> { [enterprise.Id] = [change] }, cancellationToken, isSettled: true);
        }

        events.Record(new ContradictionSettled(enterprise.Id, open.Metric, open.FiscalYear, request.TakesClaimed, reason));
        return default(Done);
    }
}
