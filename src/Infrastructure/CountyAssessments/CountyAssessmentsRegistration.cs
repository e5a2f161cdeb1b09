using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Infrastructure.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.CountyAssessments;

/// <summary>Composition of county assessments.</summary>
public static class CountyAssessmentsRegistration
{
    public static IServiceCollection AddCountyAssessments(this IServiceCollection services) => services
        .AddPolicySection<AssessmentSchemeReader>()
        .AddSingleton<IAssessmentSchemeCatalog, AssessmentSchemeCatalog>()
        .AddPolicySection<CycleRulesReader>()
        .AddSingleton<ICycleRulesCatalog, CycleRulesCatalog>()
        .AddScoped<IActivityRepository, ActivityRepository>()
        .AddScoped<IAssessmentCycleRepository, AssessmentCycleRepository>()
        .AddScoped<ICountyAssessmentRepository, CountyAssessmentRepository>();
}
