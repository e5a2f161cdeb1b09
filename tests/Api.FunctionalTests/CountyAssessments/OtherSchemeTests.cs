using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.TestKit.Policies;

namespace ListingPipeline.Api.FunctionalTests.CountyAssessments;

/// <summary>A year under a scheme that divides, rounds and names its own units: reported, signed off, frozen and computed again.</summary>
public sealed class OtherSchemeTests
{
    private const string Address = "/api/v1/county-assessments";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private Guid _id;

    [OneTimeSetUp]
    public async Task SignOffAYear()
    {
        _host = new ApiHost(enterprises: 20);
        _bureau = await _host.SignedInAsAsync("bureau");
        var golden = AssessmentCases.All.First(one => one.SchemeId == "sample-2024");
        _id = (Guid)(await (await _bureau.PostAsJsonAsync(Address, new { schemeId = golden.SchemeId, year = 2025 })).JsonAsync())["id"]!;
        var units = (await GetAsync(string.Empty))["units"]!.AsArray();
        foreach (var row in golden.Request.GetProperty("rows").EnumerateArray())
        {
            var unitCode = (string)units.Single(unit => (string)unit!["unit"]! == row.GetProperty("unit").GetString())!["unitCode"]!;
            var values = row.GetProperty("values").EnumerateArray().Select(value => value.GetInt32()).ToArray();
            (await _bureau.PutAsJsonAsync($"{Address}/{_id}/reports/{unitCode}", new { values, version = 1 })).EnsureSuccessStatusCode();
        }

        await _bureau.ReadyToSignAsync(_id);
        var version = (int)(await _bureau.CycleAsync(_id))["version"]!;
        (await _bureau.PostAsJsonAsync($"{Address}/{_id}/sign-off", new { version })).EnsureSuccessStatusCode();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Published_IsComputedAgainToTheSameBytes()
    {
        var verification = await GetAsync("/verification");

        Assert.That(((bool)verification["isUnaltered"]!, (bool)verification["isReproduced"]!), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task Published_ShowsTheHandComputedResultFromTheFrozenScheme()
    {
        var assessment = await GetAsync(string.Empty);

        Assert.That(assessment["units"]!.AsArray().Select(unit => (decimal)unit!["total"]!), Is.EqualTo(new[] { 100m, 92.33m, 56.67m, 48m, 54m, 77.67m }));
        Assert.That((string?)assessment["tables"]!["pointsTitle"], Is.EqualTo("各区县考核得分表"));
        Assert.That((string?)assessment["indicators"]![0]!["rule"]!["method"], Is.EqualTo("target"));
        Assert.That((decimal)assessment["bestTotal"]!, Is.EqualTo(106m));
    }

    [Test]
    public async Task Explanation_WhereLessIsBetter_SpeaksOfOneFewer()
    {
        var explanation = await GetAsync("/units/990121/explanation");

        // 示例丁县 reported late four times: three would earn 60 points, a tenth of them in the total.
        var late = explanation["indicators"]!.AsArray().Single(line => (string?)line!["indicatorId"] == "late-reports")!;
        Assert.That(((decimal)late["points"]!, (decimal)late["pointsWithOneMore"]!, (decimal)late["totalWithOneMore"]!, (long)late["figureForNextBand"]!), Is.EqualTo((0m, 60m, 54m, 3L)));
    }

    [Test]
    public async Task Robustness_OfRoundedPoints_CoversEveryUnit()
    {
        var robustness = await GetAsync("/robustness?draws=10000&spreadPercent=0");

        Assert.That(robustness["units"]!.AsArray().Select(unit => ((int)unit!["rank"]!, (int)unit["bestRank"]!, (int)unit["worstRank"]!)), Is.EqualTo(new[] { (1, 1, 1), (2, 2, 2), (4, 4, 4), (6, 6, 6), (5, 5, 5), (3, 3, 3) }));
    }

    private async Task<JsonNode> GetAsync(string path) => await (await _bureau.GetAsync($"{Address}/{_id}{path}")).JsonAsync();
}
