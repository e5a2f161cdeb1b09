using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads one edition with its model and adjustments.</summary>
/// <param name="EditionId">Edition.</param>
public sealed record GetRankingEditionQuery(Guid EditionId) : IQuery<RankingEditionResponse>;

/// <summary>An edition with its model and adjustments.</summary>
public sealed class RankingEditionResponse
{
    /// <summary>The edition at a glance.</summary>
    public required RankingEditionSummary Edition { get; init; }

    /// <summary>The model it was computed by.</summary>
    public required RankingModelResponse Model { get; init; }

    /// <summary>Ids of indicators left out because no candidate had a value.</summary>
    public required IReadOnlyList<string> UnusedIndicators { get; init; }

    /// <summary>The bureau's adjustments, in the order they were made.</summary>
    public required IReadOnlyList<RankingAdjustmentResponse> Adjustments { get; init; }
}

internal sealed class GetRankingEditionHandler(IRankingReader rankings, ICurrentUser user) : IQueryHandler<GetRankingEditionQuery, RankingEditionResponse>
{
    public async Task<Result<RankingEditionResponse>> Handle(GetRankingEditionQuery request, CancellationToken cancellationToken)
    {
        if (await rankings.FindEditionAsync(request.EditionId, cancellationToken) is not { } edition
            || await rankings.FindModelAsync(edition.DraftId, cancellationToken) is not { } model)
        {
            return RankingErrors.EditionNotFound;
        }

        return new RankingEditionResponse
        {
            Edition = edition,
            Model = RankingModelResponse.Of(model.Description, model.Rules),
            UnusedIndicators = model.UnusedIndicators,
            Adjustments = await rankings.ListAdjustmentsAsync(edition.DraftId, user.Scope, cancellationToken),
        };
    }
}
