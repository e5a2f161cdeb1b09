using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Eligibility;

public sealed class WhatIfTests
{
    private const string Enterprise = "/api/v1/enterprises/01930000-0000-7000-8000-000000000007/eligibility";
    private const string Impact = "/api/v1/eligibility/impact";
    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost();
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _county.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task SupposeFacts_OfTheShortestWay_ReachesTheBoard()
    {
        var nearest = await (await _bureau.GetAsync($"{Enterprise}/paths?asOf=2026-06-30")).JsonAsync();
        var path = nearest["boards"]!.AsArray().First(board => (string?)board!["board"] == "beijing")!;

        var supposed = await PostAsync(_bureau, $"{Enterprise}/what-if", new { asOf = "2026-06-30", facts = Facts(path) });

        var board = supposed["boards"]!.AsArray().Single(one => (string?)one!["board"] == "beijing")!;
        Assert.That(((string?)board["before"], (string?)board["after"]), Is.EqualTo(("notMet", "met")));
        Assert.That(board["rules"]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public async Task SupposeFacts_WithNothingSupposed_MovesNothing()
    {
        var supposed = await PostAsync(_bureau, $"{Enterprise}/what-if", new { asOf = "2026-06-30" });

        foreach (var board in supposed["boards"]!.AsArray())
        {
            Assert.That((string?)board!["before"], Is.EqualTo((string?)board["after"]));
            Assert.That(board["rules"]!.AsArray(), Is.Empty);
        }
    }

    [Test]
    public async Task SupposeFacts_ThatCannotBe_NamesThePath()
    {
        var answer = await _bureau.PostAsJsonAsync($"{Enterprise}/what-if", new { asOf = "2026-06-30", facts = new { metrics = new { nonsense = 1 } } });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.JsonAsync())["fields"]![0]!["path"]!.GetValue<string>(), Is.EqualTo("facts.metrics.nonsense"));
    }

    [Test]
    public async Task StudyImpact_OfTheSameRules_MovesNobodyAndAgreesWithTheScreening()
    {
        var impact = await PostAsync(_bureau, Impact, new { asOf = "2026-06-30" });
        var screening = await (await _bureau.GetAsync("/api/v1/eligibility/screening?asOf=2026-06-30")).JsonAsync();

        Assert.That((int)impact["enterprises"]!, Is.EqualTo((int)screening["enterprises"]!));
        foreach (var (board, screened) in impact["boards"]!.AsArray().Zip(screening["boards"]!.AsArray()))
        {
            Assert.That(((int)board!["gained"]!, (int)board["lost"]!, (bool)board["isAffected"]!), Is.EqualTo((0, 0, false)));
            Assert.That(JsonNode.DeepEquals(board["before"], screened!["standards"]), (string?)board["board"]);
        }
    }

    [Test]
    public async Task StudyImpact_OfLowerAndHigherThresholds_MovesAnswersTheRightWay()
    {
        var lower = await PostAsync(_bureau, Impact, Threshold("BJ-S1", "1", 1m));
        var higher = await PostAsync(_bureau, Impact, Threshold("DT-RES-1", "1", 90m));

        var (beijing, reserve) = (Board(lower, "beijing"), Board(higher, "datong-reserve"));
        Assert.That((int)beijing["lost"]!, Is.Zero);
        Assert.That((int)beijing["after"]!["met"]!, Is.GreaterThanOrEqualTo((int)beijing["before"]!["met"]!));
        Assert.That((int)reserve["gained"]!, Is.Zero);
        Assert.That((int)reserve["lost"]!, Is.Positive.And.EqualTo((int)reserve["before"]!["met"]! - (int)reserve["after"]!["met"]!));
    }

    [Test]
    public async Task ListImpacted_OfAScenario_AgreesWithTheCountsByBoardAndCounty()
    {
        var scenario = Threshold("DT-RES-1", "1", 90m);
        var impact = await PostAsync(_bureau, Impact, scenario);
        var listed = await PostAsync(_bureau, $"{Impact}/enterprises?board=datong-reserve&direction=lost&pageSize=5", scenario);

        var lost = (int)Board(impact, "datong-reserve")["lost"]!;
        Assert.That((int)listed["totalCount"]!, Is.EqualTo(lost));
        Assert.That(listed["items"]!.AsArray(), Has.Count.EqualTo(Math.Min(5, lost)));
        Assert.That(impact["counties"]!.AsArray().Where(one => (string?)one!["board"] == "datong-reserve").Sum(one => (int)one!["lost"]!), Is.EqualTo(lost));
    }

    [Test]
    public async Task ListImpacted_OfAnotherVersion_ShowsWhomTheChangeOfLawTouched()
    {
        var listed = await PostAsync(_bureau, $"{Impact}/enterprises?direction=any", new { asOf = "2026-06-30", beforeOn = "2024-04-29", afterOn = "2024-04-30" });

        Assert.That((int)listed["totalCount"]!, Is.Positive);
        Assert.That(listed["items"]!.AsArray().Select(item => (string?)item!["before"] == (string?)item["after"]), Has.None.True);
    }

    [Test]
    public async Task StudyImpact_ByCounty_LooksAtItsOwnEnterprisesOnly()
    {
        var own = await PostAsync(_county, Impact, Threshold("DT-RES-1", "1", 90m));
        var listed = await PostAsync(_county, $"{Impact}/enterprises", Threshold("DT-RES-1", "1", 90m));
        var screening = await (await _county.GetAsync("/api/v1/eligibility/screening?asOf=2026-06-30")).JsonAsync();

        Assert.That((int)own["enterprises"]!, Is.EqualTo((int)screening["enterprises"]!));
        Assert.That(listed["items"]!.AsArray().Select(item => (string?)item!["countyCode"]).Distinct().Count(), Is.LessThanOrEqualTo(1));
    }

    [TestCase("NO-SUCH", "1", HttpStatusCode.BadRequest, "eligibility.unknown-rule")]
    [TestCase("MB-2006", "2", HttpStatusCode.UnprocessableEntity, "eligibility.rule-not-in-force")]
    [TestCase("BJ-NEG", "1", HttpStatusCode.BadRequest, "eligibility.threshold-not-adjustable")]
    [TestCase("BJ-S1", "9.9", HttpStatusCode.BadRequest, "eligibility.threshold-not-adjustable")]
    public async Task StudyImpact_OfAThresholdThatIsNone_IsRefused(string rule, string condition, HttpStatusCode status, string code)
    {
        var answer = await _bureau.PostAsJsonAsync(Impact, Threshold(rule, condition, 1m));

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That((string?)(await answer.JsonAsync())["code"], Is.EqualTo(code));
    }

    [Test]
    public async Task StudyImpact_AfterAFigureWasWritten_CountsItAtOnce()
    {
        var scenario = Threshold("DT-RES-1", "1", 3m);
        var before = (int)Board(await PostAsync(_bureau, Impact, scenario), "datong-reserve")["before"]!["met"]!;
        var listed = await PostAsync(_bureau, $"{Impact}/enterprises?board=datong-reserve&direction=lost&pageSize=1", Threshold("DT-RES-1", "1", 90m));
        var id = (string?)listed["items"]![0]!["id"];
        var enterprise = await (await _bureau.GetAsync($"/api/v1/enterprises/{id}")).JsonAsync();

        var written = await _bureau.PutAsJsonAsync(
            $"/api/v1/enterprises/{id}/facts",
            new { entries = new[] { new { metric = "main_business_ratio", fiscalYear = 2025, number = 0.1m } }, version = (int)enterprise["version"]! });

        Assert.That(written.IsSuccessStatusCode, await written.Content.ReadAsStringAsync());
        Assert.That((int)Board(await PostAsync(_bureau, Impact, scenario), "datong-reserve")["before"]!["met"]!, Is.EqualTo(before - 1));
    }

    [TestCase("xlsx", "PK")]
    [TestCase("csv", "\uFEFF企业名称")]
    public async Task ExportImpact_OfAScenario_IsAFile(string format, string begins)
    {
        var answer = await _bureau.PostAsJsonAsync($"{Impact}/export.{format}", Threshold("DT-RES-1", "1", 90m));

        var content = await answer.Content.ReadAsByteArrayAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(System.Text.Encoding.UTF8.GetString(content), Does.StartWith(begins));
    }

    private static object Threshold(string rule, string condition, decimal value) =>
        new { asOf = "2026-06-30", thresholds = new[] { new { rule, condition, value } } };

    private static JsonNode Board(JsonNode impact, string board) => impact["boards"]!.AsArray().Single(one => (string?)one!["board"] == board)!;

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, object body)
    {
        var answer = await client.PostAsJsonAsync(path, body);
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.JsonAsync();
    }

    /// <summary>The values of a way as facts to suppose.</summary>
    private static JsonObject Facts(JsonNode path)
    {
        var (metrics, flags) = (new JsonObject(), new JsonObject());
        foreach (var value in path["values"]!.AsArray())
        {
            var (name, after) = ((string)value!["metric"]!, value["after"]!.DeepClone());
            if (after.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False)
            {
                flags[name] = after;
            }
            else if ((int?)value["fiscalYear"] is { } year)
            {
                var years = metrics[name] as JsonObject ?? [];
                metrics[name] ??= years;
                years[year.ToString()] = after;
            }
            else
            {
                metrics[name] = after;
            }
        }

        return new JsonObject { ["metrics"] = metrics, ["flags"] = flags };
    }
}
