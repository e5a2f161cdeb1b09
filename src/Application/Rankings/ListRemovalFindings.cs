using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Looks for causes of removal among the enterprises of an edition, in the facts known now.</summary>
/// <param name="EditionId">Edition.</param>
/// <param name="AsOf">Day asked about, also one to come; null means today.</param>
public sealed record ListRemovalFindingsQuery(Guid EditionId, DateOnly? AsOf) : IQuery<IReadOnlyList<RemovalFindingsResponse>>;

/// <summary>A listed enterprise with causes of removal.</summary>
public sealed class RemovalFindingsResponse
{
    /// <summary>Enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>Name as published.</summary>
    public required string Name { get; init; }

    /// <summary>Rank in the edition.</summary>
    public required int Rank { get; init; }

    /// <summary>Day of the first edition it was listed in.</summary>
    public required DateOnly FirstListedOn { get; init; }

    /// <summary>Causes found, in the order of the clause.</summary>
    public required IReadOnlyList<RemovalFinding> Findings { get; init; }
}

internal sealed class ListRemovalFindingsHandler(
    IRankingReader rankings, IRankingModelCatalog models, IPolicyCatalog policies, IEligibilityCatalog eligibility, IEnterpriseFactsReader facts, ICurrentUser user, IClock clock)
    : IQueryHandler<ListRemovalFindingsQuery, IReadOnlyList<RemovalFindingsResponse>>
{
    public async Task<Result<IReadOnlyList<RemovalFindingsResponse>>> Handle(ListRemovalFindingsQuery request, CancellationToken cancellationToken)
    {
        if (await rankings.FindEditionAsync(request.EditionId, cancellationToken) is not { } edition)
        {
            return RankingErrors.EditionNotFound;
        }

        var asOf = request.AsOf ?? clock.Today;
        if (models.InForceOn(edition.Programme, asOf) is not { } model || policies.FindPack(edition.Programme)?.City is not { } city)
        {
            return RankingErrors.NoModelInForce;
        }

        var entry = CandidateRules.Of(model.Rules.EntryRules, eligibility.Rules.InForceOn(asOf));
        var found = new List<RemovalFindingsResponse>();
        foreach (var place in await rankings.ListListedAsync(edition.DraftId, edition.Programme, user.Scope, cancellationToken))
        {
            if (await facts.ReadAsync(place.EnterpriseId, user.Scope, cancellationToken) is not { } record)
            {
                continue;
            }

            var frame = new EvaluationFrame(record.Facts, asOf);
            var findings = RemovalWatch.Find(model.Removal, place.FirstListedOn, frame, entry.Judge(frame), city.Code[..4]);
            if (findings.Count > 0)
            {
                found.Add(new RemovalFindingsResponse
                {
                    EnterpriseId = place.EnterpriseId,
                    Name = place.Name,
                    Rank = place.Rank,
                    FirstListedOn = place.FirstListedOn,
                    Findings = findings,
                });
            }
        }

        return found;
    }
}
