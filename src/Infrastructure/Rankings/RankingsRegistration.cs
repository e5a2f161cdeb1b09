using ListingPipeline.Application.Rankings;
using ListingPipeline.Infrastructure.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>Composition of the ranked lists.</summary>
public static class RankingsRegistration
{
    public static IServiceCollection AddRankings(this IServiceCollection services) => services
        .AddPolicySection<RankingModelReader>()
        .AddPolicySection<CampaignRulesReader>()
        .AddSingleton<ICampaignRulesCatalog, CampaignRulesCatalog>()
        .AddScoped<IExpertReviewRepository, ExpertReviewRepository>()
        .AddScoped<IRankingCampaignRepository, RankingCampaignRepository>()
        .AddSingleton<IRankingModelCatalog, RankingModelCatalog>()
        .AddScoped<IRemovalRepository, RemovalRepository>()
        .AddScoped<IRankingStudyStore, RankingStudyStore>()
        .AddScoped<IPastFactsReader, PastFactsReader>()
        .AddScoped<IRankingRepository, RankingRepository>()
        .AddScoped<IRankingReader, RankingReader>();
}
