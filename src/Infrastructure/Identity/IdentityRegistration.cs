using ListingPipeline.Application.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Identity;

internal static class IdentityRegistration
{
    public static IServiceCollection AddIdentityStore(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ListingPipeline");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((options, provider) =>
            options.XmlRepository = ActivatorUtilities.CreateInstance<DataProtectionKeys>(provider));
        return services
            .AddScoped<AccountStore>()
            .AddScoped<ICredentialVerifier>(provider => provider.GetRequiredService<AccountStore>());
    }
}
