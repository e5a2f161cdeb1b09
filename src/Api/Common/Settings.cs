using ListingPipeline.Application.Common;
using ListingPipeline.Infrastructure.Demo;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Api.Common;

/// <summary>What the operator configures. Environment variables carry the section with two underscores, e.g. <c>Database__Provider</c>.</summary>
/// <param name="Database"><c>Database:Provider</c> (<c>Sqlite</c> or <c>SqlServer</c>) and <c>Database:ConnectionString</c>.</param>
/// <param name="ClientFolder"><c>Client:Folder</c>: the built single-page application; null serves the API alone.</param>
/// <param name="Demo"><c>Demo:Enabled</c>, <c>Demo:Enterprises</c>, <c>Demo:Password</c>, <c>Demo:History</c>.</param>
public sealed record Settings(DatabaseOptions Database, string? ClientFolder, DemoOptions Demo);

/// <summary>Reads the settings.</summary>
public static class SettingsReading
{
    /// <summary>Reads the settings; a wrong one throws <see cref="StartException"/> naming it.</summary>
    public static void ReadSettings(this WebApplicationBuilder builder, out Settings settings)
    {
        var configuration = builder.Configuration;
        configuration.OpenSealedSettings();
        var provider = configuration["Database:Provider"] ?? nameof(SqlDialect.Sqlite);
        if (!Enum.TryParse<SqlDialect>(provider, ignoreCase: true, out var dialect))
        {
            throw new StartException($"Database:Provider is '{provider}'; Sqlite or SqlServer is expected.");
        }

        var dataFolder = Path.GetFullPath(configuration["DataFolder"] ?? "data");
        var connectionString = configuration["Database:ConnectionString"];
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            connectionString = dialect == SqlDialect.Sqlite
                ? $"Data Source={Path.Combine(Directory.CreateDirectory(dataFolder).FullName, "listing-pipeline.db")}"
                : throw new StartException("Database:ConnectionString is needed for SqlServer.");
        }

        var client = configuration["Client:Folder"];
        settings = new Settings(
            new DatabaseOptions(dialect, connectionString),
            string.IsNullOrWhiteSpace(client) ? null : Path.GetFullPath(client),
            new DemoOptions(
                configuration.GetValue("Demo:Enabled", false),
                configuration.GetValue("Demo:Enterprises", DemoOptions.DefaultEnterprises),
                configuration["Demo:Password"] ?? DemoOptions.DefaultPassword,
                configuration.GetValue("Demo:History", true)));
    }
}
