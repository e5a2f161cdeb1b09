using System.Text.RegularExpressions;
using ListingPipeline.TestKit;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.Policies;

/// <summary>English readers are shown English: every document a source cites has an English title, and no English text holds Chinese characters or punctuation.</summary>
public sealed partial class EnglishTests
{
    private const StringSplitOptions Tidy = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
    private static readonly char[] Between = ['；', ';'];

    [GeneratedRegex("""\b(?:en|\w+_en):\s*("(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^,}]*)""")]
    private static partial Regex EnglishText { get; }

    [GeneratedRegex("""\bdocument:\s*(?:"([^"]*)"|([^,}]*))""")]
    private static partial Regex Citation { get; }

    [GeneratedRegex("[\\u3000-\\u303F\\u4E00-\\u9FFF\\uFF00-\\uFFEF]")]
    private static partial Regex ChineseWriting { get; }

    [Test]
    public void CitedDocuments_HaveEnglishTitles()
    {
        var titles = TestPolicies.Store.Packs.SelectMany(pack => pack.Documents).Select(document => document.Title.Zh).ToList();

        var cited = Lines().SelectMany(line => Citation.Matches(line.Text)).Select(match => match.Groups[1].Value + match.Groups[2].Value)
            .Concat(TestPolicies.Store.Metrics.All.Select(metric => metric.Source))
            .SelectMany(source => source.Split(Between, Tidy))
            .Where(document => ChineseWriting.IsMatch(document))
            .ToHashSet(StringComparer.Ordinal);

        Assert.That(cited.Where(document => !titles.Exists(title => document.StartsWith(title, StringComparison.Ordinal))), Is.Empty);
    }

    [Test]
    public void EnglishTexts_HoldNoChineseWriting() => Assert.That(
        Lines().Where(line => EnglishText.Matches(line.Text).Any(match => ChineseWriting.IsMatch(match.Groups[1].Value))).Select(line => line.At), Is.Empty);

    [Test]
    public void Choices_HaveEnglishWords() => Assert.That(
        TestPolicies.Store.Metrics.All.Where(metric => metric.Choices.Any(choice => ChineseWriting.IsMatch(choice)) && metric.ChoicesEn.Count != metric.Choices.Count)
            .Select(metric => metric.Name),
        Is.Empty);

    private static IEnumerable<(string At, string Text)> Lines() =>
        from file in Directory.EnumerateFiles(RepositoryFolders.Policies, "*.yaml", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(RepositoryFolders.Policies, file)
        where !name.StartsWith("cases", StringComparison.Ordinal)
        from line in File.ReadLines(file).Select((text, index) => (At: $"{name}:{index + 1}", Text: text))
        select line;
}
