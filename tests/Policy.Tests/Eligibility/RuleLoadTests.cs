using ListingPipeline.Infrastructure.Policies;
using ListingPipeline.TestKit;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.Eligibility;

/// <summary>A rule file with a mistake stops the start, and the message says where.</summary>
public sealed class RuleLoadTests
{
    private const string MainBoard = "national/listing-standards/main.yaml";

    private string _root = string.Empty;

    [SetUp]
    public void CopyPolicies()
    {
        _root = Directory.CreateTempSubdirectory("policies").FullName;
        foreach (var path in Directory.EnumerateFiles(RepositoryFolders.Policies, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_root, Path.GetRelativePath(RepositoryFolders.Policies, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    [TearDown]
    public void RemoveCopy() => Directory.Delete(_root, recursive: true);

    [TestCase("{value: mcap, at_least: 50亿}", "{value: mcapp, at_least: 50亿}", "unknown metric 'mcapp'")]
    [TestCase("{value: mcap, at_least: 50亿}", "{value: mcap, at_lest: 50亿}", "exactly one of at_least, over, at_most, under is expected")]
    [TestCase("{value: mcap, at_least: 50亿}", "{value: mcap, at_least: 50%}", "metric 'mcap' is no ratio")]
    [TestCase("{value: mcap, at_least: 50亿}", "{value: mcap, at_least: 50兆}", "'50兆' is no figure")]
    [TestCase("{value: mcap, at_least: 50亿}", "{valu: mcap, at_least: 50亿}", "exactly one of all, any, not")]
    [TestCase("{value: mcap, at_least: 50亿}", "{sum: mcap, years: 3, at_least: 50亿}", "metric 'mcap' is not yearly")]
    [TestCase("{value: mcap, at_least: 50亿}", "{value: tech_lead, at_least: 1}", "metric 'tech_lead' is no number")]
    [TestCase("{each: np_lower, years: 3, over: 0}", "{each: np_lower, years: 9, over: 0}", "years must lie between 1 and 5")]
    [TestCase("{value: public_offer_ratio, at_least: 25%}", "{value: public_offer_ratio, at_least: 25}", "must be a percentage")]
    [TestCase("from: 2024-04-30", "from: 2024-04-31", "a day written yyyy-MM-dd is expected")]
    [TestCase("from: 2024-04-30", "from: 2024-04-29", "overlaps MB23-S1 of 2023-02-17")]
    [TestCase("board: main\n    series: MB-S2", "board: mian\n    series: MB-S2", "unknown board 'mian'")]
    [TestCase("{rule: FAST-GROWTH}", "{rule: FAST-GROTH}", "unknown rule 'FAST-GROTH'")]
    [TestCase("- id: MB23-S2", "- id: MB23-S1", "rule 'MB23-S1' occurs twice")]
    [TestCase("weighted_voting: [MB-WVR]", "weighted_voting: [MB-WVX]", "unknown series 'MB-WVX'")]
    [TestCase("clause: 3.1.2(三), confidence: A}", "confidence: A}", "key 'clause' is missing")]
    [TestCase("clause: 3.1.2(三), confidence: A}", "clause: 3.1.2(三)}", "key 'confidence' is missing")]
    [TestCase("      - from: 2019-03-01", "      - from: 2024-03-01", "'FAST-GROWTH' is not in force throughout the version of 2023-02-17")]
    public void Load_MistakeInARule_NamesFileAndMistake(string sound, string wrong, string expected)
    {
        Edit(MainBoard, sound, wrong);

        Assert.That(Problems(), Has.Some.StartsWith(MainBoard + ":").And.Some.Contains(expected));
    }

    [Test]
    public void Load_WordThatIsNoChoice_IsRefused()
    {
        Edit("national/listing-standards/beijing.yaml", "in: [创新层]", "in: [精选层]");

        Assert.That(Problems(), Has.Some.Contains("'精选层' is no choice of neeq_tier"));
    }

    [Test]
    public void Load_RulesThatReferToEachOther_AreRefused()
    {
        Edit("guangzhou-2022/list-conditions.yaml", "condition: {flag: rd_focused, is: true}", "condition: {rule: GZ-LIST}");

        Assert.That(Problems(), Has.Some.Contains("rule 'GZ-LIST' refers to itself"));
    }

    private IReadOnlyList<string> Problems() =>
        Assert.Throws<PolicyLoadException>(() => PolicyStore.Load(_root, TestPolicies.Readers()))!.Problems;

    private void Edit(string file, string sound, string wrong)
    {
        var path = Path.Combine(_root, file);
        var text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(sound));
        File.WriteAllText(path, text.Replace(sound, wrong, StringComparison.Ordinal));
    }
}
