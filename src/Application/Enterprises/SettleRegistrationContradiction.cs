using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Settles which of two contradicting values of a registration counts.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="ContradictionId">Which contradiction.</param>
/// <param name="TakesClaimed">True makes the claimed value the current one, false leaves the other.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record SettleRegistrationContradictionCommand(Guid EnterpriseId, Guid ContradictionId, bool TakesClaimed, string Reason) : ICommand<Done>;

internal sealed class SettleRegistrationContradictionHandler(
    IEnterpriseRepository enterprises, IRegistrationContradictions contradictions, IRegistrationLog registrations, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<SettleRegistrationContradictionCommand, Done>
{
    public async Task<Result<Done>> Handle(SettleRegistrationContradictionCommand request, CancellationToken cancellationToken)
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
        if (open is null || !await contradictions.SettleAsync(open.Id, new ContradictionSettlement(request.TakesClaimed, reason, user.Sign(clock)), cancellationToken))
        {
            return EnterpriseErrors.ContradictionNotFound;
        }

        if (request.TakesClaimed && await TakeAsync(enterprise, open, cancellationToken) is { } error)
        {
            return error;
        }

        events.Record(new RegistrationContradictionSettled(enterprise.Id, open.Part, request.TakesClaimed, reason));
        return default(Done);
    }

    /// <summary>Lets the claimed value stand; it keeps its own supplier and document.</summary>
    private async Task<Error?> TakeAsync(Enterprise enterprise, RegistrationContradiction open, CancellationToken cancellationToken)
    {
        var before = enterprise.Identity;
        if (open is { Part: RegistrationPart.CreditCode, Claimed.Value: { } code }
            && (await enterprises.FindByCreditCodesAsync([code], cancellationToken)).Any(holder => holder.Id != enterprise.Id))
        {
            return EnterpriseErrors.CreditCodeTaken;
        }

        if (enterprise.Take(open.Part, open.Claimed.Value, clock.Today).Error is { } invalid)
        {
            return invalid;
        }

        if ((await enterprises.UpdateAsync([enterprise], cancellationToken)).Count > 0)
        {
            return EnterpriseErrors.Stale;
        }

        var source = (open.Claimed.Source ?? Suppliers.SourceOf(user, clock, null)) with { At = clock.Now };
        await registrations.AddAsync([new RegistrationChange(enterprise.Id, before, enterprise.Stage, source)], cancellationToken);
        events.Record(new EnterpriseRevised(enterprise.Id, before, enterprise.Identity));
        return null;
    }
}
