using ListingPipeline.Infrastructure.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.Policies;

/// <summary>A pack with a mistake does not load, and the message says where.</summary>
public sealed class PolicyLoadTests
{
    private const string Metrics = """
        metrics:
          - name: revenue
            kind: money
            unit: cny
            yearly: true
            label: {zh: 营业收入, en: Revenue}
            definition: {zh: 营业收入。, en: Revenue.}
            supplier: enterprise
            source: 年报
            confidence: A
        """;

    private const string Pack = """
        id: national
        version: "1"
        title: {zh: 全国, en: National}
        document: 规则
        effective_from: 2022-01-01
        """;

    private string _root = string.Empty;

    [SetUp]
    public void MakeFolder()
    {
        _root = Directory.CreateTempSubdirectory("policies").FullName;
        Directory.CreateDirectory(Path.Combine(_root, "national"));
        Write("national/metrics.yaml", Metrics);
        Write("national/pack.yaml", Pack);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_root, recursive: true);

    [Test]
    public void Load_SoundPack_Succeeds() => Assert.That(PolicyStore.Load(_root, []).Packs, Has.Count.EqualTo(1));

    [TestCase("kind: money", "kind: mony", "national/metrics.yaml:3: metrics[0].kind: 'mony' is none of money")]
    [TestCase("unit: cny", "unit: rmb", "national/metrics.yaml:4: metrics[0].unit: 'rmb' is none of")]
    [TestCase("unit: cny", "unit: ratio", "metrics[0]: unit Ratio does not fit")]
    [TestCase("source: 年报", "", "metrics[0]: key 'source' is missing")]
    [TestCase("confidence: A", "", "metrics[0]: key 'confidence' is missing")]
    [TestCase("confidence: A", "confidence: D", "metrics[0].confidence: 'D' is no confidence mark")]
    [TestCase("supplier: enterprise", "suplier: enterprise", "national/metrics.yaml:8: metrics[0].suplier: unknown key")]
    [TestCase("supplier: enterprise", "supplier: enterprise\n    supplier: county", "national/metrics.yaml:9: ")]
    [TestCase("yearly: true", "yearly: yes", "metrics[0].yearly: true or false is expected, not 'yes'")]
    [TestCase("{zh: 营业收入, en: Revenue}", "{zh: 营业收入}", "metrics[0].label: key 'en' is missing")]
    [TestCase("name: revenue", "name: Revenue", "metrics[0]: a metric name is written in snake case")]
    public void Load_MistakeInTheVocabulary_NamesFileLineAndPath(string sound, string wrong, string expected)
    {
        Write("national/metrics.yaml", Metrics.Replace(sound, wrong, StringComparison.Ordinal));

        Assert.That(Problems(), Has.Some.Contains(expected));
    }

    [TestCase("effective_from: 2022-01-01", "effective_from: 2022-13-01", "national/pack.yaml:5: effective_from: a day written yyyy-MM-dd is expected, not '2022-13-01'")]
    [TestCase("id: national", "id: nation", "national/pack.yaml:1: id: the id must be the folder name 'national'")]
    [TestCase("version: \"1\"", "", "key 'version' is missing")]
    public void Load_MistakeInThePack_NamesFileLineAndPath(string sound, string wrong, string expected)
    {
        Write("national/pack.yaml", Pack.Replace(sound, wrong, StringComparison.Ordinal));

        Assert.That(Problems(), Has.Some.Contains(expected));
    }

    [Test]
    public void Load_SharesThatDoNotSumToTheTotal_AreRefused()
    {
        Write("national/pack.yaml", Pack + "\n" + """
            counties:
              - {code: "140213", name: {zh: 平城区, en: Pingcheng}, order: 1}
            targets:
              - id: T1
                kind: listed
                name: {zh: 上市, en: Listed}
                total: 4
                from: 2022-01-01
                to: 2025-12-31
                by_county: {"140213": 3}
                source: {document: 计划, clause: 二, confidence: A}
            """);

        Assert.That(Problems(), Has.Some.Contains("targets[0]: the counties' shares sum to 3, not to 4"));
    }

    [Test]
    public void Load_FileNoFeatureReads_IsRefused()
    {
        Write("national/asessment-scheme.yaml", "weights: []");

        Assert.That(Problems(), Has.Some.Contains("national/asessment-scheme.yaml:1: unknown file"));
    }

    [Test]
    public void Load_SeveralMistakes_AreAllReported()
    {
        Write("national/metrics.yaml", Metrics.Replace("kind: money", "kind: mony", StringComparison.Ordinal));
        Write("national/pack.yaml", Pack.Replace("id: national", "id: other", StringComparison.Ordinal));

        Assert.That(Problems(), Has.Count.GreaterThanOrEqualTo(2));
    }

    [Test]
    public void Load_FolderThatDoesNotExist_IsRefused() =>
        Assert.That(() => PolicyStore.Load(Path.Combine(_root, "absent"), []), Throws.TypeOf<PolicyLoadException>());

    private IReadOnlyList<string> Problems() =>
        Assert.Throws<PolicyLoadException>(() => PolicyStore.Load(_root, []))!.Problems;

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(_root, path), text);
}
