using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Imports;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.Infrastructure.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Imports;

/// <summary>Registration of imports.</summary>
public static class ImportsRegistration
{
    internal static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<IImportHistory, ImportHistory>()
        .AddScoped<IUploadStore, UploadStore>()
        .AddScoped<IFileClaims>(services => services.GetRequiredService<IUploadStore>())
        .AddPolicySection<ImportFormsReader>()
        .AddSingleton<IImportForms, ImportForms>()
        .AddScoped<ICurrentFactsReader, CurrentFactsReader>();

    /// <summary>Marks the imports that had begun when this machine's process died, so that their senders are told that nothing was stored.</summary>
    public static async Task MarkInterruptedImportsAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var before = scope.ServiceProvider.GetRequiredService<IClock>().Now;
        await scope.ServiceProvider.GetRequiredService<DbSession>().ExecuteAsync("Imports/InterruptStarted", new { before }, cancellationToken);
    }
}
