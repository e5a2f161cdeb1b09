using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Workflow;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>States a cause of removal the facts do not show, about an enterprise on the lists of the newest edition.</summary>
/// <param name="EditionId">Edition.</param>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="Cause">Cause, as the pack names it.</param>
/// <param name="Statement">What is stated, 1 to 1000 characters.</param>
public sealed record StateRemovalCommand(Guid EditionId, Guid EnterpriseId, RemovalCause Cause, string Statement) : ICommand<RemovalVersion>;

/// <summary>A case and its version.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Version to name with the next step.</param>
public sealed record RemovalVersion(Guid Id, int Version);

internal sealed class StateRemovalHandler(
    IRankingReader rankings, IRemovalRepository removals, RemovalRuling ruling, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<StateRemovalCommand, RemovalVersion>
{
    public async Task<Result<RemovalVersion>> Handle(StateRemovalCommand request, CancellationToken cancellationToken)
    {
        var statement = request.Statement?.Trim() ?? string.Empty;
        if (statement.Length is 0 or > WorkflowErrors.LongestNote || statement.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
        {
            return WorkflowErrors.NoteInvalid.At("statement");
        }

        if (await rankings.FindEditionAsync(request.EditionId, cancellationToken) is not { } edition)
        {
            return RankingErrors.EditionNotFound;
        }

        if (!await ruling.IsNewestAsync(edition, cancellationToken))
        {
            return RankingErrors.EditionSuperseded;
        }

        if (ruling.RulesOn(edition.Programme, clock.Today)?.Find(request.Cause) is not { } rule)
        {
            return RankingErrors.UnknownCause;
        }

        var places = await rankings.ListListedAsync(edition.DraftId, edition.Programme, Scope.Unrestricted, cancellationToken);
        if (places.FirstOrDefault(place => place.EnterpriseId == request.EnterpriseId) is not { } listed)
        {
            return RankingErrors.NotOnList;
        }

        var known = (await removals.ListAsync(edition.Id, Scope.Unrestricted, cancellationToken)).Where(one => one.EnterpriseId == request.EnterpriseId).ToList();
        if (known.Exists(one => one.Stage == RemovalStage.Removed))
        {
            return RankingErrors.AlreadyRemoved;
        }

        return await KeepAsync(edition.Id, listed, rule, known.Find(one => one.Cause == rule.Cause), statement, cancellationToken);
    }

    private async Task<Result<RemovalVersion>> KeepAsync(
        Guid editionId, ListedPlace listed, RemovalCauseRule rule, RemovalCase? known, string statement, CancellationToken cancellationToken)
    {
        if (known?.Stage == RemovalStage.Open)
        {
            return RankingErrors.RemovalOpen;
        }

        RemovalEvidence[] evidence = [new(EvidenceKind.Statement, string.Empty, statement)];
        var stated = known is null
            ? new RemovalCase(
                ids.Next(), editionId, listed.EnterpriseId, listed.Name, listed.Rank, rule.Cause, rule.Clause, evidence, RemovalStage.Open, clock.Today, null, null, 1)
            : known.Move(RemovalStage.Open, null, null) with { Evidence = evidence, Clause = rule.Clause, FoundOn = clock.Today };
        var step = new RemovalStep(stated.Id, stated.Version, RemovalStep.State, statement, user.Sign(clock));
        var isKept = known is null ? await removals.AddAsync(stated, step, cancellationToken) : await removals.SaveAsync(stated, step, cancellationToken);
        if (!isKept)
        {
            return RankingErrors.RemovalStale;
        }

        events.Record(new RemovalMoved(editionId, listed.EnterpriseId, rule.Cause, "RemovalStated", statement));
        return new RemovalVersion(stated.Id, stated.Version);
    }
}
