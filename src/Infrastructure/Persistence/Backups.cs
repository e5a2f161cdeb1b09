using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Audit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Persistence;

/// <summary>A backup was made.</summary>
/// <param name="FileName">Name of the archive.</param>
/// <param name="Files">Files in it.</param>
/// <param name="DatabaseHash">SHA-256 of the copy of the database.</param>
internal sealed record BackedUp(string FileName, int Files, string DatabaseHash) : IDomainEvent
{
    public string Subject => "system/backup";
}

/// <summary>A backup was put in place.</summary>
/// <param name="FileName">Name of the archive.</param>
/// <param name="BackupCreatedAt">When it was made: what was recorded later is gone.</param>
internal sealed record Restored(string FileName, DateTimeOffset BackupCreatedAt) : IDomainEvent
{
    public string Subject => "system/backup";
}

/// <summary>Backup and restore as the operator runs them; both show in the audit trail.</summary>
public static class Backups
{
    internal static IServiceCollection AddBackups(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => new DataFolderUse(Path.GetFullPath(configuration["DataFolder"] ?? "data")))
        .AddSingleton(provider => new BackupArchive(
            provider.GetRequiredService<DatabaseOptions>(),
            Path.GetFullPath(configuration["DataFolder"] ?? "data"),
            AuditOptions.HeadsFileOf(configuration)));

    /// <summary>Shows that the product runs on its data folder, until the services end.</summary>
    /// <exception cref="StartException">A backup is being put in place.</exception>
    public static void HoldDataFolder(this IServiceProvider services) => services.GetRequiredService<DataFolderUse>().Share();

    /// <summary>Writes a backup while the product runs.</summary>
    /// <exception cref="BackupException">Something stands in the way.</exception>
    public static async Task<BackupManifest> BackUpAsync(this IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        var manifest = await provider.GetRequiredService<BackupArchive>().WriteAsync(file, provider.GetRequiredService<IClock>().Now, cancellationToken);
        await provider.GetRequiredService<IAuditTrail>().WriteAsync(
            "BackUp", [new BackedUp(Path.GetFileName(file), manifest.Files.Count, manifest.Files[0].Sha256)], cancellationToken);
        return manifest;
    }

    /// <summary>Puts a backup in place of what the data folder holds, brings its schema up to date, and records that.</summary>
    /// <returns>When the backup was made, and the folder with what was there before; null where nothing was.</returns>
    /// <exception cref="BackupException">Something stands in the way.</exception>
    public static async Task<(DateTimeOffset CreatedAt, string? Earlier)> RestoreAsync(this IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        if (!AuditOptions.HasKey(services.GetRequiredService<IConfiguration>()))
        {
            throw new BackupException("Put audit.key, which no backup holds, into the data folder first (or set Audit__Key): without it the audit trail cannot be checked.");
        }

        services.GetRequiredService<DataFolderUse>().Claim();
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        var (manifest, earlier) = await provider.GetRequiredService<BackupArchive>().RestoreAsync(file, provider.GetRequiredService<IClock>().Now, cancellationToken);
        await provider.GetRequiredService<MigrationRunner>().RunAsync(cancellationToken);
        await provider.GetRequiredService<IAuditTrail>().WriteAsync("Restore", [new Restored(Path.GetFileName(file), manifest.CreatedAt)], cancellationToken);
        return (manifest.CreatedAt, earlier);
    }
}
