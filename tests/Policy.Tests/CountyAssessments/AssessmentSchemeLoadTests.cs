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
        foreach (var file in new[] { "national/pack.yaml", "national/metrics.yaml", "datong-2022/pack.yaml", "datong-2022/assessment-scheme.yaml", "datong-2022/assessment-cycle.yaml", "sample-2024/pack.yaml", "sample-2024/assessment-scheme.yaml" })
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
    [TestCase("governs: tables.figures", "governs: tabels.figures", "sentences[32]: there is no 'tabels.figures' in this file")]
    public void Load_ASchemeWithAMistake_NamesFileLineAndPlace(string sound, string wrong, string expected) =>
        Expect("datong-2022/assessment-scheme.yaml", sound, wrong, expected);

    [TestCase("{method: proportional, full: 100}", "{method: proportional, full: 1001}", "indicators[1]: Points must be from 0 to 1000")]
    [TestCase("{method: proportional, full: 100}", "{method: proportional, full: 0.0000001}", "indicators[1]: Points must be from 0 to 1000")]
    [TestCase("{method: proportional, full: 100}", "{method: proportional}", "indicators[1].scoring: key 'full' is missing")]
    [TestCase("{method: proportional, full: 100}", "{method: proportional, full: 100, cap_percent: 120}", "indicators[1].scoring.cap_percent: unknown key")]
    [TestCase("{method: proportional, full: 100}", "{method: lottery, full: 100}", "indicators[1].scoring.method: 'lottery' is none of rank-bands, proportional, target, steps, min-max")]
    [TestCase("cap_percent: 120", "cap_percent: 99", "indicators[0]: Completion is capped between 100 and 200 percent.")]
    [TestCase("\"990123\": 1}", "\"990123\": 0}", "indicators[0]: A target must be from 1 to 1000000.")]
    [TestCase("\"990123\": 1}", "\"990123\": 999983}", "indicators[0]: The targets' least common multiple must not exceed 1000000.")]
    [TestCase(", \"990123\": 1}", "}", "indicators[0].scoring.targets: key '990123' is missing")]
    [TestCase("\"990123\": 1}", "\"990123\": 1, \"990199\": 1}", "indicators[0].scoring.targets.990199: the scheme has no unit 990199")]
    [TestCase("{at_least: 3, points: 80}", "{at_least: 5, points: 80}", "indicators[3]: Thresholds and their points must fall from the best to the easiest; threshold 2 does not.")]
    [TestCase("{at_least: 3, points: 80}", "{at_most: 3, points: 80}", "indicators[3].scoring.steps[1]: key 'at_least' is missing")]
    [TestCase("{at_most: 1, points: 80}", "{at_most: 0, points: 80}", "indicators[5]: Thresholds and their points must fall")]
    [TestCase("low: 60", "low: 101", "indicators[4]: The worst figure cannot earn more than the best one.")]
    [TestCase("equal_earn: full", "equal_earn: half", "'half' is none of full, low")]
    [TestCase("zero_earns_nothing: false", "zero_earns_nothing: true", "indicators[5]: Where less is better, zero cannot earn nothing.")]
    [TestCase("rounding: {points: 2, totals: 2}", "rounding: {points: 7, totals: 2}", "scoring: Points and totals are rounded to 0 to 6 places.")]
    [TestCase("ties: better-rank", "ties: toss", "scoring.ties: 'toss' is none of better-rank, worse-rank")]
    public void Load_AWayOfScoringWithAMistake_NamesFileLineAndPlace(string sound, string wrong, string expected) =>
        Expect("sample-2024/assessment-scheme.yaml", sound, wrong, expected);

    [TestCase("objection_working_days: 5", "objection_working_days: 31", "objection_working_days: 1 to 30 working days are allowed")]
    [TestCase("[20, 10, 5, 1]", "[20, 0]", "reminder_working_days: 1 to 120 working days are allowed")]
    [TestCase("alike_titles_percent: 60", "alike_titles_percent: 10", "work_records.alike_titles_percent: 30 to 100 percent are allowed")]
    [TestCase("split_within_days: 1", "split_within_days: 15", "work_records.split_within_days: 0 to 14 days are allowed")]
    [TestCase("split_within_days: 1", "split_within_weeks: 1", "work_records: key 'split_within_days' is missing")]
    [TestCase("indicator: neeq-listings", "indicator: neeq", "counts: the pack's scheme has no indicator 'neeq'")]
    [TestCase("source: mechanisms", "source: meetings", "counts[0].source: 'meetings' is none of")]
    public void Load_ACycleWithAMistake_NamesFileLineAndPlace(string sound, string wrong, string expected) =>
        Expect("datong-2022/assessment-cycle.yaml", sound, wrong, expected);

    [Test]
    public void Load_AProblemOfOneIndicator_NamesItsLine()
    {
        var lines = File.ReadAllLines(Path.Combine(_root, "sample-2024/assessment-scheme.yaml"));
        var line = Array.FindIndex(lines, text => text.Contains("id: trainings", StringComparison.Ordinal)) + 1;

        Expect("sample-2024/assessment-scheme.yaml", "low: 60", "low: 101", $"assessment-scheme.yaml:{line}: indicators[4]");
    }

    private void Expect(string file, string sound, string wrong, string expected)
    {
        var path = Path.Combine(_root, file);
        var text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(sound));
        File.WriteAllText(path, text.Replace(sound, wrong, StringComparison.Ordinal));

        var problems = Assert.Throws<PolicyLoadException>(() => PolicyStore.Load(_root, TestPolicies.Readers()))!.Problems;

        Assert.That(problems, Has.Some.Matches<string>(problem =>
            problem is not null && problem.StartsWith($"{file}:", StringComparison.Ordinal) && problem.Contains(expected, StringComparison.Ordinal)));
    }
}
