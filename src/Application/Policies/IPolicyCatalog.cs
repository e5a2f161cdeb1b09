using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Application.Policies;

/// <summary>The policies this deployment runs; loaded and checked once at start, immutable afterwards.</summary>
public interface IPolicyCatalog
{
    /// <summary>The metric vocabulary.</summary>
    MetricCatalog Metrics { get; }

    /// <summary>Every pack, the national one first, then by id.</summary>
    IReadOnlyList<PolicyPack> Packs { get; }

    /// <summary>The pack of that id; null when there is none.</summary>
    PolicyPack? FindPack(string packId);

    /// <summary>The county of that six-digit code with its pack; null when no pack knows it.</summary>
    (PolicyPack Pack, County County)? FindCounty(string countyCode);
}
