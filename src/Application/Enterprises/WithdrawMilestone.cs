using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Withdraws a milestone recorded by mistake; it stays on record.</summary>
/// <param name="EnterpriseId">Which enterprise.</param>
/// <param name="MilestoneId">Which milestone.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record WithdrawMilestoneCommand(Guid EnterpriseId, Guid MilestoneId, string Reason) : ICommand<Done>;

internal sealed class WithdrawMilestoneHandler(
    IEnterpriseRepository enterprises, IMilestoneRepository milestones, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<WithdrawMilestoneCommand, Done>
{
    private const int LongestReason = 500;

    public async Task<Result<Done>> Handle(WithdrawMilestoneCommand request, CancellationToken cancellationToken)
    {
        var reason = request.Reason.Trim();
        if (reason.Length is 0 or > LongestReason || reason.Any(char.IsControl))
        {
            return EnterpriseErrors.MilestoneInvalid.At(new FieldError("reason", EnterpriseErrors.MilestoneInvalid.Code, "1 to 500 characters without control characters."));
        }

        if (await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is null)
        {
            return EnterpriseErrors.NotFound;
        }

        if (!await milestones.WithdrawAsync(request.EnterpriseId, request.MilestoneId, reason, user.Sign(clock), cancellationToken))
        {
            return EnterpriseErrors.MilestoneNotFound;
        }

        events.Record(new MilestoneWithdrawn(request.EnterpriseId, request.MilestoneId, reason));
        return default(Done);
    }
}
