using NUnit.Framework;

namespace ListingPipeline.TestKit;

/// <summary>Text committed to the repository that code must reproduce.</summary>
/// <remarks>Run the test with <c>ACCEPT_SNAPSHOTS=1</c> in the environment to write the file instead of comparing, then read its diff.</remarks>
public static class Snapshot
{
    public const string AcceptVariable = "ACCEPT_SNAPSHOTS";

    /// <summary>Compares text with a committed file, or writes the file when asked to.</summary>
    /// <param name="path">Path below the repository's root.</param>
    /// <param name="actual">Text as the code gives it; lines end in LF, the last one too.</param>
    public static void Verify(string path, string actual)
    {
        var file = Path.Combine(RepositoryFolders.Root, path);
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        var committed = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (Difference(committed, actual) is { } difference)
        {
            Assert.Fail($"{path} is stale. Accept the change with {AcceptVariable}=1 and review it.\n{difference}");
        }
    }

    /// <summary>The first differing lines of two texts; null when they are equal.</summary>
    public static string? Difference(string committed, string actual)
    {
        if (committed == actual)
        {
            return null;
        }

        var before = committed.Split('\n');
        var after = actual.Split('\n');
        var first = 0;
        while (first < before.Length && first < after.Length && before[first] == after[first])
        {
            first++;
        }

        const int shown = 8;
        var removed = before.Skip(first).Take(shown).Select(line => $"- {line}");
        var added = after.Skip(first).Take(shown).Select(line => $"+ {line}");
        return $"From line {first + 1}:\n{string.Join('\n', removed.Concat(added))}";
    }
}
