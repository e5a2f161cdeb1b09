using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ListingPipeline.TestKit;

/// <summary>A migrated database of one engine with the application's services on it, of its own for each fixture.</summary>
/// <remarks>SQL Server runs where <c>LISTINGPIPELINE_SQLSERVER</c> holds a connection string to a server that may create databases;
/// elsewhere its tests are reported as skipped by name.</remarks>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Func<Task> _drop;

    private TestDatabase(ServiceProvider services, Func<Task> drop)
    {
        _services = services;
        _drop = drop;
    }

    /// <summary>Name of the environment variable with the SQL Server connection string.</summary>
    public const string SqlServerVariable = "LISTINGPIPELINE_SQLSERVER";

    public FixedClock Clock => _services.GetRequiredService<FixedClock>();

    /// <summary>Who the services take for the caller; tests change it.</summary>
    public TestUser User => _services.GetRequiredService<TestUser>();

    public static async Task<TestDatabase> CreateAsync(SqlDialect dialect, Action<IServiceCollection>? besides = null)
    {
        var (options, drop) = dialect == SqlDialect.Sqlite ? Sqlite() : await SqlServerAsync();
        var folder = Path.Combine(Path.GetTempPath(), $"listing-pipeline-test-{Guid.NewGuid():N}");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
            [
                new KeyValuePair<string, string?>("Policies:Path", RepositoryFolders.Policies),
                new KeyValuePair<string, string?>("DataFolder", folder),
                new KeyValuePair<string, string?>("Audit:Key", "a key of the test databases, long enough"),
            ])
            .Build();
        var clock = new FixedClock();
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IClock>(clock)
            .AddSingleton(clock)
            .AddSingleton<IIdGenerator, SequentialIds>()
            .AddSingleton<TestUser>()
            .AddSingleton<ICurrentUser>(provider => provider.GetRequiredService<TestUser>())
            .AddListingPipeline(options, configuration);
        besides?.Invoke(collection);
        var services = collection.BuildServiceProvider();
        await services.GetRequiredService<MigrationRunner>().RunAsync(CancellationToken.None);
        return new TestDatabase(services, () =>
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            return drop();
        });
    }

    /// <summary>A scope of services, as a request has one.</summary>
    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _drop();
    }

    private static (DatabaseOptions Options, Func<Task> Drop) Sqlite()
    {
        var file = Path.Combine(Path.GetTempPath(), $"listing-pipeline-test-{Guid.NewGuid():N}.db");
        var connectionString = $"Data Source={file};Pooling=False";
        return (new DatabaseOptions(SqlDialect.Sqlite, connectionString), Drop);

        Task Drop()
        {
            foreach (var path in new[] { file, file + "-wal", file + "-shm" })
            {
                File.Delete(path);
            }

            return Task.CompletedTask;
        }
    }

    private static async Task<(DatabaseOptions Options, Func<Task> Drop)> SqlServerAsync()
    {
        var server = Environment.GetEnvironmentVariable(SqlServerVariable);
        if (string.IsNullOrWhiteSpace(server))
        {
            Assert.Ignore($"SQL Server tests need a connection string in {SqlServerVariable}.");
        }

        var name = $"ListingPipelineTest_{Guid.NewGuid():N}";
        await RunAsync(server!, $"CREATE DATABASE [{name}]");
        var connectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString;
        return (new DatabaseOptions(SqlDialect.SqlServer, connectionString), Drop);

        Task Drop()
        {
            SqlConnection.ClearAllPools();
            return RunAsync(server!, $"DROP DATABASE [{name}]");
        }
    }

    private static async Task RunAsync(string connectionString, string text)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>The caller in tests below the API: the bureau, unrestricted, unless a test says otherwise.</summary>
public sealed class TestUser : ICurrentUser
{
    public Guid? UserId { get; set; }

    public string Name { get; set; } = "测试用户";

    public string Role { get; set; } = Domain.Identity.Roles.Bureau;

    public Scope Scope { get; set; } = Domain.Common.Scope.Unrestricted;

    public bool Has(string permission) => Domain.Identity.Roles.Grants(Role, permission);
}
