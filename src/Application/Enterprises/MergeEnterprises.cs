using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Merges an enterprise entered twice into the other entry.</summary>
/// <param name="SurvivorId">The one that takes all.</param>
/// <param name="AbsorbedId">The one that leaves the register.</param>
/// <param name="SurvivorVersion">Version of the survivor the caller read.</param>
/// <param name="AbsorbedVersion">Version of the absorbed one the caller read.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record MergeEnterprisesCommand(Guid SurvivorId, Guid AbsorbedId, int SurvivorVersion, int AbsorbedVersion, string Reason) : ICommand<MergeResponse>;

internal sealed class MergeEnterprisesHandler(IEnterpriseRepository enterprises, IEnterpriseMerging merging, IRegistrationLog registrations, ICurrentUser user, IClock clock, IEventLog events)
    : ICommandHandler<MergeEnterprisesCommand, MergeResponse>
{
    public async Task<Result<MergeResponse>> Handle(MergeEnterprisesCommand request, CancellationToken cancellationToken)
    {
        if (!EnterpriseRecord.CheckReason("reason", request.Reason).TryGetValue(out var reason, out var invalid))
        {
            return invalid;
        }

        if (request.SurvivorId == request.AbsorbedId)
        {
            return EnterpriseErrors.MergeItself.At("absorbedId");
        }

        if (await enterprises.FindAsync(request.SurvivorId, user.Scope, cancellationToken) is not { } survivor
            || await enterprises.FindAsync(request.AbsorbedId, user.Scope, cancellationToken) is not { } absorbed)
        {
            return EnterpriseErrors.NotFound;
        }

        if (survivor.Version != request.SurvivorVersion || absorbed.Version != request.AbsorbedVersion)
        {
            return EnterpriseErrors.Stale;
        }

        var obstacles = await merging.FindObstaclesAsync(survivor.Id, absorbed.Id, cancellationToken);
        return obstacles.Count > 0
            ? EnterpriseErrors.MergeBlocked.At([.. obstacles.Select(o => new FieldError(o.Kind, EnterpriseErrors.MergeBlocked.Code, o.Detail))])
            : await MergeAsync(survivor, absorbed, reason, cancellationToken);
    }

    private async Task<Result<MergeResponse>> MergeAsync(Enterprise survivor, Enterprise absorbed, string reason, CancellationToken cancellationToken)
    {
        var by = user.Sign(clock);
        var contents = await merging.MoveAsync(survivor.Id, absorbed.Id, cancellationToken);
        if (!await enterprises.RemoveAsync([absorbed], survivor.Id, reason, by, cancellationToken))
        {
            return EnterpriseErrors.MergeBlocked;
        }

        // The code may be the absorbed one's: it is free only now.
        var before = survivor.Identity;
        survivor.Absorb(absorbed);
        if ((await enterprises.UpdateAsync([survivor], cancellationToken)).Count > 0)
        {
            return EnterpriseErrors.Stale;
        }

        await registrations.AddAsync([new RegistrationChange(survivor.Id, before, survivor.Stage, Suppliers.SourceOf(user, clock, $"合并：{absorbed.Identity.Name}"))], cancellationToken);
        await merging.ProjectAsync(survivor.Id, cancellationToken);
        var merge = new EnterpriseMerge(absorbed.Id, survivor.Id, absorbed.Identity, absorbed.Stage, contents, reason, by);
        await merging.AddAsync(merge, cancellationToken);
        events.Record(new EnterprisesMerged(survivor.Id, absorbed.Id, absorbed.Identity, contents, reason));
        return MergeResponse.Of(merge);
    }
}
