using System.Text.RegularExpressions;
using ListingPipeline.Architecture.Tests.Common;

namespace ListingPipeline.Architecture.Tests.Naming;

/// <summary>What must not stand in a committed file. Each rule answers the places it objects to.</summary>
internal static partial class FileHygiene
{
    public const int MostLines = 300;
    public const int MostLinesOfAStatement = 80;
    public const int MostLinesOfProgram = 60;

    // Put together here, so that this file does not object to itself.
    private static readonly string[] MachinePaths = ["/" + "work/", "/" + "root/", "/" + "tmp/", "C:" + "\\Users"];

    private static readonly string[] CodeFiles = [".cs", ".sql", ".ts", ".tsx", ".js", ".mjs"];

    public static IEnumerable<string> Violations(SourceFile file)
    {
        var lines = file.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            var what = MachinePath(lines[i]) ?? (IsLock(file) ? Registry(lines[i]) : null) ?? (IsCode(file) ? InCode(lines, i) : null);
            if (what is not null)
            {
                yield return $"{file.Path}:{i + 1} {what}";
            }
        }
    }

    /// <summary>The size above which a file must be split; null for files nobody counts.</summary>
    public static int? SizeLimit(string path) => path switch
    {
        "src/Api/Program.cs" => MostLinesOfProgram,
        _ when path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal) => MostLines,
        _ when path.StartsWith("src/Infrastructure/Sql/", StringComparison.Ordinal) => MostLinesOfAStatement,
        _ => null,
    };

    private static string? MachinePath(string line) =>
        MachinePaths.FirstOrDefault(p => line.Contains(p, StringComparison.Ordinal)) is { } path ? $"names the machine path {path}" : null;

    private static string? Registry(string line) => Resolved().IsMatch(line) ? "names a package registry" : null;

    private static string? InCode(string[] lines, int i)
    {
        var line = lines[i];
        if (Todo().IsMatch(line))
        {
            return "leaves work to a comment";
        }

        if (line.TrimStart().StartsWith("#" + "region", StringComparison.Ordinal))
        {
            return "hides code in a region";
        }

        if (CommentedOut().IsMatch(line))
        {
            return "keeps commented-out code";
        }

        var isSuppression = line.TrimStart().StartsWith("#" + "pragma warning disable", StringComparison.Ordinal);
        var hasReason = line.Contains("//", StringComparison.Ordinal) || (i > 0 && lines[i - 1].TrimStart().StartsWith("//", StringComparison.Ordinal));
        return isSuppression && !hasReason ? "suppresses a warning without a reason" : null;
    }

    private static bool IsLock(SourceFile file) =>
        file.Path.EndsWith("package-lock.json", StringComparison.Ordinal) || file.Path.EndsWith("packages.lock.json", StringComparison.Ordinal);

    private static bool IsCode(SourceFile file) => CodeFiles.Any(e => file.Path.EndsWith(e, StringComparison.Ordinal));

    [GeneratedRegex("""
        "resolved":\s*"https?:
        """)]
    private static partial Regex Resolved();

    [GeneratedRegex(@"(//|/\*|--|\{/\*).*\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b")]
    private static partial Regex Todo();

    [GeneratedRegex(@"^\s*//(?!/).*[;{]\s*$")]
    private static partial Regex CommentedOut();
}
