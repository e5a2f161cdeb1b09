using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>A merge as it was done 企业合并: the absorbed enterprise left the register, all it had belongs to the survivor.</summary>
/// <param name="AbsorbedId">The enterprise that left the register.</param>
/// <param name="SurvivorId">The enterprise that took all it had.</param>
/// <param name="Identity">Identity and registration of the absorbed one, as they were.</param>
/// <param name="Stage">Its stage, as it was.</param>
/// <param name="Contents">What moved.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
/// <param name="By">Who, and when.</param>
public sealed record EnterpriseMerge(Guid AbsorbedId, Guid SurvivorId, EnterpriseIdentity Identity, ListingStage Stage, MergedContents Contents, string Reason, Signature By);

/// <summary>What an absorbed enterprise brings along.</summary>
/// <param name="Values">Recorded values, earlier ones included.</param>
/// <param name="Contradictions">Current values that contradict the survivor's and wait to be settled.</param>
/// <param name="Others">Records, milestones, contacts, places, applications, nominations, tags, accounts and whatever else belongs to an enterprise.</param>
public sealed record MergedContents(int Values, int Contradictions, int Others);

/// <summary>Something that keeps two enterprises from being merged.</summary>
/// <param name="Kind">What it is: <c>milestone</c>, <c>place</c>, <c>application</c>, <c>nomination</c>, <c>correction</c>, <c>draft</c>.</param>
/// <param name="Detail">Which one, as stored.</param>
public sealed record MergeObstacle(string Kind, string Detail);

/// <summary>An enterprise was merged into another one.</summary>
/// <param name="SurvivorId">The one that took all.</param>
/// <param name="AbsorbedId">The one that left the register.</param>
/// <param name="Identity">Identity of the absorbed one, for the trail.</param>
/// <param name="Contents">What moved.</param>
/// <param name="Reason">Why.</param>
public sealed record EnterprisesMerged(Guid SurvivorId, Guid AbsorbedId, EnterpriseIdentity Identity, MergedContents Contents, string Reason) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{SurvivorId}";
}

/// <summary>A suspected pair was found to be two enterprises.</summary>
/// <param name="FirstId">One.</param>
/// <param name="SecondId">The other.</param>
/// <param name="Reason">Why.</param>
public sealed record EnterprisesDistinguished(Guid FirstId, Guid SecondId, string Reason) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{FirstId}";
}
