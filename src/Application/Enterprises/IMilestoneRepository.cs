using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>A milestone with the name of its enterprise.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="EnterpriseName">Registered name.</param>
public sealed record NamedMilestone(Milestone Milestone, string EnterpriseName);

/// <summary>Reads milestones that stand.</summary>
public interface IMilestoneReader
{
    /// <summary>Milestones in scope, by day. The scope's county is the one a milestone counts for.</summary>
    /// <param name="enterpriseId">Of one enterprise; null for all.</param>
    /// <param name="firstOn">First day, inclusive.</param>
    /// <param name="lastOn">Last day, inclusive.</param>
    /// <param name="scope">Rows the caller may see.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<IReadOnlyList<NamedMilestone>> ReadAsync(Guid? enterpriseId, DateOnly firstOn, DateOnly lastOn, Scope scope, CancellationToken cancellationToken);
}

/// <summary>Stores milestones.</summary>
public interface IMilestoneRepository : IMilestoneReader
{
    /// <summary>Adds a milestone; false when one of its kind stands for the enterprise already.</summary>
    Task<bool> AddAsync(Milestone milestone, CancellationToken cancellationToken);

    /// <summary>Withdraws a milestone of an enterprise; false when there is none that stands.</summary>
    Task<bool> WithdrawAsync(Guid enterpriseId, Guid id, string reason, Signature by, CancellationToken cancellationToken);
}
