using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Decides that a member stays in spite of a finding; a decision to take it out is a step of the member.</summary>
/// <param name="FindingId">Finding.</param>
/// <param name="Version">Version the caller read.</param>
/// <param name="Note">Why, 1 to 1000 characters.</param>
public sealed record KeepInSpiteCommand(Guid FindingId, int Version, string Note) : ICommand<FindingVersion>;

/// <summary>A finding and its version.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Its version.</param>
public sealed record FindingVersion(Guid Id, int Version);

internal sealed class KeepInSpiteHandler(
    LibraryDesk desk,
    ILibraryCatalog libraries,
    IReserveFindingRepository findings,
    IReserveMemberRepository members,
    ICurrentUser user,
    IClock clock,
    IIdGenerator ids,
    IEventLog events) : ICommandHandler<KeepInSpiteCommand, FindingVersion>
{
    private const string Step = "keep-in-spite";

    public async Task<Result<FindingVersion>> Handle(KeepInSpiteCommand request, CancellationToken cancellationToken)
    {
        if (await findings.FindAsync(request.FindingId, user.Scope, cancellationToken) is not { Finding: { } finding }
            || await members.FindAsync(finding.MemberId, user.Scope, cancellationToken) is not { Member: { } member }
            || libraries.Find(finding.LibraryId) is not { } library)
        {
            return ReserveLibraryErrors.FindingNotFound;
        }

        if (!desk.Keeps(library.FindLevel(member.Place.LevelId)))
        {
            return ReserveLibraryErrors.NotKeeper;
        }

        if (!finding.Keep(request.Note, clock.Today).TryGetValue(out var kept, out var error))
        {
            return error;
        }

        if (finding.Version != request.Version || !await findings.SaveAsync(kept, cancellationToken))
        {
            return ReserveLibraryErrors.StaleVersion;
        }

        await members.AddStepAsync(member.Id, new ReserveStep(ids.Next(), Step, $"{finding.Evidence.Zh}；{kept.Note}", user.Sign(clock)), cancellationToken);
        events.Record(new MembershipMoved(member.Id, member.EnterpriseId, library.Id, "FindingKept", $"{finding.Kind}: {kept.Note}"));
        return new FindingVersion(finding.Id, finding.Version + 1);
    }
}
