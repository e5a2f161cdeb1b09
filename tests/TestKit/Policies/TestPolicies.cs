using ListingPipeline.Application.Rankings;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Infrastructure.CountyAssessments;
using ListingPipeline.Infrastructure.Eligibility;
using ListingPipeline.Infrastructure.Enterprises;
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

    /// <summary>Every section reader of the product; a feature adds its own here and in its registration.</summary>
    public static IReadOnlyList<IPolicySectionReader> Readers() => [new AssessmentSchemeReader(), new CycleRulesReader(), new HolidaysReader(), .. EligibilityRegistration.Readers(), new RankingModelReader(), new CampaignRulesReader(), new LibraryReader(), new RecordKindsReader()];
}
