using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>The eligibility rules this deployment runs; loaded and checked once at start, immutable afterwards.</summary>
public interface IEligibilityCatalog
{
    /// <summary>Every rule and board of every pack.</summary>
    RuleBook Rules { get; }
}
