using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>The T-SQL grammar of SQL Server 2019, and the few rewritings Dapper does before a statement is sent.</summary>
internal static partial class SqlParser
{
    /// <exception cref="FormatException">The text is no T-SQL; the message says where.</exception>
    public static TSqlFragment Parse(string text)
    {
        using var reader = new StringReader(text);
        var script = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors.Count == 0
            ? script
            : throw new FormatException(string.Join("; ", errors.Select(e => $"line {e.Line}: {e.Message}")));
    }

    /// <summary>The statement as sent: the list of <c>IN @keys</c> in brackets, the order token replaced by a fragment.</summary>
    public static string AsSent(string text, string? order = null) =>
        ListParameter().Replace(text, "IN ($1)").Replace("/*order*/", order ?? "/*order*/", StringComparison.Ordinal);

    /// <summary>Names of the parameters, without the sign, in the order they first occur; those declared inside are not among them.</summary>
    public static IReadOnlyList<string> ParametersOf(string text)
    {
        var code = Comment().Replace(text, "");
        var declared = Declaration().Matches(code).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var named = NamedArgument().Matches(code).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return [.. Parameter().Matches(code).Select(m => m.Groups[1].Value).Distinct().Where(p => !declared.Contains(p) && !named.Contains(p))];
    }

    public static string TextOf(TSqlFragment fragment) => string.Concat(fragment.ScriptTokenStream
        .Skip(fragment.FirstTokenIndex)
        .Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1)
        .Select(token => token.Text)).ToUpperInvariant();

    [GeneratedRegex(@"\bIN\s+(@\w+)")]
    private static partial Regex ListParameter();

    [GeneratedRegex("--[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"DECLARE\s+@(\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"@([A-Z]\w+) = '")]
    private static partial Regex NamedArgument();

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex Parameter();
}
