using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>Verdicts on an enterprise were recorded for good.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="RecordId">The record.</param>
/// <param name="ContentHash">Fingerprint of days, facts and answers.</param>
public sealed record VerdictsRecorded(Guid EnterpriseId, Guid RecordId, string ContentHash) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"enterprise/{EnterpriseId}";
}
