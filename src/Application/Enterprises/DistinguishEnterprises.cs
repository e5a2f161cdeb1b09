using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Notes that a suspected pair are two enterprises, so that it is not listed again.</summary>
/// <param name="FirstId">One.</param>
/// <param name="SecondId">The other.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record DistinguishEnterprisesCommand(Guid FirstId, Guid SecondId, string Reason) : ICommand<Done>;

internal sealed class DistinguishEnterprisesHandler(IEnterpriseRepository enterprises, IDuplicateReader duplicates, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<DistinguishEnterprisesCommand, Done>
{
    public async Task<Result<Done>> Handle(DistinguishEnterprisesCommand request, CancellationToken cancellationToken)
    {
        if (!EnterpriseRecord.CheckReason("reason", request.Reason).TryGetValue(out var reason, out var invalid))
        {
            return invalid;
        }

        if (request.FirstId == request.SecondId)
        {
            return EnterpriseErrors.MergeItself.At("secondId");
        }

        if (await enterprises.FindAsync(request.FirstId, user.Scope, cancellationToken) is null || await enterprises.FindAsync(request.SecondId, user.Scope, cancellationToken) is null)
        {
            return EnterpriseErrors.NotFound;
        }

        await duplicates.DistinguishAsync(request.FirstId, request.SecondId, reason, user.Sign(clock), cancellationToken);
        events.Record(new EnterprisesDistinguished(request.FirstId, request.SecondId, reason));
        return default(Done);
    }
}
