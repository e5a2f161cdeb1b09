using AutoMapper;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Says what merging two enterprises would do.</summary>
/// <param name="SurvivorId">The one that would take all.</param>
/// <param name="AbsorbedId">The one that would leave the register.</param>
public sealed record PreviewMergeQuery(Guid SurvivorId, Guid AbsorbedId) : IQuery<MergePreview>;

/// <summary>What a merge would do.</summary>
/// <param name="Survivor">The one that would take all.</param>
/// <param name="Absorbed">The one that would leave the register.</param>
/// <param name="Contents">What would move.</param>
/// <param name="Obstacles">What stands in the way; empty when nothing does.</param>
public sealed record MergePreview(EnterpriseResponse Survivor, EnterpriseResponse Absorbed, MergedContents Contents, IReadOnlyList<MergeObstacle> Obstacles);

internal sealed class PreviewMergeHandler(IEnterpriseRepository enterprises, IEnterpriseMerging merging, ICurrentUser user, IMapper mapper) : IQueryHandler<PreviewMergeQuery, MergePreview>
{
    public async Task<Result<MergePreview>> Handle(PreviewMergeQuery request, CancellationToken cancellationToken)
    {
        if (request.SurvivorId == request.AbsorbedId)
        {
            return EnterpriseErrors.MergeItself.At("absorbedId");
        }

        if (await enterprises.FindAsync(request.SurvivorId, user.Scope, cancellationToken) is not { } survivor
            || await enterprises.FindAsync(request.AbsorbedId, user.Scope, cancellationToken) is not { } absorbed)
        {
            return EnterpriseErrors.NotFound;
        }

        return new MergePreview(
            mapper.Map<EnterpriseResponse>(survivor),
            mapper.Map<EnterpriseResponse>(absorbed),
            await merging.CountAsync(survivor.Id, absorbed.Id, cancellationToken),
            await merging.FindObstaclesAsync(survivor.Id, absorbed.Id, cancellationToken));
    }
}
