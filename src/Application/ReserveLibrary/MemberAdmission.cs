using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Makes an enterprise a member, whichever way it comes in.</summary>
internal sealed class MemberAdmission(LibraryDesk desk, IReserveMemberRepository members, ICurrentUser user, IClock clock, IIdGenerator ids, IEventLog events)
{
    /// <summary>Admits the enterprise. Fails with <c>reserve-library.outside-city</c>, <c>reserve-library.library-full</c>,
    /// <c>reserve-library.entry-invalid</c>, <c>reserve-library.already-member</c>.</summary>
    public async Task<Result<MemberVersion>> AdmitAsync(Library library, Enterprise enterprise, MemberEntry entry, CancellationToken cancellationToken)
    {
        if (desk.CityCodeOf(library) is { } city && enterprise.Identity.CountyCode?.StartsWith(city, StringComparison.Ordinal) != true)
        {
            return ReserveLibraryErrors.OutsideCity;
        }

        if (library.Capacity is { } most && (await members.CountAsync(library.Id, clock.Today, Scope.Unrestricted, cancellationToken)).Sum(count => count.Total) >= most)
        {
            return ReserveLibraryErrors.LibraryFull;
        }

        var by = user.Sign(clock);
        if (!ReserveMember.Enter(ids.Next(), library, enterprise, entry, clock.Today, by).TryGetValue(out var member, out var invalid))
        {
            return invalid;
        }

        if (!await members.AddAsync(member, cancellationToken))
        {
            return ReserveLibraryErrors.AlreadyMember;
        }

        await members.AddStepAsync(member.Id, new ReserveStep(ids.Next(), MembershipProcess.Enter, member.Basis, by), cancellationToken);
        events.Record(new MembershipMoved(member.Id, enterprise.Id, library.Id, "MemberEntered", member.Basis));
        return new MemberVersion(member.Id, member.Version);
    }
}
