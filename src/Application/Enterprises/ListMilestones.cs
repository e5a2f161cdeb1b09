using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Lists an enterprise's milestones, by day.</summary>
/// <param name="EnterpriseId">Which.</param>
public sealed record ListMilestonesQuery(Guid EnterpriseId) : IQuery<IReadOnlyList<Milestone>>;

internal sealed class ListMilestonesHandler(IEnterpriseRepository enterprises, IMilestoneRepository milestones, ICurrentUser user)
    : IQueryHandler<ListMilestonesQuery, IReadOnlyList<Milestone>>
{
    public async Task<Result<IReadOnlyList<Milestone>>> Handle(ListMilestonesQuery request, CancellationToken cancellationToken)
    {
        if (await enterprises.FindAsync(request.EnterpriseId, user.Scope, cancellationToken) is null)
        {
            return EnterpriseErrors.NotFound;
        }

        // The enterprise is in scope, and so is all it reached, also while it was in another county.
        var found = await milestones.ReadAsync(request.EnterpriseId, DateOnly.MinValue, DateOnly.MaxValue, Scope.Unrestricted, cancellationToken);
        return Result.Of<IReadOnlyList<Milestone>>([.. found.Select(one => one.Milestone)]);
    }
}
