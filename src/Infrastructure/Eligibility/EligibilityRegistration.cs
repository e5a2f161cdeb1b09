using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Infrastructure.Common;
using ListingPipeline.Infrastructure.Policies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ListingPipeline.Infrastructure.Eligibility;

/// <summary>Composition of the eligibility feature.</summary>
public static class EligibilityRegistration
{
    /// <summary>Makes the rule files known and serves the rules they hold.</summary>
    public static IServiceCollection AddEligibility(this IServiceCollection services)
    {
        foreach (var reader in Readers())
        {
            services.AddSingleton(reader);
        }

        services.AddSingleton<IRuleCaseCatalog, RuleCaseCatalog>().AddScoped<IScenarioStore, ScenarioStore>();
        services.AddSingleton<KeptFacts>().AddScoped<FactsLibrary>().AddScoped<IFactsLibrary>(provider => provider.GetRequiredService<FactsLibrary>());
        services.TryAddSingleton(SystemClock.Timers);
        services.AddHostedService<LibraryWarming>();
        return services.AddSingleton<IEligibilityCatalog, EligibilityCatalog>().AddScoped<IScreeningStore, ScreeningStore>().AddScoped<IVerdictRecords, VerdictRecords>();
    }

    /// <summary>Readers of the rule files.</summary>
    public static IReadOnlyList<IPolicySectionReader> Readers() =>
        [new ListingStandardsReader(), new StarAttributesReader(), new ReserveStandardsReader(), new ListConditionsReader()];
}

/// <summary>The rules of the loaded packs.</summary>
public sealed class EligibilityCatalog(PolicyStore store) : IEligibilityCatalog
{
    /// <inheritdoc/>
    public RuleBook Rules { get; } = new(
        [.. store.Sections.Of<RuleFile>().SelectMany(file => file.Value.Rules).Select(placed => placed.Value)],
        [.. store.Sections.Of<RuleFile>().SelectMany(file => file.Value.Boards).Select(placed => placed.Value)]);
}
