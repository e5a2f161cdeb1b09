using ListingPipeline.Infrastructure.Policies;
using ListingPipeline.TestKit;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.Rankings;

/// <summary>A ranking model with a mistake does not load, and the message says where.</summary>
public sealed class RankingModelLoadTests
{
    private const string File = "guangzhou-2022/ranking-model.yaml";
    private string _root = string.Empty;

    [SetUp]
    public void CopyPacks()
    {
        _root = Directory.CreateTempSubdirectory("ranking-models").FullName;
        foreach (var path in Directory.EnumerateFiles(RepositoryFolders.Policies, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_root, Path.GetRelativePath(RepositoryFolders.Policies, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(path, copy);
        }
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_root, recursive: true);

    [TestCase("weight: 25\n        indicators:\n          - id: company_form", "weight: 24\n        indicators:\n          - id: company_form", "models[0]: the weights of the dimensions must sum to exactly 100, not 99")]
    [TestCase("weight: 40", "weight: 40.5", "dimensions[2]: the weights of the indicators must sum to exactly 100, not 100.5")]
    [TestCase("weight: 40", "weight: -40", "The weight must be above 0")]
    [TestCase("metric: inv_patents_main", "metric: inv_patents", "metric 'inv_patents' is not in the vocabulary")]
    [TestCase("{kind: figure, metric: rd_staff_ratio}", "{kind: flag, metric: rd_staff_ratio}", "a metric of kind Ratio cannot be read this way")]
    [TestCase("{kind: flag, metric: national_contest_finalist, when_absent: 0}", "{kind: luck, metric: national_contest_finalist}", "'luck' is none of figure")]
    [TestCase("创新层: 100}", "精选层: 100}", "'精选层' is no word of metric 'neeq_tier'")]
    [TestCase("baseline: 0, target: 0.15", "baseline: 0.15, target: 0.15", "The target must be better than the baseline.")]
    [TestCase("ceiling: 0.5\n", "ceiling: -0.5\n", "The floor must be below the ceiling.")]
    [TestCase("rules: [GZ-PRI-1, GZ-PRI-2, GZ-PRI-3]", "rules: [GZ-PRI-1, GZ-PRI-9]", "rule 'GZ-PRI-9' is not in the packs")]
    [TestCase("rules: [GZ-PRI-1, GZ-PRI-2, GZ-PRI-3]", "rules: [GZ-PRI-1, GZ-PRI-1]", "a rule is named twice")]
    [TestCase("tie_breakers: [research,", "tie_breakers: [reserch,", "tie breaker 'reserch' is no dimension or indicator of the model")]
    [TestCase("unknown: exclude", "unknown: maybe", "models[0].entry.unknown: 'maybe' is none of exclude, admit")]
    [TestCase("missing: rescale", "mising: rescale", "key 'missing' is missing")]
    [TestCase("size: 100", "size: 0", "a list holds between 1 and 10000 enterprises")]
    [TestCase("id: rd_input", "id: rd_ratio", "'rd_ratio' occurs more than once.")]
    [TestCase("minimum_coverage_percent: 50", "minimum_coverage_percent: 150", "minimum_coverage_percent and maximum_adjustment_points lie between 0 and 100")]
    [TestCase("flags: [crime_3y,", "flags: [revenue,", "'revenue' is no flag of the vocabulary")]
    [TestCase("years: 5, flags", "years: 0, flags", "years lies between 1 and 50")]
    [TestCase(", years: 3}", "}", "cause no-share-reform needs years")]
    [TestCase(", flags: [business_ceased]}", "}", "cause ceased needs flags")]
    [TestCase("{cause: other,", "{cause: ceased,", "cause ceased is named twice")]
    [TestCase("fill: by-rank", "fill: by-luck", "'by-luck' is none of by-rank, keep")]
    public void Load_AModelWithAMistake_NamesFileLineAndPlace(string sound, string wrong, string expected)
    {
        var path = Path.Combine(_root, File);
        var text = System.IO.File.ReadAllText(path);
        Assert.That(text, Does.Contain(sound));
        System.IO.File.WriteAllText(path, text.Replace(sound, wrong, StringComparison.Ordinal));

        var problems = Assert.Throws<PolicyLoadException>(() => PolicyStore.Load(_root, TestPolicies.Readers()))!.Problems;

        Assert.That(problems, Has.Some.Matches<string>(problem =>
            problem is not null && problem.StartsWith(File + ":", StringComparison.Ordinal) && problem.Contains(expected, StringComparison.Ordinal)));
    }
}
