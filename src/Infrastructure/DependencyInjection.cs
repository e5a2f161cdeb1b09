using AutoMapper;
using ListingPipeline.Application;
using ListingPipeline.Application.Common;
using ListingPipeline.Infrastructure.Attachments;
using ListingPipeline.Infrastructure.Audit;
using ListingPipeline.Infrastructure.Cockpit;
using ListingPipeline.Infrastructure.Common;
using ListingPipeline.Infrastructure.Common.Documents;
using ListingPipeline.Infrastructure.Common.Spreadsheets;
using ListingPipeline.Infrastructure.CountyAssessments;
using ListingPipeline.Infrastructure.Eligibility;
using ListingPipeline.Infrastructure.Enterprises;
using ListingPipeline.Infrastructure.Identity;
using ListingPipeline.Infrastructure.Imports;
using ListingPipeline.Infrastructure.Jobs;
using ListingPipeline.Infrastructure.Notifications;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.Infrastructure.Policies;
using ListingPipeline.Infrastructure.Rankings;
using ListingPipeline.Infrastructure.ReserveLibrary;
using ListingPipeline.Infrastructure.Search;
using ListingPipeline.Infrastructure.Targets;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ListingPipeline.Infrastructure;

/// <summary>Composition of everything below the API, one line per feature.</summary>
public static class DependencyInjection
{
    public static IServiceCollection AddListingPipeline(this IServiceCollection services, DatabaseOptions database, IConfiguration configuration) => services
        .AddPersistence(database)
        .AddMessaging()
        .AddSpreadsheets()
        .AddDocuments()
        .AddPolicies(configuration)
        .AddEnterprises()
        .AddImports()
        .AddJobs()
        .AddEligibility()
        .AddCountyAssessments()
        .AddAttachments(configuration)
        .AddRankings()
        .AddReserveLibrary()
        .AddCockpit()
        .AddSearch()
        .AddTargets()
        .AddNotifications()
        .AddIdentityStore(configuration)
        .AddAudit(configuration)
        .AddBackups(configuration);

    private static IServiceCollection AddPersistence(this IServiceCollection services, DatabaseOptions database)
    {
        TypeHandlers.Register();
        services.TryAddSingleton<IClock, SystemClock>();
        services.TryAddSingleton<IIdGenerator, TimeOrderedIds>();
        return services
            .AddSingleton(database)
            .AddSingleton<ConnectionFactory>()
            .AddSingleton(new SqlCatalog(database.Dialect))
            .AddSingleton<MigrationRunner>()
            .AddScoped<ActingUser>()
            .AddScoped<DbSession>()
            .AddScoped<IRepeatedCalls, RepeatedCalls>()
            .AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<DbSession>());
    }

    /// <summary>The mediator with its behaviours and every handler, and the mapper with every profile, found by scanning the application layer.</summary>
    private static IServiceCollection AddMessaging(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService!);
        services.AddScoped<IMediator, Mediator>();
        services.Scan(scan => scan
            .FromAssemblies(ApplicationRegistration.Assembly)
            .AddClasses(classes => classes.AssignableTo(ApplicationRegistration.HandlerInterface), publicOnly: false)
            .AsImplementedInterfaces()
            .WithScopedLifetime());
        foreach (var behavior in ApplicationRegistration.Behaviors)
        {
            services.AddScoped(typeof(IPipelineBehavior<,>), behavior);
        }

        var (port, implementation) = ApplicationRegistration.EventLog;
        services.AddScoped(implementation);
        services.AddScoped(port, provider => provider.GetRequiredService(implementation));
        foreach (var type in ApplicationRegistration.Collaborators)
        {
            services.AddScoped(type);
        }

        return services.AddSingleton(new MapperConfiguration(c => c.AddProfiles(ApplicationRegistration.Assembly)).CreateMapper());
    }
}
