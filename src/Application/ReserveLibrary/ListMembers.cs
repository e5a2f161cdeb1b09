using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Lists members in the caller's scope, by name.</summary>
/// <param name="Filter">Which ones.</param>
/// <param name="Page">Which part.</param>
public sealed record ListMembersQuery(MemberFilter Filter, PageRequest Page) : IQuery<PagedList<MemberSummary>>;

/// <summary>A member at a glance.</summary>
public sealed class MemberSummary
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Library.</summary>
    public required string LibraryId { get; init; }

    /// <summary>Enterprise.</summary>
    public required Guid EnterpriseId { get; init; }

    /// <summary>Registered name.</summary>
    public required string EnterpriseName { get; init; }

    /// <summary>Unified social credit code; null when unknown.</summary>
    public required string? CreditCode { get; init; }

    /// <summary>County it counts for; null when unresolved.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>GB/T 4754-2017 code; null when unknown.</summary>
    public required string? IndustryCode { get; init; }

    /// <summary>Where it stands.</summary>
    public required MemberPlace Place { get; init; }

    /// <summary>Whether it is in the library.</summary>
    public required MembershipStage Stage { get; init; }

    /// <summary>Day of admission.</summary>
    public required DateOnly AdmittedOn { get; init; }

    /// <summary>Officer who follows it; null for none.</summary>
    public required string? Officer { get; init; }

    /// <summary>Plan and progress; null for none.</summary>
    public required string? Plan { get; init; }

    /// <summary>Share reform owed; null when none is.</summary>
    public required SharePromise? Promise { get; init; }

    /// <summary>How the share reform stands today; null when none is owed.</summary>
    public required PromiseState? PromiseState { get; init; }

    /// <summary>Standing in the provincial library.</summary>
    public required ProvincialStanding Provincial { get; init; }

    /// <summary>Day the next check is due; null when none is.</summary>
    public required DateOnly? RecheckDueOn { get; init; }

    /// <summary>How it left; null while it is in the library.</summary>
    public required MemberLeaving? Leaving { get; init; }

    internal static MemberSummary Of(NamedMember named, DateOnly today)
    {
        var member = named.Member;
        return new MemberSummary
        {
            Id = member.Id,
            LibraryId = member.LibraryId,
            EnterpriseId = member.EnterpriseId,
            EnterpriseName = named.EnterpriseName,
            CreditCode = named.CreditCode,
            CountyCode = member.CountyCode,
            IndustryCode = named.IndustryCode,
            Place = member.Place,
            Stage = member.Stage,
            AdmittedOn = member.AdmittedOn,
            Officer = member.Officer,
            Plan = member.Plan,
            Promise = member.Promise,
            PromiseState = StateOf(member.Promise, today),
            Provincial = member.Provincial,
            RecheckDueOn = member.RecheckDueOn,
            Leaving = member.Leaving,
        };
    }

    private static PromiseState? StateOf(SharePromise? promise, DateOnly today) =>
        promise is null ? null
        : promise.KeptOn is not null ? ReserveLibrary.PromiseState.Kept
        : promise.IsOverdue(today) ? ReserveLibrary.PromiseState.Overdue
        : ReserveLibrary.PromiseState.Open;
}

internal sealed class ListMembersHandler(IReserveMemberRepository members, ICurrentUser user, IClock clock) : IQueryHandler<ListMembersQuery, PagedList<MemberSummary>>
{
    public async Task<Result<PagedList<MemberSummary>>> Handle(ListMembersQuery request, CancellationToken cancellationToken)
    {
        var page = await members.ListAsync(request.Filter, clock.Today, request.Page, user.Scope, cancellationToken);
        return new PagedList<MemberSummary>([.. page.Items.Select(member => MemberSummary.Of(member, clock.Today))], page.Page, page.PageSize, page.TotalCount);
    }
}
