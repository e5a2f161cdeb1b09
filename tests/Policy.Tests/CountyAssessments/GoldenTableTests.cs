using System.Text.Json;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.CountyAssessments;

/// <summary>Tables computed by hand, for every scheme that ships.</summary>
public sealed class GoldenTableTests
{
    [TestCaseSource(typeof(AssessmentCases), nameof(AssessmentCases.All))]
    public void Calculate_AHandComputedTable_Agrees(AssessmentCase golden)
    {
        var scheme = TestPolicies.Store.Sections.Find<AssessmentScheme>(golden.SchemeId)!.Value;
        var rows = golden.Request.GetProperty("rows").EnumerateArray()
            .Select(row => new TableRow(
                row.GetProperty("unit").GetString()!,
                [.. row.GetProperty("values").EnumerateArray().Select(value => new FigureEntry(value.GetDecimal()))],
                row.GetProperty("disqualified").GetBoolean()))
            .ToList();

        var result = AssessmentCalculator.Calculate(scheme, AssessmentTable.Create(scheme, rows).Value);

        var expected = golden.Response.GetProperty("units").EnumerateArray().ToList();
        Assert.That(expected, Has.Count.EqualTo(scheme.Units.Count));
        for (var unit = 0; unit < expected.Count; unit++)
        {
            Assert.That(Describe(scheme, result, unit), Is.EqualTo(Describe(expected[unit])), scheme.Units[unit].Name);
        }
    }

    private static string Describe(AssessmentScheme scheme, AssessmentResult result, int unit)
    {
        var indicators = Enumerable.Range(0, scheme.Indicators.Count).ToList();
        return $"{string.Join(' ', indicators.Select(i => result.Rank(unit, i)).OfType<int>())} | {string.Join(' ', indicators.Select(i => result.Points(unit, i)).OfType<decimal>())} | {result.Total(unit)} | {result.OverallRank(unit)}";
    }

    private static string Describe(JsonElement unit) =>
        $"{string.Join(' ', unit.GetProperty("ranks").EnumerateArray())} | {string.Join(' ', unit.GetProperty("points").EnumerateArray())} | {unit.GetProperty("total")} | {unit.GetProperty("rank")}";
}
