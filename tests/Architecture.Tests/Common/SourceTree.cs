using ListingPipeline.TestKit;

namespace ListingPipeline.Architecture.Tests.Common;

/// <summary>One text file of the repository.</summary>
/// <param name="Path">Path below the root, with slashes.</param>
/// <param name="Text">Its content.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string[] Lines => Text.Split('\n');
}

/// <summary>The files of the repository, without what tools make.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> MadeByTools = new(StringComparer.Ordinal)
    {
        ".git", "bin", "obj", "node_modules", "dist", "artifacts", "data", "TestResults", ".vs", ".idea",
    };

    private static readonly HashSet<string> TextFiles = new(StringComparer.Ordinal)
    {
        ".cs", ".csproj", ".props", ".sln", ".sql", ".json", ".yaml", ".yml", ".md", ".ts", ".tsx", ".js", ".mjs", ".css", ".html", ".svg", ".editorconfig", "",
    };

    private static readonly Lazy<IReadOnlyList<SourceFile>> Files = new(() => [.. Read(new DirectoryInfo(RepositoryFolders.Root), "")]);

    public static IReadOnlyList<SourceFile> All => Files.Value;

    /// <summary>Files below a folder with that extension.</summary>
    public static IEnumerable<SourceFile> Below(string folder, string extension) => All
        .Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal) && f.Path.EndsWith(extension, StringComparison.Ordinal));

    /// <summary>Names of the folders right below a folder; none where it does not exist.</summary>
    public static IEnumerable<string> FoldersIn(string folder)
    {
        var directory = new DirectoryInfo(System.IO.Path.Combine(RepositoryFolders.Root, folder));
        return directory.Exists
            ? directory.EnumerateDirectories().Select(d => d.Name).Where(n => !MadeByTools.Contains(n)).Order(StringComparer.Ordinal)
            : [];
    }

    private static IEnumerable<SourceFile> Read(DirectoryInfo directory, string prefix)
    {
        foreach (var file in directory.EnumerateFiles().Where(f => TextFiles.Contains(f.Extension)).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            yield return new SourceFile(prefix + file.Name, File.ReadAllText(file.FullName));
        }

        foreach (var folder in directory.EnumerateDirectories().Where(d => !MadeByTools.Contains(d.Name)).OrderBy(d => d.Name, StringComparer.Ordinal))
        {
            foreach (var file in Read(folder, $"{prefix}{folder.Name}/"))
            {
                yield return file;
            }
        }
    }
}
