namespace ListingPipeline.Infrastructure.Persistence;

/// <summary>The two engines behind one set of statements (docs/adr/0003).</summary>
public enum SqlDialect
{
    Sqlite,
    SqlServer,
}

/// <summary>Where the data lives.</summary>
/// <param name="Dialect">Engine.</param>
/// <param name="ConnectionString">Connection string of that engine.</param>
public sealed record DatabaseOptions(SqlDialect Dialect, string ConnectionString);
