using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads what the experts say about a draft's candidates in the caller's scope.</summary>
/// <param name="DraftId">Draft, also one that was published.</param>
public sealed record GetExpertReviewQuery(Guid DraftId) : IQuery<ExpertReviewResponse>;

/// <summary>What the experts say.</summary>
/// <param name="Rules">How experts score and count; null when the model does not provide for experts.</param>
/// <param name="Candidates">Candidates with sheets, by name.</param>
/// <param name="Open">Sheets that are neither submitted nor stepped aside from.</param>
/// <param name="NotAdopted">Candidates whose score now differs from the one the list counts.</param>
public sealed record ExpertReviewResponse(ExpertRules? Rules, IReadOnlyList<ReviewedCandidate> Candidates, int Open, int NotAdopted);

/// <summary>What the experts say about a candidate.</summary>
/// <param name="EnterpriseId">Candidate.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sheets">Sheets, by expert.</param>
/// <param name="Score">Score of the submitted sheets together; null when there are too few.</param>
/// <param name="Spread">Highest less lowest submitted sheet; null with fewer than two.</param>
/// <param name="IsSpreadLarge">Whether the bureau should look.</param>
/// <param name="Adopted">Score the list counts; null when it counts the model alone.</param>
/// <param name="NotCounted">Ids of submitted sheets that do not count, because data know of an interest of the expert.</param>
public sealed record ReviewedCandidate(
    Guid EnterpriseId, string Name, IReadOnlyList<ReviewSheet> Sheets, decimal? Score, decimal? Spread, bool IsSpreadLarge, decimal? Adopted, IReadOnlyList<Guid> NotCounted);

internal sealed class GetExpertReviewHandler(IRankingRepository rankings, IExpertReviewRepository reviews, ExpertConflicts interests, ICurrentUser user)
    : IQueryHandler<GetExpertReviewQuery, ExpertReviewResponse>
{
    public async Task<Result<ExpertReviewResponse>> Handle(GetExpertReviewQuery request, CancellationToken cancellationToken)
    {
        if (await rankings.ReadSnapshotAsync(request.DraftId, cancellationToken) is not { } snapshot
            || await rankings.FindAsync(request.DraftId, cancellationToken) is not { } draft)
        {
            return RankingErrors.DraftNotFound;
        }

        if (snapshot.Rules.Experts is not { } rules)
        {
            return new ExpertReviewResponse(null, [], 0, 0);
        }

        var sheets = await reviews.ListAsync(request.DraftId, user.Scope, cancellationToken);
        var free = (await interests.CountedAsync(draft.Identity.Programme, sheets, cancellationToken)).Select(sheet => sheet.Id).ToHashSet();
        var counted = snapshot.Candidates.ToDictionary(candidate => candidate.EnterpriseId, candidate => candidate.ExpertScore);
        ReviewedCandidate[] candidates =
        [
            .. sheets.GroupBy(sheet => sheet.EnterpriseId)
                .Select(group => Describe(rules, [.. group], free, counted.GetValueOrDefault(group.Key)))
                .OrderBy(candidate => candidate.Name, StringComparer.Ordinal).ThenBy(candidate => candidate.EnterpriseId),
        ];
        return new ExpertReviewResponse(
            rules, candidates, sheets.Count(sheet => sheet.Stage == SheetStage.Assigned), candidates.Count(candidate => candidate.Score != candidate.Adopted));
    }

    private static ReviewedCandidate Describe(ExpertRules rules, IReadOnlyList<ReviewSheet> sheets, HashSet<Guid> free, decimal? adopted)
    {
        decimal[] scores = [.. sheets.Where(sheet => free.Contains(sheet.Id)).Select(sheet => sheet.Score).OfType<decimal>()];
        var spread = scores.Length > 1 ? scores.Max() - scores.Min() : (decimal?)null;
        return new ReviewedCandidate(
            sheets[0].EnterpriseId,
            sheets[0].EnterpriseName,
            sheets,
            rules.Combine(scores) is { } score ? CompositeIndex.Shortest(score) : null,
            spread,
            spread >= rules.SpreadAlert,
            adopted is { } counted ? CompositeIndex.Shortest(counted) : null,
            [.. sheets.Where(sheet => sheet.Stage == SheetStage.Submitted && !free.Contains(sheet.Id)).Select(sheet => sheet.Id)]);
    }
}
