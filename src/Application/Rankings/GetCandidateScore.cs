using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Opens the score of one candidate of a draft or edition into its parts.</summary>
/// <param name="ListId">Draft, or edition when <paramref name="IsEdition"/>.</param>
/// <param name="IsEdition">Whether the id is that of an edition.</param>
/// <param name="EnterpriseId">Candidate.</param>
public sealed record GetCandidateScoreQuery(Guid ListId, bool IsEdition, Guid EnterpriseId) : IQuery<CandidateScoreResponse>;

/// <summary>A candidate's place with everything that led to it.</summary>
public sealed class CandidateScoreResponse
{
    /// <summary>The place.</summary>
    public required RankingEntryResponse Entry { get; init; }

    /// <summary>Entry conditions with their outcome.</summary>
    public required IReadOnlyList<CandidateConditionResponse> EntryConditions { get; init; }

    /// <summary>Priority conditions with their outcome.</summary>
    public required IReadOnlyList<CandidateConditionResponse> PriorityConditions { get; init; }

    /// <summary>Parts of the computed score, in the order of the model; empty when not scored.</summary>
    public required IReadOnlyList<ScorePartResponse> Parts { get; init; }

    /// <summary>The bureau's decisions about the candidate.</summary>
    public required IReadOnlyList<RankingAdjustmentResponse> Adjustments { get; init; }
}

/// <summary>A condition and whether the candidate meets it.</summary>
public sealed class CandidateConditionResponse
{
    /// <summary>Id of the rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>Name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Clause.</summary>
    public required string Source { get; init; }

    /// <summary>Met, not met or unknown on the day of the draft.</summary>
    public required Outcome Outcome { get; init; }
}

/// <summary>One part of a score.</summary>
public sealed class ScorePartResponse
{
    /// <summary>Id of the node.</summary>
    public required string NodeId { get; init; }

    /// <summary>Id of the node it counts towards; null for the index.</summary>
    public required string? ParentId { get; init; }

    /// <summary>Name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Raw value in the metric's unit; null where unknown and for other nodes than indicators.</summary>
    public required decimal? Raw { get; init; }

    /// <summary>Points before weighting; null where unknown.</summary>
    public required decimal? Value { get; init; }

    /// <summary>Weight in percent of the parent, as the model states it.</summary>
    public required decimal Weight { get; init; }

    /// <summary>Share of the score it really has for this candidate, 0 to 1, after the weights of missing siblings were re-scaled.</summary>
    public required decimal ShareOfIndex { get; init; }

    /// <summary>Points it brings to the score; null where unknown, and under geometric aggregation.</summary>
    public required decimal? Contribution { get; init; }
}

internal sealed class GetCandidateScoreHandler(IRankingReader rankings, ICurrentUser user) : IQueryHandler<GetCandidateScoreQuery, CandidateScoreResponse>
{
    public async Task<Result<CandidateScoreResponse>> Handle(GetCandidateScoreQuery request, CancellationToken cancellationToken)
    {
        var draftId = request.IsEdition ? (await rankings.FindEditionAsync(request.ListId, cancellationToken))?.DraftId : request.ListId;
        if (draftId is not { } id || await rankings.FindModelAsync(id, cancellationToken) is not { } model)
        {
            return request.IsEdition ? RankingErrors.EditionNotFound : RankingErrors.DraftNotFound;
        }

        if (await rankings.FindEntryAsync(id, request.EnterpriseId, user.Scope, cancellationToken) is not { } entry)
        {
            return RankingErrors.CandidateNotFound;
        }

        var adjustments = await rankings.ListAdjustmentsAsync(id, user.Scope, cancellationToken);
        return ToResponse(model, entry, [.. adjustments.Where(a => a.EnterpriseId == request.EnterpriseId)]);
    }

    private static CandidateScoreResponse ToResponse(StoredRankingModel model, RankingEntry entry, IReadOnlyList<RankingAdjustmentResponse> adjustments) => new()
    {
        Entry = new RankingEntryResponse
        {
            EnterpriseId = entry.Candidate.EnterpriseId,
            Name = entry.Candidate.Name,
            CreditCode = entry.Candidate.CreditCode,
            CountyCode = entry.Candidate.CountyCode,
            Outcome = entry.Outcome,
            Rank = entry.Rank,
            Score = Shortest(entry.Score),
            ComputedScore = Shortest(entry.ComputedScore),
            ExpertScore = Shortest(entry.Candidate.ExpertScore),
            IsPriority = entry.IsPriority,
            Reasons = entry.Reasons,
            IsAdjusted = adjustments.Count > 0,
        },
        EntryConditions = Conditions(entry.Candidate.Entry, model.Description.EntryConditions),
        PriorityConditions = Conditions(entry.Candidate.Priority, model.Description.PriorityConditions),
        Parts = [.. ScoreBreakdown.Of(model.Rules, entry).Select(part => ToResponse(part, model))],
        Adjustments = adjustments,
    };

    private static ScorePartResponse ToResponse(ScorePart part, StoredRankingModel model) => new()
    {
        NodeId = model.Rules.Tree.Nodes[part.Node].Id,
        ParentId = model.Rules.Tree.Nodes[part.Node].ParentId,
        Name = model.Description.Nodes[part.Node].Name,
        Raw = part.Raw,
        Value = Shortest(part.Value),
        Weight = model.Rules.Tree.Nodes[part.Node].Weight,
        ShareOfIndex = CompositeIndex.Shortest(part.ShareOfIndex),
        Contribution = Shortest(part.Contribution),
    };

    private static IReadOnlyList<CandidateConditionResponse> Conditions(
        IReadOnlyList<CandidateCondition> outcomes, IReadOnlyList<RankingConditionDescription> descriptions) =>
        [.. outcomes.Zip(descriptions, (outcome, description) => new CandidateConditionResponse
        {
            RuleId = outcome.RuleId,
            Name = description.Name,
            Source = description.Source,
            Outcome = outcome.Outcome,
        })];

    private static decimal? Shortest(decimal? value) => value is { } number ? CompositeIndex.Shortest(number) : null;
}
