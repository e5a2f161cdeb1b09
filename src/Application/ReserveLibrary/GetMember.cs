using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Reads a member: where it stands, what it owes, what the caller may do now, and its history.</summary>
/// <param name="MemberId">Member.</param>
public sealed record GetMemberQuery(Guid MemberId) : IQuery<MemberResponse>;

/// <summary>A member in full.</summary>
/// <param name="Member">At a glance.</param>
/// <param name="Library">Its library at a glance, without counts.</param>
/// <param name="Basis">What the admission rests on.</param>
/// <param name="Admitted">Who entered it, and when.</param>
/// <param name="ApplicationId">Application it was admitted by; null when it was entered directly.</param>
/// <param name="PresentCountyCode">County of registration today; null when unresolved.</param>
/// <param name="Version">Version to name with the next step.</param>
/// <param name="Offers">What the caller may do with the membership now.</param>
/// <param name="ProvincialOffers">What the caller may do with the recommendation now.</param>
/// <param name="Steps">What was done, newest first.</param>
/// <param name="Check">How it stands against the library's standards today; null where the library has none or the enterprise left it.</param>
public sealed record MemberResponse(
    MemberSummary Member,
    LibrarySummary Library,
    string Basis,
    Signature Admitted,
    Guid? ApplicationId,
    string? PresentCountyCode,
    int Version,
    IReadOnlyList<StepOffer> Offers,
    IReadOnlyList<StepOffer> ProvincialOffers,
    IReadOnlyList<ReserveStep> Steps,
    PrecheckResponse? Check);

internal sealed class GetMemberHandler(LibraryDesk desk, ILibraryCatalog libraries, IReserveMemberRepository members, ReservePrecheck precheck, ICurrentUser user, IClock clock)
    : IQueryHandler<GetMemberQuery, MemberResponse>
{
    private static readonly IReadOnlyDictionary<string, string> NoAnswers = new Dictionary<string, string>();

    public async Task<Result<MemberResponse>> Handle(GetMemberQuery request, CancellationToken cancellationToken)
    {
        if (await members.FindAsync(request.MemberId, user.Scope, cancellationToken) is not { } named || libraries.Find(named.Member.LibraryId) is not { } library)
        {
            return ReserveLibraryErrors.MemberNotFound;
        }

        var member = named.Member;
        var facts = new MemberFacts(library, member, desk.Keeps(library.FindLevel(member.Place.LevelId)));
        return new MemberResponse(
            MemberSummary.Of(named, clock.Today),
            await desk.SummariseAsync(library, [], cancellationToken),
            member.Basis,
            member.Admitted,
            member.ApplicationId,
            named.PresentCountyCode,
            member.Version,
            StepOffer.From(MembershipProcess.Membership.Offer(member.Stage, facts, user.Has)),
            library.Provincial is null ? [] : StepOffer.From(MembershipProcess.Provincial.Offer(member.Provincial.Stage, facts, user.Has)),
            await members.ReadStepsAsync(member.Id, cancellationToken),
            library.Standard is null || member.Stage == MembershipStage.Left ? null : await precheck.CheckAsync(library, member.EnterpriseId, NoAnswers, cancellationToken));
    }
}
