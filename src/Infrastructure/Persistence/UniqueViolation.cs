using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace ListingPipeline.Infrastructure.Persistence;

/// <summary>Recognises a broken unique constraint on either engine.</summary>
internal static class UniqueViolation
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqlServerConstraint = 2627;
    private const int SqlServerIndex = 2601;

    public static bool Is(DbException failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException server => server.Number is SqlServerConstraint or SqlServerIndex,
        _ => false,
    };
}
