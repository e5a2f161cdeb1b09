using ListingPipeline.Architecture.Tests.Common;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>The statements and migrations of the product with the schema they meet.</summary>
internal static class Statements
{
    private static readonly SqlCatalog SqlServer = new(SqlDialect.SqlServer);

    public static IReadOnlyList<string> Names { get; } = [.. SqlServer.Names.Order(StringComparer.Ordinal)];

    public static IReadOnlyList<StatementUse> Uses { get; } = StatementUse.In(Layer.CodeOf(Layer.Infrastructure));

    /// <summary>The migrations for SQL Server, and the statement that makes the journal before them.</summary>
    public static SqlSchema Schema { get; } = SqlSchema.Of(
        MigrationRunner.All(SqlDialect.SqlServer).Select(m => m.Text).Append(SqlServer["Persistence/Lock"]));

    /// <summary>Every table there ever was: what migrations may name.</summary>
    public static SqlSchema EverSchema { get; } = SqlSchema.Of(MigrationRunner.All(SqlDialect.SqlServer).Select(m => m.Text), keepsDropped: true);

    /// <summary>The text of a statement as sent to an engine, once for each order it can have.</summary>
    public static IReadOnlyList<string> AsSent(SqlCatalog catalog, string name)
    {
        var text = catalog[name];
        if (!text.Contains("/*order*/", StringComparison.Ordinal))
        {
            return [SqlParser.AsSent(text)];
        }

        var orders = Uses.Where(u => u.Statement == name).SelectMany(u => u.Orders()).Distinct().ToList();
        return orders.Count > 0
            ? [.. orders.Select(order => SqlParser.AsSent(text, order))]
            : throw new AssertionException($"{name} has an order token, but no user of it has a dictionary 'Orders'.");
    }

    public static IReadOnlyList<string> ForSqlServer(string name) => AsSent(SqlServer, name);
}
