using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>How a share reform stands.</summary>
public enum PromiseState
{
    /// <summary>Owed, the last day is not past.</summary>
    Open,

    /// <summary>Owed, the last day is past.</summary>
    Overdue,

    /// <summary>Done.</summary>
    Kept,
}

/// <summary>Which members are wanted; every part null means any.</summary>
/// <param name="LibraryId">Library.</param>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="Search">Part of a name, former name, pinyin or credit code.</param>
/// <param name="Stage">In the library or left.</param>
/// <param name="LevelId">Level.</param>
/// <param name="LayerId">Layer.</param>
/// <param name="KindId">Kind of enterprise.</param>
/// <param name="CountyCode">County it counts for.</param>
/// <param name="Promise">How the share reform stands.</param>
/// <param name="Provincial">Standing in the provincial library.</param>
/// <param name="IsRecheckDue">True for those whose check is due.</param>
public sealed record MemberFilter(
    string? LibraryId = null,
    Guid? EnterpriseId = null,
    string? Search = null,
    MembershipStage? Stage = null,
    string? LevelId = null,
    string? LayerId = null,
    string? KindId = null,
    string? CountyCode = null,
    PromiseState? Promise = null,
    ProvincialStage? Provincial = null,
    bool? IsRecheckDue = null);

/// <summary>A member with what the register knows of its enterprise today.</summary>
/// <param name="Member">The member.</param>
/// <param name="EnterpriseName">Registered name.</param>
/// <param name="CreditCode">Unified social credit code; null when unknown.</param>
/// <param name="IndustryCode">GB/T 4754-2017 code; null when unknown.</param>
/// <param name="PresentCountyCode">County of registration today; null when unresolved.</param>
public sealed record NamedMember(ReserveMember Member, string EnterpriseName, string? CreditCode, string? IndustryCode, string? PresentCountyCode);

/// <summary>How many members stand somewhere.</summary>
/// <param name="LibraryId">Library.</param>
/// <param name="LevelId">Level.</param>
/// <param name="LayerId">Layer; null where there is none.</param>
/// <param name="KindId">Kind; null where there is none.</param>
/// <param name="CountyCode">County; null when unresolved.</param>
/// <param name="Total">Members in the library.</param>
/// <param name="OverduePromises">Of those, the ones whose share reform is overdue.</param>
/// <param name="InProvincial">Of those, the ones in the provincial library.</param>
/// <param name="Recommended">Of those, the ones recommended and not decided.</param>
/// <param name="RechecksDue">Of those, the ones whose check is due.</param>
public sealed record MemberCount(
    string LibraryId, string LevelId, string? LayerId, string? KindId, string? CountyCode, long Total, long OverduePromises, long InProvincial, long Recommended, long RechecksDue);

/// <summary>Stores members and what was done to them.</summary>
public interface IReserveMemberRepository
{
    /// <summary>One page of members, by name, then by id.</summary>
    Task<PagedList<NamedMember>> ListAsync(MemberFilter filter, DateOnly today, PageRequest page, Scope scope, CancellationToken cancellationToken);

    /// <summary>Members in the library by place and county.</summary>
    Task<IReadOnlyList<MemberCount>> CountAsync(string? libraryId, DateOnly today, Scope scope, CancellationToken cancellationToken);

    /// <summary>The member; null when absent or out of scope.</summary>
    Task<NamedMember?> FindAsync(Guid memberId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Adds a member; false when the enterprise is in that level already.</summary>
    Task<bool> AddAsync(ReserveMember member, CancellationToken cancellationToken);

    /// <summary>Writes a member that nobody changed since it was read; false otherwise. The stored version grows by one.</summary>
    Task<bool> SaveAsync(ReserveMember member, CancellationToken cancellationToken);

    /// <summary>Notes a step of a member or an application.</summary>
    Task AddStepAsync(Guid subjectId, ReserveStep step, CancellationToken cancellationToken);

    /// <summary>Steps of a member or an application that was read in scope, newest first.</summary>
    Task<IReadOnlyList<ReserveStep>> ReadStepsAsync(Guid subjectId, CancellationToken cancellationToken);
}
