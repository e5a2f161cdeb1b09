using System.Text.RegularExpressions;
using ListingPipeline.Architecture.Tests.Common;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>Rules on the files themselves.</summary>
internal static partial class SqlFiles
{
    private const string Extension = ".sql";
    private static readonly string[] Dialects = [".sqlite", ".sqlserver"];

    /// <summary>A statement is one common file or a pair, begins with what it is for, and ends like a statement.</summary>
    public static IEnumerable<string> Violations(IReadOnlyList<SourceFile> files)
    {
        foreach (var statement in files.GroupBy(f => WithoutDialect(f.Path)))
        {
            var kinds = statement.Select(f => f.Path[statement.Key.Length..]).Order(StringComparer.Ordinal).ToList();
            if (!kinds.SequenceEqual([Extension]) && !kinds.SequenceEqual([".sqlite.sql", ".sqlserver.sql"]))
            {
                yield return $"{statement.Key}: neither one common file nor a pair";
            }
        }

        foreach (var file in files)
        {
            if (!file.Text.StartsWith("-- ", StringComparison.Ordinal))
            {
                yield return $"{file.Path}: does not begin with its purpose";
            }

            // A part ends where the statement that includes it goes on.
            if (!file.Text.TrimEnd().EndsWith(';') && !file.Path.Contains("/_", StringComparison.Ordinal))
            {
                yield return $"{file.Path}: does not end in a semicolon";
            }
        }
    }

    /// <summary>A migration is named by a number of its own and what it does.</summary>
    public static IEnumerable<string> MisnumberedMigrations(IReadOnlyList<string> names)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!MigrationName().IsMatch(name))
            {
                yield return $"{name}: not a number of four digits and a name";
            }
            else if (!taken.Add(name[..4]))
            {
                yield return $"{name}: number taken";
            }
        }
    }

    [GeneratedRegex("^[0-9]{4}_[A-Z][A-Za-z]+$")]
    private static partial Regex MigrationName();

    private static string WithoutDialect(string path)
    {
        var name = path[..^Extension.Length];
        return Dialects.FirstOrDefault(d => name.EndsWith(d, StringComparison.Ordinal)) is { } dialect ? name[..^dialect.Length] : name;
    }
}
