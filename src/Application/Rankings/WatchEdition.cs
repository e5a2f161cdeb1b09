using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Compares every enterprise on the lists of a programme's newest edition with the facts known now, and keeps the causes of removal found as cases.</summary>
/// <param name="EditionId">Edition.</param>
public sealed record WatchEditionCommand(Guid EditionId) : ICommand<EditionWatchResult>;

/// <summary>What a watch found.</summary>
/// <param name="Listed">Enterprises looked at.</param>
/// <param name="Found">Cases that are new or came back.</param>
/// <param name="Lapsed">Cases the facts no longer show.</param>
public sealed record EditionWatchResult(int Listed, int Found, int Lapsed);

internal sealed class WatchEditionHandler(
    IRankingReader rankings,
    IRemovalRepository removals,
    RemovalRuling ruling,
    IRankingModelCatalog models,
    IPolicyCatalog policies,
    IEligibilityCatalog eligibility,
    IEnterpriseFactsReader facts,
    IMilestoneReader milestones,
    ICurrentUser user,
    IClock clock,
    IIdGenerator ids,
    IEventLog events) : ICommandHandler<WatchEditionCommand, EditionWatchResult>
{
    public async Task<Result<EditionWatchResult>> Handle(WatchEditionCommand request, CancellationToken cancellationToken)
    {
        if (await rankings.FindEditionAsync(request.EditionId, cancellationToken) is not { } edition)
        {
            return RankingErrors.EditionNotFound;
        }

        if (!await ruling.IsNewestAsync(edition, cancellationToken))
        {
            return RankingErrors.EditionSuperseded;
        }

        if (models.InForceOn(edition.Programme, clock.Today) is not { } model || policies.FindPack(edition.Programme)?.City is not { } city)
        {
            return RankingErrors.NoModelInForce;
        }

        var entry = CandidateRules.Of(model.Rules.EntryRules, eligibility.Rules.InForceOn(clock.Today));
        var known = (await removals.ListAsync(edition.Id, Scope.Unrestricted, cancellationToken)).ToLookup(one => one.EnterpriseId);
        var places = await rankings.ListListedAsync(edition.DraftId, edition.Programme, Scope.Unrestricted, cancellationToken);
        var (found, lapsed) = (0, 0);
        foreach (var place in places)
        {
            if (await facts.ReadAsync(place.EnterpriseId, Scope.Unrestricted, cancellationToken) is not { } record)
            {
                continue;
            }

            var frame = new EvaluationFrame(record.Facts, clock.Today);
            var findings = RemovalWatch.Find(model.Removal, place.FirstListedOn, frame, entry.Judge(frame), city.Code[..4]);
            foreach (var change in RemovalChange.Between([.. known[place.EnterpriseId]], await WithDocumentsAsync(place.EnterpriseId, findings, cancellationToken)))
            {
                await ApplyAsync(edition.Id, place, change, cancellationToken);
                found += change.Finding is null ? 0 : 1;
                lapsed += change.Finding is null ? 1 : 0;
            }
        }

        await removals.SaveWatchAsync(edition.Id, new EditionWatch(clock.Today, places.Count, user.Sign(clock)), cancellationToken);
        events.Record(new EditionWatched(edition.Id, places.Count, found, lapsed));
        return new EditionWatchResult(places.Count, found, lapsed);
    }

    /// <summary>A listing is proved by the document of its milestone, where one was recorded.</summary>
    private async Task<IReadOnlyList<RemovalFinding>> WithDocumentsAsync(Guid enterpriseId, IReadOnlyList<RemovalFinding> findings, CancellationToken cancellationToken)
    {
        if (findings.All(finding => finding.Cause != RemovalCause.Listed))
        {
            return findings;
        }

        var listings = (await milestones.ReadAsync(enterpriseId, DateOnly.MinValue, DateOnly.MaxValue, Scope.Unrestricted, cancellationToken))
            .Where(one => one.Milestone.Kind == MilestoneKind.Listed)
            .Select(one => new RemovalEvidence(
                EvidenceKind.Document, string.Empty, string.Create(CultureInfo.InvariantCulture, $"{one.Milestone.HappenedOn:yyyy-MM-dd} {one.Milestone.Document}")))
            .ToList();
        return [.. findings.Select(finding => finding.Cause == RemovalCause.Listed ? finding with { Evidence = [.. finding.Evidence, .. listings] } : finding)];
    }

    private async Task ApplyAsync(Guid editionId, ListedPlace place, RemovalChange change, CancellationToken cancellationToken)
    {
        var by = user.Sign(clock);
        var (cause, happened) = (change.Finding?.Cause ?? change.Case!.Cause, change.Finding is null ? "RemovalLapsed" : "RemovalFound");
        if (change is { Case: null, Finding: { } finding })
        {
            var added = new RemovalCase(
                ids.Next(), editionId, place.EnterpriseId, place.Name, place.Rank, finding.Cause, finding.Clause, finding.Evidence, RemovalStage.Open, clock.Today, null, null, 1);
            await removals.AddAsync(added, new RemovalStep(added.Id, 1, RemovalStep.Find, null, by), cancellationToken);
        }
        else
        {
            var moved = change.Finding is { } anew
                ? change.Case!.Move(RemovalStage.Open, null, null) with { Evidence = anew.Evidence, Clause = anew.Clause, FoundOn = clock.Today }
                : change.Case!.Move(RemovalStage.Lapsed, null, null);
            await removals.SaveAsync(moved, new RemovalStep(moved.Id, moved.Version, change.Finding is null ? RemovalStep.Lapse : RemovalStep.FindAnew, null, by), cancellationToken);
        }

        events.Record(new RemovalMoved(editionId, place.EnterpriseId, cause, happened, null));
    }
}
