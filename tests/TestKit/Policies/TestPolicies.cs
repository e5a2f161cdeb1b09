using ListingPipeline.Application.Rankings;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Infrastructure.Eligibility;
using ListingPipeline.Infrastructure.Policies;
using ListingPipeline.Infrastructure.Rankings;
using ListingPipeline.Infrastructure.ReserveLibrary;

namespace ListingPipeline.TestKit.Policies;

/// <summary>The policy packs of the working copy, loaded once for all tests.</summary>
public static class TestPolicies
{
    private static readonly Lazy<PolicyStore> Loaded = new(() => PolicyStore.Load(RepositoryFolders.Policies, Readers()));

    public static PolicyStore Store => Loaded.Value;

    /// <summary>The ranking models of the packs.</summary>
    public static IRankingModelCatalog RankingModels => new RankingModelCatalog(Store, new EligibilityCatalog(Store));

    /// <summary>The resource libraries of the packs.</summary>
    public static ILibraryCatalog Libraries => new LibraryCatalog(Store);

    /// <summary>Every section reader of the product, found by its type: a feature that adds one is known here too.</summary>
    public static IReadOnlyList<IPolicySectionReader> Readers() =>
    [
        .. typeof(PolicyStore).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IPolicySectionReader)) && type is { IsAbstract: false, IsInterface: false })
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (IPolicySectionReader)Activator.CreateInstance(type)!),
    ];
}
