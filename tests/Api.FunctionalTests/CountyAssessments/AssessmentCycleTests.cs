using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.TestKit.Policies;

namespace ListingPipeline.Api.FunctionalTests.CountyAssessments;

/// <summary>The yearly cycle over HTTP: the bureau opens, a county reports, the bureau completes, disqualifies and signs off.</summary>
public sealed class AssessmentCycleTests
{
    private const string Address = "/api/v1/county-assessments";
    private const string Pingcheng = "140213";
    private const string Yungang = "140214";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;

    [SetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 20);
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
    }

    [TearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _county.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Open_OfTheSameYearTwice_Conflicts()
    {
        await OpenAsync(2025);

        await (await PostAsync(_bureau, Address, new { schemeId = "datong-2022", year = 2025 }))
            .ProblemAsync(HttpStatusCode.Conflict, "county-assessments.already-open");
    }

    [TestCase("datong-2022", 2021, HttpStatusCode.BadRequest, "county-assessments.year-out-of-range")]
    [TestCase("datong-2022", 2027, HttpStatusCode.BadRequest, "county-assessments.year-out-of-range")]
    [TestCase("atlantis", 2025, HttpStatusCode.UnprocessableEntity, "county-assessments.unknown-scheme")]
    public async Task Open_OfAnImpossibleYearOrScheme_IsRefused(string schemeId, int year, HttpStatusCode status, string code) =>
        await (await PostAsync(_bureau, Address, new { schemeId, year })).ProblemAsync(status, code);

    [Test]
    public async Task Open_ByACounty_IsForbidden() =>
        await (await PostAsync(_county, Address, new { schemeId = "datong-2022", year = 2025 })).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");

    [Test]
    public async Task Report_ByACounty_ReachesItsOwnUnitOnly()
    {
        var id = await OpenAsync(2025);

        var own = await ReportAsync(_county, id, Pingcheng, [1, 2, 9, 24, 6, 3, 1, 1], 1);
        var other = await ReportAsync(_county, id, Yungang, [1, 1, 1, 1, 1, 1, 1, 1], 1);

        Assert.That((int?)(await own.JsonAsync())["version"], Is.EqualTo(2));
        await other.ProblemAsync(HttpStatusCode.NotFound, "county-assessments.unit-not-found");
        var seen = await (await _county.GetAsync($"{Address}/{id}")).JsonAsync();
        Assert.That(seen["units"]!.AsArray().Select(unit => (string?)unit!["unit"]), Is.EqualTo(new[] { "平城区" }));
        Assert.That((bool?)seen["hasStandings"], Is.False);
        Assert.That(seen["units"]![0]!["rank"], Is.Null);
        Assert.That(seen["missing"]!.AsArray(), Is.Empty);
        await (await _county.GetAsync($"{Address}/{id}/table.xlsx")).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.not-published");
        await (await _county.GetAsync($"{Address}/{id}/units/{Yungang}/explanation")).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.not-published");
    }

    [Test]
    public async Task Report_OnAStaleVersion_ConflictsAndShowsWhatIsStored()
    {
        var id = await OpenAsync(2025);
        await ReportAsync(_county, id, Pingcheng, [1, 2, 9, 24, 6, 3, 1, 1], 1);

        var late = await ReportAsync(_bureau, id, Pingcheng, [1, 2, 8, 24, 6, 3, 1, 1], 1);

        var problem = await late.ProblemAsync(HttpStatusCode.Conflict, "county-assessments.stale-version");
        Assert.That(
            problem["fields"]!.AsArray().Select(field => $"{field!["path"]}: {field["message"]}"),
            Is.EqualTo(new[] { "version: The version is now 2.", "values[2]: Stored is 9, sent was 8." }));
        var stored = await (await _bureau.GetAsync($"{Address}/{id}")).JsonAsync();
        Assert.That(stored["units"]![0]!["values"]![2]!.GetValue<int>(), Is.EqualTo(9));
    }

    [Test]
    public async Task Report_WithBadCells_NamesEachAndStoresNothing()
    {
        var id = await OpenAsync(2025);

        var answer = await _bureau.PutAsJsonAsync($"{Address}/{id}/reports/{Pingcheng}", new { version = 1, values = new object?[] { 1, -1, 0.5, "x", null, 2, 3, 4 } });

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, "county-assessments.invalid-table");
        Assert.That(
            problem["fields"]!.AsArray().Select(field => $"{field!["path"]} {field["code"]}"),
            Is.EqualTo(new[] { "values[1] county-assessments.negative", "values[2] county-assessments.not-whole", "values[3] county-assessments.not-a-number" }));
        var stored = await (await _bureau.GetAsync($"{Address}/{id}")).JsonAsync();
        Assert.That(stored["units"]![0]!["values"]!.AsArray(), Is.All.Null);
    }

    [Test]
    public async Task Submit_WithMissingFigures_IsRefusedAndTheProvisionalTableIsShown()
    {
        var id = await OpenAsync(2025);
        await ReportAllAsync(id);
        await ReportAsync(_bureau, id, Yungang, [1, 1, 7, null, 4, 2, 1, 0], 2);

        var open = await (await _bureau.GetAsync($"{Address}/{id}")).JsonAsync();
        var answer = await _bureau.ReportStepAsync(id, Yungang, "submit");

        var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "county-assessments.figures-missing");
        Assert.That(problem["fields"]!.AsArray().Select(field => (string?)field!["path"]), Is.EqualTo(new[] { "140214/guidance-visits" }));
        Assert.That(open["missing"]!.AsArray().Select(cell => (string?)cell!["indicatorId"]), Is.EqualTo(new[] { "guidance-visits" }));
        Assert.That(((bool?)open["isProvisional"], (bool?)open["hasStandings"]), Is.EqualTo(((bool?)true, (bool?)true)));
        Assert.That(((decimal?)open["units"]![0]!["total"], open["units"]![1]!["ranks"]![3]), Is.EqualTo(((decimal?)3, (JsonNode?)null)));
    }

    [Test]
    public async Task SignOff_OfACompleteTable_PublishesFreezesAndReplays()
    {
        var id = await OpenAsync(2025);
        await ReportAllAsync(id);
        await (await SignOffAsync(id, 12)).ProblemAsync(HttpStatusCode.Conflict, "workflow.not-now");
        await _bureau.ReadyToSignAsync(id);
        var open = await (await _bureau.GetAsync($"{Address}/{id}")).JsonAsync();
        await (await SignOffAsync(id, (int)open["version"]! - 1)).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.stale-version");

        var signed = await (await SignOffAsync(id, (int)open["version"]!)).JsonAsync();

        var hash = (string?)signed["documentHash"];
        var seenByCounty = await (await _county.GetAsync($"{Address}/{id}")).JsonAsync();
        Assert.That((string?)seenByCounty["status"], Is.EqualTo("published"));
        Assert.That((string?)seenByCounty["documentHash"], Is.EqualTo(hash));
        Assert.That((string?)seenByCounty["signedOff"]!["name"], Is.Not.Empty);
        AssertGolden(seenByCounty);

        var document = await (await _bureau.GetAsync($"{Address}/{id}/document")).Content.ReadAsByteArrayAsync();
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(document)), Is.EqualTo(hash));
        var verified = await (await _county.GetAsync($"{Address}/{id}/verification")).JsonAsync();
        Assert.That(((bool?)verified["isUnaltered"], (bool?)verified["isReproduced"]), Is.EqualTo(((bool?)true, (bool?)true)));

        var late = await (await ReportAsync(_bureau, id, Pingcheng, [0, 2, 9, 24, 6, 3, 1, 1], 2)).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.frozen");
        Assert.That(late["fields"]!.AsArray().Select(field => (string?)field!["path"]), Does.Contain("values[0]"), "what was sent and what stands, side by side");
        await (await ReportAsync(_county, id, Pingcheng, [0, 0, 0, 0, 0, 0, 0, 0], 2)).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.frozen");
        await (await DisqualifyAsync(id, Yungang)).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.frozen");
        await (await SignOffAsync(id, (int)open["version"]! + 1)).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.frozen");
        var after = await (await _bureau.GetAsync($"{Address}/{id}/document")).Content.ReadAsByteArrayAsync();
        Assert.That(after, Is.EqualTo(document));
    }

    [Test]
    public async Task Disqualification_TakesTheUnitOutOfThisYearAndTheNextByItself()
    {
        var first = await OpenAsync(2024);
        await ReportAllAsync(first);

        var answer = await DisqualifyAsync(first, Yungang);
        var twice = await DisqualifyAsync(first, Yungang);

        var period = await answer.JsonAsync();
        Assert.That(((int?)period["firstYear"], (int?)period["lastYear"]), Is.EqualTo(((int?)2024, (int?)2025)));
        await twice.ProblemAsync(HttpStatusCode.Conflict, "county-assessments.already-disqualified");
        foreach (var (year, barred) in new[] { (2024, true), (2025, true), (2026, false) })
        {
            var id = year == 2024 ? first : await OpenAsync(year);
            var line = (await (await _bureau.GetAsync($"{Address}/{id}")).JsonAsync())["units"]![1]!;
            Assert.That(line["disqualification"] is not null, Is.EqualTo(barred), $"{year}");
            Assert.That(line["rank"] is null, Is.EqualTo(barred), $"{year}");
        }

        var secondYear = (await (await _bureau.GetAsync($"{Address}?schemeId=datong-2022")).JsonAsync())["items"]!.AsArray()
            .Single(item => (int?)item!["year"] == 2025)!;
        var seen = await (await _bureau.GetAsync($"{Address}/{secondYear["id"]}")).JsonAsync();
        Assert.That((string?)seen["units"]![1]!["disqualification"]!["reason"], Is.EqualTo("会议记录系伪造"));
    }

    [Test]
    public async Task Lifting_OfADisqualification_ReturnsTheUnitToTheRankingOnce()
    {
        var id = await OpenAsync(2025);
        await ReportAllAsync(id);
        var address = $"{Address}/{id}/disqualifications/{Yungang}/lifting";
        await (await PostAsync(_bureau, address, new { reason = "误记" })).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.not-disqualified");
        await DisqualifyAsync(id, Yungang);
        await (await PostAsync(_bureau, address, new { reason = " " })).ProblemAsync(HttpStatusCode.BadRequest, "county-assessments.text-invalid");

        var lifted = await PostAsync(_bureau, address, new { reason = "误记" });

        Assert.That(lifted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        var line = (await (await _bureau.GetAsync($"{Address}/{id}")).JsonAsync())["units"]![1]!;
        Assert.That((line["disqualification"], (int?)line["rank"]), Is.EqualTo(((JsonNode?)null, (int?)3)));
        await (await PostAsync(_county, address, new { reason = "误记" })).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        Assert.That((await DisqualifyAsync(id, Yungang)).StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("", "证据")]
    [TestCase("理由", " ")]
    public async Task Disqualify_WithoutReasonOrEvidence_IsRefused(string reason, string evidence)
    {
        var id = await OpenAsync(2025);

        var answer = await PostAsync(_bureau, $"{Address}/{id}/disqualifications", new { unitCode = Yungang, reason, evidence });

        await answer.ProblemAsync(HttpStatusCode.BadRequest, "county-assessments.text-invalid");
    }

    [Test]
    public async Task Explanation_OfAUnit_SaysWhereItLostPointsAndWhatOneMoreBrings()
    {
        var id = await OpenAsync(2025);
        await ReportAllAsync(id);

        var explanation = await (await _bureau.GetAsync($"{Address}/{id}/units/{Yungang}/explanation")).JsonAsync();

        // 云冈区 has full points but for the listings, of which it has none; one would join the three that lead.
        var listing = explanation["indicators"]![7]!;
        Assert.That(((decimal?)explanation["total"], (int?)explanation["rank"]), Is.EqualTo(((decimal?)2.1m, (int?)3)));
        Assert.That(
            ((decimal?)listing["lostTotal"], (decimal?)listing["totalWithOneMore"], (int?)listing["rankWithOneMore"], (long?)listing["figureForNextBand"]),
            Is.EqualTo(((decimal?)0.9m, (decimal?)3m, (int?)1, (long?)1)));
    }

    [Test]
    public async Task Robustness_OfAnAssessment_IsReproducible()
    {
        var id = await OpenAsync(2025);
        await ReportAllAsync(id);

        var first = await (await _bureau.GetAsync($"{Address}/{id}/robustness?draws=500&seed=7")).JsonAsync();
        var second = await (await _bureau.GetAsync($"{Address}/{id}/robustness?draws=500&seed=7")).JsonAsync();

        Assert.That(JsonNode.DeepEquals(first, second), Is.True);
        Assert.That(first["units"]!.AsArray(), Has.Count.EqualTo(11));
        // 平城区 and 经开区 have full points everywhere: no weights can part them.
        var leaders = first["neighbours"]![0]!;
        Assert.That(((string?)leaders["ahead"], (string?)leaders["behind"], (decimal?)leaders["lead"]), Is.EqualTo(("平城区", "经开区", (decimal?)0)));
        Assert.That(((int?)first["units"]![0]!["worstRank"], (decimal?)first["units"]![0]!["unchangedShare"]), Is.EqualTo(((int?)1, (decimal?)1)));
        await (await _bureau.GetAsync($"{Address}/{id}/robustness?draws=0")).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        await (await _county.GetAsync($"{Address}/{id}/robustness")).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.not-published");
    }

    [Test]
    public async Task History_HoldsPublishedYearsOldestFirst()
    {
        foreach (var year in new[] { 2025, 2024, 2026 })
        {
            var id = await OpenAsync(year);
            await ReportAllAsync(id);
            if (year != 2026)
            {
                await _bureau.ReadyToSignAsync(id);
                await SignOffAsync(id, (int)(await _bureau.CycleAsync(id))["version"]!);
            }
        }

        var history = await (await _county.GetAsync($"{Address}/history?schemeId=datong-2022")).JsonAsync();

        Assert.That(history["years"]!.AsArray().Select(year => $"{year!["year"]} {year["units"]![1]!["unit"]} {year["units"]![1]!["total"]} {year["units"]![1]!["rank"]}"), Is.EqualTo(new[]
        {
            "2024 云冈区 2.1 3",
            "2025 云冈区 2.1 3",
        }));
    }

    [Test]
    public async Task List_NewestYearFirst_CountsReports()
    {
        await OpenAsync(2023);
        var id = await OpenAsync(2025);
        await ReportAsync(_county, id, Pingcheng, [1, 2, 9, 24, 6, 3, 1, 1], 1);

        var list = await (await _county.GetAsync(Address)).JsonAsync();

        Assert.That(list["items"]!.AsArray().Select(item => $"{item!["year"]} {item["reportedCount"]}/{item["unitCount"]} {item["deadlineOn"]} {item["isOverdue"]}"), Is.EqualTo(new[]
        {
            "2025 1/11 2026-03-30 true",
            "2023 0/11 2024-03-30 true",
        }));
    }

    [Test]
    public async Task EveryAddress_OfAnUnknownAssessment_IsNotFound()
    {
        var unknown = Guid.NewGuid();

        foreach (var path in new[] { string.Empty, "/table.xlsx", "/document", "/verification", "/robustness", $"/units/{Pingcheng}/explanation" })
        {
            await (await _bureau.GetAsync($"{Address}/{unknown}{path}")).ProblemAsync(HttpStatusCode.NotFound, "county-assessments.not-found");
        }

        await (await ReportAsync(_bureau, unknown, Pingcheng, [], 1)).ProblemAsync(HttpStatusCode.NotFound, "county-assessments.not-found");
        await (await SignOffAsync(unknown, 1)).ProblemAsync(HttpStatusCode.NotFound, "county-assessments.not-found");
        await (await DisqualifyAsync(unknown, Pingcheng)).ProblemAsync(HttpStatusCode.NotFound, "county-assessments.not-found");
    }

    private static void AssertGolden(JsonNode assessment)
    {
        var expected = JsonNode.Parse(AssessmentCases.All[0].Response.GetRawText())!["units"]!.AsArray();
        foreach (var (line, golden) in assessment["units"]!.AsArray().Zip(expected))
        {
            foreach (var key in new[] { "unit", "ranks", "points", "total", "rank" })
            {
                Assert.That(JsonNode.DeepEquals(line![key], golden![key]), Is.True, $"{golden["unit"]} {key}: {line[key]}");
            }
        }
    }

    private async Task<Guid> OpenAsync(int year)
    {
        var answer = await PostAsync(_bureau, Address, new { schemeId = "datong-2022", year });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        var opened = await answer.JsonAsync();
        Assert.That(answer.Headers.Location?.OriginalString, Is.EqualTo($"{Address}/{opened["id"]}"));
        return (Guid)opened["id"]!;
    }

    /// <summary>Reports the first golden table: 平城区 by its own officer, the others by the bureau.</summary>
    private async Task ReportAllAsync(Guid id)
    {
        var units = (await (await _bureau.GetAsync($"{Address}/{id}")).JsonAsync())["units"]!.AsArray();
        var rows = AssessmentCases.All[0].Request.GetProperty("rows").EnumerateArray().ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var values = rows[i].GetProperty("values").EnumerateArray().Select(value => (int?)value.GetInt32()).ToArray();
            var answer = await ReportAsync(i == 0 ? _county : _bureau, id, (string)units[i]!["unitCode"]!, values, 1);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }

    private static Task<HttpResponseMessage> ReportAsync(HttpClient client, Guid id, string unitCode, int?[] values, int version) =>
        client.PutAsJsonAsync($"{Address}/{id}/reports/{unitCode}", new { values, version });

    private Task<HttpResponseMessage> DisqualifyAsync(Guid id, string unitCode) =>
        PostAsync(_bureau, $"{Address}/{id}/disqualifications", new { unitCode, reason = "会议记录系伪造", evidence = "核查笔录（示例）第1号" });

    private Task<HttpResponseMessage> SignOffAsync(Guid id, int version) => PostAsync(_bureau, $"{Address}/{id}/sign-off", new { version });

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string address, object body) => client.PostAsJsonAsync(address, body);
}
