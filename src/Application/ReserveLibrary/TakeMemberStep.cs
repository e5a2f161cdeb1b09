using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Does something to a member: checks it, moves it, notes progress or the share reform, recommends it to the province, takes it out.</summary>
/// <param name="MemberId">Member.</param>
/// <param name="Action">Action of the membership or of the recommendation, e.g. <c>recheck</c>, <c>recommend</c>.</param>
/// <param name="Version">Version the caller read.</param>
/// <param name="Note">Why, at most 1000 characters; null for nothing.</param>
/// <param name="Details">What the step says besides.</param>
public sealed record TakeMemberStepCommand(Guid MemberId, string Action, int Version, string? Note, MemberStepDetails Details) : ICommand<MemberVersion>;

internal sealed class TakeMemberStepHandler(
    LibraryDesk desk,
    ILibraryCatalog libraries,
    IReserveMemberRepository members,
    IEnterpriseRepository enterprises,
    IMilestoneRepository milestones,
    IReserveFindingRepository findings,
    ICurrentUser user,
    IClock clock,
    IIdGenerator ids,
    IEventLog events) : ICommandHandler<TakeMemberStepCommand, MemberVersion>
{
    public async Task<Result<MemberVersion>> Handle(TakeMemberStepCommand request, CancellationToken cancellationToken)
    {
        if (await members.FindAsync(request.MemberId, user.Scope, cancellationToken) is not { } named || libraries.Find(named.Member.LibraryId) is not { } library)
        {
            return ReserveLibraryErrors.MemberNotFound;
        }

        var facts = new MemberFacts(library, named.Member, desk.Keeps(library.FindLevel(named.Member.Place.LevelId)));
        if (!Move(request, facts).TryGetValue(out var moved, out var refused))
        {
            return refused;
        }

        if (named.Member.Version != request.Version || !await members.SaveAsync(moved.Member, cancellationToken))
        {
            return ReserveLibraryErrors.StaleVersion;
        }

        if (request.Action == MembershipProcess.ProvincialAdmit && (await RecordAsync(moved.Member, cancellationToken)).Error is { } unrecorded)
        {
            return unrecorded;
        }

        if (moved.Member.Leaving is { } leaving)
        {
            await findings.EndAsync(moved.Member.Id, leaving.On, cancellationToken);
        }

        await members.AddStepAsync(moved.Member.Id, new ReserveStep(ids.Next(), request.Action, NoteOf(request, library), user.Sign(clock)), cancellationToken);
        events.Record(new MembershipMoved(moved.Member.Id, moved.Member.EnterpriseId, library.Id, moved.Event, request.Note));
        return new MemberVersion(moved.Member.Id, moved.Member.Version + 1);
    }

    private Result<Moved> Move(TakeMemberStepCommand request, MemberFacts facts)
    {
        var member = facts.Member;
        if (MembershipProcess.Provincial.Actions.Any(action => action.Id == request.Action))
        {
            return MembershipProcess.Provincial.Choose(member.Provincial.Stage, request.Action, facts, user.Has, request.Note)
                .Then(action => MembershipProcess.Recommend(member, action, request.Details, clock.Today).Map(moved => new Moved(moved, action.Event)));
        }

        return MembershipProcess.Membership.Choose(member.Stage, request.Action, facts, user.Has, request.Note)
            .Then(action => MembershipProcess.Take(facts, action, request.Details, request.Note, clock.Today).Map(moved => new Moved(moved, action.Event)));
    }

    /// <summary>The entry into the provincial library is a milestone the county assessment counts; one that stands already is left alone.</summary>
    private async Task<Result<Done>> RecordAsync(ReserveMember member, CancellationToken cancellationToken)
    {
        if (await enterprises.FindAsync(member.EnterpriseId, Scope.Unrestricted, cancellationToken) is not { } enterprise)
        {
            return ReserveLibraryErrors.MemberNotFound;
        }

        var recorded = Milestone.Record(
            ids.Next(), enterprise, MilestoneKind.ProvincialLibrary, member.Provincial.On ?? clock.Today, member.Provincial.Document, clock.Today, user.Sign(clock));
        if (!recorded.TryGetValue(out var milestone, out var invalid))
        {
            return invalid;
        }

        if (await milestones.AddAsync(milestone, cancellationToken))
        {
            events.Record(new MilestoneReached(enterprise.Id, milestone.Kind, milestone.HappenedOn));
        }

        return default(Done);
    }

    private static string? NoteOf(TakeMemberStepCommand request, Library library)
    {
        var details = request.Details;
        string?[] parts =
        [
            library.FindLayer(details.LayerId)?.Name.Zh, library.FindKind(details.KindId)?.Name.Zh, library.FindExit(details.ExitId)?.Name.Zh,
            Trim(details.Officer), details.On?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Trim(details.Document), Trim(request.Note),
        ];
        var note = string.Join("；", parts.OfType<string>());
        return note.Length == 0 ? null : note.Length <= MostNote ? note : note[..MostNote];
    }

    private const int MostNote = 1500;

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed record Moved(ReserveMember Member, string Event);
}
