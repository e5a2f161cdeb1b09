using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Infrastructure.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.ReserveLibrary;

/// <summary>Composition of the reserve library.</summary>
internal static class ReserveLibraryRegistration
{
    public static IServiceCollection AddReserveLibrary(this IServiceCollection services) => services
        .AddPolicySection<LibraryReader>()
        .AddSingleton<ILibraryCatalog, LibraryCatalog>()
        .AddScoped<IReserveMemberRepository, ReserveMemberRepository>()
        .AddScoped<IReserveApplicationRepository, ReserveApplicationRepository>()
        .AddScoped<IReserveFindingRepository, ReserveFindingRepository>();
}
