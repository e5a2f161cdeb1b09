using System.Text.Json;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.CountyAssessments;

/// <summary>DT22 annex 4 as data, against the annex and against tables computed by hand.</summary>
public sealed class DatongAssessmentTests
{
    private static readonly AssessmentScheme Scheme = TestPolicies.Store.Sections.Find<AssessmentScheme>("datong-2022")!.Value;

    [Test]
    public void Indicators_CarryTheAnnexsNamesAndWeights() => Assert.That(
        Scheme.Indicators.Select(indicator => $"{indicator.Name} {indicator.Weight.Percent:0}%"),
        Is.EqualTo(new[]
        {
            "建立工作机制情况 5%",
            "出台专项政策情况 5%",
            "召开各类会议、培训情况 5%",
            "指导调研情况 5%",
            "省上市挂牌后备企业资源库入库企业数量 10%",
            "“晋兴板”挂牌企业数量 15%",
            "“新三板”挂牌企业数量 25%",
            "上市企业数量 30%",
        }));

    [Test]
    public void Units_FollowThePrintedTables() => Assert.That(
        string.Join(' ', Scheme.Units.Select(unit => unit.Name)), Is.EqualTo("平城区 云冈区 新荣区 云州区 阳高县 天镇县 浑源县 灵丘县 广灵县 左云县 经开区"));

    [Test]
    public void Rules_AreTheAnnexs()
    {
        Assert.That(Scheme.Bands.Bands, Is.EqualTo(new RankBand[] { new(1, 3, 3), new(4, 8, 2), new(9, 11, 1) }));
        Assert.That(Scheme.Definition.Deadline.For(2025), Is.EqualTo(new DateOnly(2026, 3, 30)));
        Assert.That((Scheme.Definition.ZeroEarnsNothing, Scheme.Definition.DisqualifiedYears, Scheme.Definition.BandsWhenFewer), Is.EqualTo((true, 2, BandsWhenFewer.Keep)));
    }

    [TestCaseSource(typeof(AssessmentCases), nameof(AssessmentCases.All))]
    public void Calculate_AHandComputedTable_Agrees(AssessmentCase golden)
    {
        var rows = golden.Request.GetProperty("rows").EnumerateArray()
            .Select(row => new TableRow(
                row.GetProperty("unit").GetString()!,
                [.. row.GetProperty("values").EnumerateArray().Select(value => new FigureEntry(value.GetDecimal()))],
                row.GetProperty("disqualified").GetBoolean()))
            .ToList();

        var result = AssessmentCalculator.Calculate(Scheme, AssessmentTable.Create(Scheme, rows).Value);

        var expected = golden.Response.GetProperty("units").EnumerateArray().ToList();
        Assert.That(expected, Has.Count.EqualTo(Scheme.Units.Count));
        for (var unit = 0; unit < expected.Count; unit++)
        {
            Assert.That(Describe(result, unit), Is.EqualTo(Describe(expected[unit])), Scheme.Units[unit].Name);
        }
    }

    private static string Describe(AssessmentResult result, int unit)
    {
        var indicators = Enumerable.Range(0, Scheme.Indicators.Count).ToList();
        return $"{string.Join(' ', indicators.Select(i => result.Rank(unit, i)).OfType<int>())} | {string.Join(' ', indicators.Select(i => result.Points(unit, i)).OfType<decimal>())} | {result.Total(unit)} | {result.OverallRank(unit)}";
    }

    private static string Describe(JsonElement unit) =>
        $"{string.Join(' ', unit.GetProperty("ranks").EnumerateArray())} | {string.Join(' ', unit.GetProperty("points").EnumerateArray())} | {unit.GetProperty("total")} | {unit.GetProperty("rank")}";
}
