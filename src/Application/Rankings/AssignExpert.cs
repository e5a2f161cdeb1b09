using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Assigns candidates of a draft to an expert, by rank; those data forbid the expert to judge are left out.</summary>
/// <param name="DraftId">Draft.</param>
/// <param name="ExpertId">Account of the expert.</param>
/// <param name="Institution">Where the expert works, 1 to 100 characters.</param>
/// <param name="FromRank">First rank, from 1.</param>
/// <param name="ToRank">Last rank; at most 300 at once.</param>
public sealed record AssignExpertCommand(Guid DraftId, Guid ExpertId, string Institution, int FromRank, int ToRank) : ICommand<ExpertAssignment>;

/// <summary>What was assigned.</summary>
/// <param name="Assigned">New sheets.</param>
/// <param name="AlreadyAssigned">Candidates the expert had already.</param>
/// <param name="Conflicts">Candidates left out, and why.</param>
public sealed record ExpertAssignment(int Assigned, int AlreadyAssigned, IReadOnlyList<CandidateConflict> Conflicts);

/// <summary>A candidate an expert may not judge.</summary>
/// <param name="Name">Name.</param>
/// <param name="Conflict">Why.</param>
public sealed record CandidateConflict(string Name, ExpertConflict Conflict);

internal sealed class AssignExpertHandler(
    IRankingRepository rankings, IExpertReviewRepository reviews, ExpertConflicts conflicts, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
    : ICommandHandler<AssignExpertCommand, ExpertAssignment>
{
    private const int MostAtOnce = 300;

    public async Task<Result<ExpertAssignment>> Handle(AssignExpertCommand request, CancellationToken cancellationToken)
    {
        if (await rankings.FindAsync(request.DraftId, cancellationToken) is not { } draft
            || await rankings.ReadSnapshotAsync(request.DraftId, cancellationToken) is not { } snapshot)
        {
            return RankingErrors.DraftNotFound;
        }

        if (draft.CheckOpen().Error is { } closed)
        {
            return closed;
        }

        if (snapshot.Rules.Experts is null)
        {
            return RankingErrors.NoExpertRules;
        }

        var institution = request.Institution?.Trim() ?? string.Empty;
        if (institution.Length is 0 or > ReviewSheet.InstitutionLength || institution.Any(char.IsControl))
        {
            return RankingErrors.InstitutionRequired;
        }

        if (request.FromRank < 1 || request.ToRank < request.FromRank || (long)request.ToRank - request.FromRank >= MostAtOnce)
        {
            return RankingErrors.RanksInvalid;
        }

        if ((await reviews.ListExpertsAsync(cancellationToken)).FirstOrDefault(one => one.Id == request.ExpertId) is not { } expert)
        {
            return RankingErrors.ExpertNotFound;
        }

        if (!Ranking.Compute(snapshot.Rules, snapshot.Candidates, draft.Adjustments).TryGetValue(out var ranking, out var error))
        {
            return error;
        }

        var candidates = ranking.Entries.Where(e => e.Rank >= request.FromRank && e.Rank <= request.ToRank).Select(e => e.Candidate).ToList();
        return await AssignAsync(draft, candidates, expert, institution, cancellationToken);
    }

    private async Task<ExpertAssignment> AssignAsync(
        RankingDraft draft, List<RankingCandidate> candidates, ExpertResponse expert, string institution, CancellationToken cancellationToken)
    {
        var has = (await reviews.ListAsync(draft.Identity.Id, Scope.Unrestricted, cancellationToken))
            .Where(sheet => sheet.ExpertId == expert.Id).Select(sheet => sheet.EnterpriseId).ToHashSet();
        var against = await conflicts.ReadAsync(draft.Identity.Programme, expert.Id, institution, cancellationToken);
        var fresh = candidates.Where(candidate => !has.Contains(candidate.EnterpriseId))
            .Select(candidate => (Candidate: candidate, Conflict: against(candidate.EnterpriseId, candidate.Name)))
            .ToList();
        var free = fresh.Where(one => one.Conflict is null).Select(one => one.Candidate).ToList();
        ReviewSheet[] sheets =
        [
            .. free.Select(candidate => new ReviewSheet(
                ids.Next(), draft.Identity.Id, candidate.EnterpriseId, candidate.Name, expert.Id, expert.Name, institution,
                SheetStage.Assigned, new Dictionary<string, decimal>(), null, null, user.Sign(clock), null, 1)),
        ];
        await reviews.AddAsync(sheets, cancellationToken);
        events.Record(new ExpertReviewMoved(draft.Identity.Id, "ExpertAssigned", $"{expert.Name} ({institution}): {sheets.Length}", sheets.Length > 0 ? expert.Id : null));
        return new ExpertAssignment(
            sheets.Length,
            candidates.Count - fresh.Count,
            [.. from one in fresh where one.Conflict is not null select new CandidateConflict(one.Candidate.Name, one.Conflict)]);
    }
}
