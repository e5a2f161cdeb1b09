using ListingPipeline.Application.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>Composition of accounts, sessions and the keys that protect cookies.</summary>
public static class IdentityRegistration
{
    internal static IServiceCollection AddIdentityStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDataProtection().SetApplicationName("ListingPipeline");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((options, provider) =>
            options.XmlRepository = ActivatorUtilities.CreateInstance<DataProtectionKeys>(provider));
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordHashing.Iterations);
        services.AddIdentityCore<AccountRow>()
            .AddUserStore<AccountUserStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<AccountRow>>(TokenOptions.DefaultAuthenticatorProvider);
        return services
            .AddSingleton(IdentityOptionsOfProduct.From(configuration))
            .AddSingleton<SessionCache>()
            .AddSingleton<SetUpCode>()
            .AddSingleton<ISetUpCode>(provider => provider.GetRequiredService<SetUpCode>())
            .AddScoped<AccountStore>()
            .AddScoped<ICredentialVerifier, CredentialVerifier>()
            .AddScoped<IAccountRepository, AccountRepository>()
            .AddScoped<IAccountSecrets, AccountSecrets>()
            .AddScoped<ISessionStore, SessionStore>()
            .AddScoped<ISignInGuard, SignInGuard>()
            .AddScoped<ISavedViewStore, SavedViewStore>()
            .AddSingleton(RetentionStore.TimesFrom(configuration))
            .AddScoped<IRetentionStore, RetentionStore>()
            .AddSingleton<ApiKeyCache>()
            .AddScoped<IApiKeys, ApiKeyStore>();
    }

    /// <summary>Makes the set-up code while there is no account, and answers the file it stands in; null once there are accounts.</summary>
    public static async Task<string?> PrepareSetUpAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IAccountRepository>().IsEmptyAsync(cancellationToken)
            ? scope.ServiceProvider.GetRequiredService<SetUpCode>().Prepare()
            : null;
    }
}
