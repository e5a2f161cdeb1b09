using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads the dynamic management of an edition: causes found and decided, and the lists as they stand now.</summary>
/// <param name="EditionId">Edition.</param>
public sealed record GetRemovalsQuery(Guid EditionId) : IQuery<RemovalsResponse>;

/// <summary>The dynamic management of an edition.</summary>
/// <param name="IsNewest">Whether the edition is the newest of its programme; only that one is managed.</param>
/// <param name="Watch">The last comparison with the facts; null before the first.</param>
/// <param name="Causes">Causes the pack names, in the order of the clause.</param>
/// <param name="Vacancies">How vacant places are filled, in words; null when no model is in force.</param>
/// <param name="Cases">Cases about enterprises in the caller's scope, by rank, then cause.</param>
/// <param name="Places">Published places of enterprises in the caller's scope with what became of them, by rank.</param>
public sealed record RemovalsResponse(
    bool IsNewest,
    EditionWatch? Watch,
    IReadOnlyList<RemovalCauseResponse> Causes,
    RankingStatement? Vacancies,
    IReadOnlyList<RemovalCaseResponse> Cases,
    IReadOnlyList<CurrentPlaceResponse> Places);

/// <summary>A cause as the pack states it.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Clause">Clause with its number.</param>
/// <param name="Name">Name.</param>
/// <param name="Years">Years from the first listing after which it is found; null where no period runs.</param>
public sealed record RemovalCauseResponse(RemovalCause Cause, string Clause, LocalizedText Name, int? Years);

/// <summary>A case with what may be done and what was done.</summary>
/// <param name="Case">The case.</param>
/// <param name="Offers">What the caller may do now.</param>
/// <param name="Steps">What was done, oldest first.</param>
public sealed record RemovalCaseResponse(RemovalCase Case, IReadOnlyList<StepOffer> Offers, IReadOnlyList<RemovalStep> Steps);

/// <summary>A published place and what became of it.</summary>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="Name">Name as published.</param>
/// <param name="CountyCode">Division code of the county; null when unresolved.</param>
/// <param name="Rank">Rank as published.</param>
/// <param name="Published">List it was published on.</param>
/// <param name="Standing">What became of it.</param>
/// <param name="List">List it is on now; null for a removed one.</param>
/// <param name="Since">When it was removed or moved up; null while it stands as published.</param>
/// <param name="Cause">Cause of the removal; null for every other one.</param>
public sealed record CurrentPlaceResponse(
    Guid EnterpriseId, string Name, string? CountyCode, int Rank, RankingOutcome Published, Standing Standing, RankingOutcome? List, DateTimeOffset? Since, RemovalCause? Cause);

internal sealed class GetRemovalsHandler(IRankingReader rankings, IRemovalRepository removals, RemovalRuling ruling, CurrentLists lists, ICurrentUser user, IClock clock)
    : IQueryHandler<GetRemovalsQuery, RemovalsResponse>
{
    public async Task<Result<RemovalsResponse>> Handle(GetRemovalsQuery request, CancellationToken cancellationToken)
    {
        if (await rankings.FindEditionAsync(request.EditionId, cancellationToken) is not { } edition)
        {
            return RankingErrors.EditionNotFound;
        }

        var isNewest = await ruling.IsNewestAsync(edition, cancellationToken);
        var rules = ruling.RulesOn(edition.Programme, clock.Today);
        var cases = await removals.ListAsync(edition.Id, user.Scope, cancellationToken);
        var steps = (await removals.ReadStepsAsync(edition.Id, user.Scope, cancellationToken)).ToLookup(step => step.CaseId);
        var removed = cases.Where(one => one.Stage == RemovalStage.Removed).ToLookup(one => one.EnterpriseId, one => one.Cause);
        var places = await lists.ReadAsync(edition, cancellationToken);
        return new RemovalsResponse(
            isNewest,
            await removals.FindWatchAsync(edition.Id, cancellationToken),
            [.. (rules?.Causes ?? []).Select(rule => new RemovalCauseResponse(rule.Cause, rule.Clause, rule.Name, rule.Years))],
            rules?.VacancyStatement,
            [.. cases.Select(one => new RemovalCaseResponse(
                one,
                StepOffer.From(RemovalProcess.Table.Offer(one.Stage, new RemovalFacts(isNewest, removed[one.EnterpriseId].Any(cause => cause != one.Cause)), user.Has)),
                [.. steps[one.Id]]))],
            [.. places.Where(place => IsInScope(place.Place)).Select(ToResponse)]);
    }

    private bool IsInScope(EditionPlace place) =>
        (user.Scope.CountyCode is not { } county || place.CountyCode == county) && (user.Scope.EnterpriseId is not { } enterprise || place.EnterpriseId == enterprise);

    private static CurrentPlaceResponse ToResponse(CurrentPlace place) => new(
        place.Place.EnterpriseId,
        place.Place.Name,
        place.Place.CountyCode,
        place.Place.Rank ?? 0,
        place.Place.Outcome,
        place.Standing,
        place.List,
        place.Since,
        place.Removal?.Cause);
}

/// <summary>The lists of an edition as they stand now.</summary>
internal sealed class CurrentLists(IRankingReader rankings, IRemovalRepository removals, RemovalRuling ruling)
{
    /// <summary>Every published place by rank, with what became of it.</summary>
    public async Task<IReadOnlyList<CurrentPlace>> ReadAsync(RankingEditionSummary edition, CancellationToken cancellationToken)
    {
        var published = await rankings.ListPlacesAsync(edition.DraftId, null, cancellationToken);
        var removed = await removals.ListRemovedAsync(edition.Id, cancellationToken);
        var topSize = (await rankings.FindModelAsync(edition.DraftId, cancellationToken))?.Rules.TopSize ?? 0;
        return CurrentList.Of(published, removed, topSize, ruling.RulesOn(edition.Programme, edition.AsOf)?.Vacancies ?? VacancyRule.Keep);
    }
}
