using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads one draft with its model and adjustments.</summary>
/// <param name="DraftId">Draft.</param>
public sealed record GetRankingDraftQuery(Guid DraftId) : IQuery<RankingDraftResponse>;

/// <summary>A draft with its model and adjustments.</summary>
public sealed class RankingDraftResponse
{
    /// <summary>The draft at a glance.</summary>
    public required RankingDraftSummary Draft { get; init; }

    /// <summary>The model it was computed by, as it stood then.</summary>
    public required RankingModelResponse Model { get; init; }

    /// <summary>Ids of indicators left out because no candidate had a value.</summary>
    public required IReadOnlyList<string> UnusedIndicators { get; init; }

    /// <summary>The bureau's adjustments, in the order they were made.</summary>
    public required IReadOnlyList<RankingAdjustmentResponse> Adjustments { get; init; }

    /// <summary>What the caller may do now.</summary>
    public required IReadOnlyList<StepOffer> Offers { get; init; }

    /// <summary>What was done to the draft, oldest first; steps about candidates outside the caller's scope are left out.</summary>
    public required IReadOnlyList<RankingStep> Steps { get; init; }
}

/// <summary>A decision of the bureau about a candidate.</summary>
public sealed class RankingAdjustmentResponse
{
    /// <summary>Identifier, for taking it back.</summary>
    public required Guid Id { get; init; }

    /// <summary>Candidate.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>Its name.</summary>
    public required string EnterpriseName { get; init; }

    /// <summary>What was decided.</summary>
    public required AdjustmentKind Kind { get; init; }

    /// <summary>Points added (negative: taken); 0 for other decisions.</summary>
    public required decimal Points { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Officer.</summary>
    public required string DecidedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset DecidedAt { get; init; }
}

internal sealed class GetRankingDraftHandler(IRankingReader rankings, IRankingRepository drafts, ICurrentUser user)
    : IQueryHandler<GetRankingDraftQuery, RankingDraftResponse>
{
    public async Task<Result<RankingDraftResponse>> Handle(GetRankingDraftQuery request, CancellationToken cancellationToken)
    {
        if (await rankings.FindDraftAsync(request.DraftId, cancellationToken) is not { } draft
            || await rankings.FindModelAsync(request.DraftId, cancellationToken) is not { } model
            || await drafts.FindAsync(request.DraftId, cancellationToken) is not { } stored)
        {
            return RankingErrors.DraftNotFound;
        }

        return new RankingDraftResponse
        {
            Draft = draft,
            Model = RankingModelResponse.Of(model.Description, model.Rules),
            UnusedIndicators = model.UnusedIndicators,
            Adjustments = await rankings.ListAdjustmentsAsync(request.DraftId, user.Scope, cancellationToken),
            Offers = StepOffer.From(RankingProcess.Table.Offer(stored.Stage, stored, user.Has)),
            Steps = await drafts.ReadStepsAsync(request.DraftId, user.Scope, cancellationToken),
        };
    }
}
