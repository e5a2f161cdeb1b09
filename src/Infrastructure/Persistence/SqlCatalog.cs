using System.Reflection;
using System.Text.RegularExpressions;

namespace ListingPipeline.Infrastructure.Persistence;

/// <summary>Every SQL statement, embedded as <c>Sql/Feature/Method.sql</c>, or as a pair with the dialect before the extension.</summary>
/// <remarks>Where several statements must say the same, it stands once in a part, <c>Sql/Feature/_Part.sql</c>, and a line <c>-- include Feature/_Part</c> of theirs becomes its text.</remarks>
public sealed partial class SqlCatalog
{
    private const string Prefix = "Sql/";
    private readonly Dictionary<string, string> _statements;

    /// <exception cref="InvalidOperationException">A statement is written for one dialect only, or both as common text and as a pair.</exception>
    public SqlCatalog(SqlDialect dialect)
    {
        _statements = Load(dialect);
    }

    public IReadOnlyCollection<string> Names => _statements.Keys;

    /// <summary>Text of a statement; a missing one is a bug and throws.</summary>
    public string this[string name] => _statements.TryGetValue(name, out var text)
        ? text
        : throw new InvalidOperationException($"No SQL statement '{name}'.");

    /// <summary>The statement with its <c>/*order*/</c> token replaced by one of the fragments the code offers.</summary>
    public string Ordered(string name, string order) => this[name].Replace("/*order*/", order, StringComparison.Ordinal);

    private static Dictionary<string, string> Load(SqlDialect dialect)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var assembly = typeof(SqlCatalog).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            files.Add(resource[Prefix.Length..^".sql".Length], Read(assembly, resource));
        }

        return Select(Expanded(files), dialect);
    }

    /// <summary>The statements with their parts in them; parts are no statements of their own.</summary>
    /// <exception cref="InvalidOperationException">A part does not exist or includes another.</exception>
    internal static Dictionary<string, string> Expanded(IReadOnlyDictionary<string, string> files) => files
        .Where(file => !IsPart(file.Key))
        .ToDictionary(
            file => file.Key,
            file => IncludeLine().Replace(file.Value, line => files.TryGetValue(line.Groups[1].Value, out var part) && IsPart(line.Groups[1].Value) && !IncludeLine().IsMatch(part)
                ? part.TrimEnd()
                : throw new InvalidOperationException($"SQL statement '{file.Key}' includes '{line.Groups[1].Value}', which is no part.")),
            StringComparer.Ordinal);

    private static bool IsPart(string name) => name.Contains("/_", StringComparison.Ordinal);

    [GeneratedRegex("^ *-- include (.+)$", RegexOptions.Multiline)]
    private static partial Regex IncludeLine();

    /// <summary>Picks the text of each statement for a dialect from files named <c>X</c>, or <c>X.sqlite</c> and <c>X.sqlserver</c>.</summary>
    internal static Dictionary<string, string> Select(IReadOnlyDictionary<string, string> files, SqlDialect dialect)
    {
        var statements = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in files.Keys.Select(WithoutDialect).Distinct(StringComparer.Ordinal))
        {
            var common = files.ContainsKey(name);
            var sqlite = files.ContainsKey(name + ".sqlite");
            var sqlServer = files.ContainsKey(name + ".sqlserver");
            if (common == (sqlite || sqlServer) || sqlite != sqlServer)
            {
                throw new InvalidOperationException($"SQL statement '{name}' must be one common file or a pair .sqlite.sql and .sqlserver.sql.");
            }

            statements.Add(name, common ? files[name] : files[name + (dialect == SqlDialect.Sqlite ? ".sqlite" : ".sqlserver")]);
        }

        return statements;
    }

    private static string WithoutDialect(string name) =>
        name.EndsWith(".sqlite", StringComparison.Ordinal) ? name[..^".sqlite".Length]
        : name.EndsWith(".sqlserver", StringComparison.Ordinal) ? name[..^".sqlserver".Length]
        : name;

    internal static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
