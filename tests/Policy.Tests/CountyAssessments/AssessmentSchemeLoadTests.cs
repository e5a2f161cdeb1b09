using ListingPipeline.Infrastructure.Policies;
using ListingPipeline.TestKit;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.CountyAssessments;

/// <summary>A scheme with a mistake does not load, and the message says where.</summary>
public sealed class AssessmentSchemeLoadTests
{
    private string _root = string.Empty;

    [SetUp]
    public void CopyPacks()
    {
        _root = Directory.CreateTempSubdirectory("schemes").FullName;
        foreach (var file in new[] { "national/pack.yaml", "national/metrics.yaml", "datong-2022/pack.yaml", "datong-2022/assessment-scheme.yaml" })
        {
            Directory.CreateDirectory(Path.Combine(_root, Path.GetDirectoryName(file)!));
            File.Copy(Path.Combine(RepositoryFolders.Policies, file), Path.Combine(_root, file));
        }
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_root, recursive: true);

    [TestCase("weight_percent: 30", "weight_percent: 29.9999", "indicators: Weights must sum to exactly 100 percent, not 99.9999.")]
    [TestCase("weight_percent: 30", "weight_percent: -30", "indicators[7].weight_percent: A weight must be above 0")]
    [TestCase("{first: 4, last: 8, points: 2}", "{first: 5, last: 8, points: 2}", "scoring: A band must begin at rank 4")]
    [TestCase("{first: 9, last: 11, points: 1}", "{first: 9, last: 12, points: 1}", "scoring: Bands must cover ranks 1 to 11, but they end at rank 12.")]
    [TestCase("{first: 9, last: 11, points: 1}", "{first: 9, last: 11, points: 4}", "scoring: Points must fall from band to band")]
    [TestCase("{code: \"140214\", name: 云冈区}", "{code: \"140213\", name: 平城区}", "units: '140213' occurs more than once.")]
    [TestCase("{code: \"140214\", name: 云冈区}", "{code: \"140299\", name: 云冈区}", "units[1]: county 140299 is not in this pack")]
    [TestCase("{code: \"140214\", name: 云冈区}", "{code: \"140214\", name: 云岗区}", "units[1]: county 140214 is called 云冈区 in this pack, not 云岗区")]
    [TestCase("id: neeq-listings", "id: listed-companies", "indicators: 'listed-companies' occurs more than once.")]
    [TestCase("method: rank-bands", "method: lottery", "scoring.method: 'lottery' is none of rank-bands")]
    [TestCase("rounding: none", "rounding: up", "scoring.rounding: 'up' is none of none")]
    [TestCase("rounding: none", "", "scoring: key 'rounding' is missing")]
    [TestCase("disqualified_years: 2", "disqualified_years: 0", "scoring: a disqualification lasts 1 to 10 years")]
    [TestCase("{month: 3, day: 30, years_later: 1}", "{month: 2, day: 29, years_later: 1}", "deadline: The deadline must be a day of every year.")]
    [TestCase("first_year: 2022", "first_yaer: 2022", "first_yaer: unknown key")]
    public void Load_ASchemeWithAMistake_NamesFileLineAndPlace(string sound, string wrong, string expected)
    {
        var path = Path.Combine(_root, "datong-2022/assessment-scheme.yaml");
        var text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(sound));
        File.WriteAllText(path, text.Replace(sound, wrong, StringComparison.Ordinal));

        var problems = Assert.Throws<PolicyLoadException>(() => PolicyStore.Load(_root, TestPolicies.Readers()))!.Problems;

        Assert.That(problems, Has.Some.Matches<string>(problem =>
            problem is not null && problem.StartsWith("datong-2022/assessment-scheme.yaml:", StringComparison.Ordinal) && problem.Contains(expected, StringComparison.Ordinal)));
    }
}
