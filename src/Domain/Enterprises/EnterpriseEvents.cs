using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Enterprises;

/// <summary>An enterprise was entered.</summary>
/// <param name="EnterpriseId">Which.</param>
/// <param name="Name">Its name.</param>
public sealed record EnterpriseRegistered(Guid EnterpriseId, string Name) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}

/// <summary>An enterprise's identity or stage was changed.</summary>
/// <param name="EnterpriseId">Which.</param>
/// <param name="Before">Identity and stage before, for the trail.</param>
/// <param name="After">Identity and stage after.</param>
public sealed record EnterpriseRevised(Guid EnterpriseId, EnterpriseIdentity Before, EnterpriseIdentity After) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}

/// <summary>Facts about an enterprise were recorded.</summary>
/// <param name="EnterpriseId">Which.</param>
/// <param name="SubmissionId">The submission that carried them; the facts themselves keep their earlier values.</param>
/// <param name="ChangedCount">How many values changed.</param>
public sealed record FactsRecorded(Guid EnterpriseId, Guid SubmissionId, int ChangedCount) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}
