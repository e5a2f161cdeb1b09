using System.Text.RegularExpressions;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>Tells SQL from prose.</summary>
internal static partial class SqlText
{
    public static bool LooksLikeSql(string text) => Sql().IsMatch(text);

    [GeneratedRegex(@"\b(SELECT\s.+\sFROM\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|(CREATE|ALTER|DROP)\s+(TABLE|INDEX|VIEW)\s|PRAGMA\s)", RegexOptions.Singleline)]
    private static partial Regex Sql();
}
