using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Eligibility;

/// <summary>Screening the library in the background, from asking for it to the list and the files.</summary>
public sealed class ScreeningRunTests
{
    private const string Day = "2026-06-30";

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
    [CancelAfter(60_000)]
    public async Task Library_Screened_AgreesWithTheLiveCounts_AndOnlyChangesAreJudgedAgain()
    {
        var first = await RunAsync();
        var total = (long)first["result"]!["enterprises"]!;
        Assert.That(((string?)first["state"], (long)first["result"]!["evaluated"]!), Is.EqualTo(("succeeded", total)));

        var live = await (await _bureau.GetAsync($"/api/v1/eligibility/screening?asOf={Day}")).JsonAsync();
        foreach (var board in live["boards"]!.AsArray())
        {
            foreach (var outcome in new[] { "met", "notMet", "unknown" })
            {
                var stored = await VerdictsAsync(_bureau, $"Board={board!["board"]}&Measure=outcome&Outcome={outcome}");
                Assert.That((int)stored["totalCount"]!, Is.EqualTo((int)board["outcome"]![outcome]!), $"{board["board"]} {outcome}");
            }
        }

        var again = await RunAsync();
        Assert.That(((long)again["result"]!["evaluated"]!, (long)again["result"]!["verdicts"]!), Is.EqualTo((0L, 0L)));

        await _bureau.PostAsJsonAsync("/api/v1/enterprises", new { name = "示例新增企业有限公司", countyCode = "140213" });
        var stale = (await (await _bureau.GetAsync("/api/v1/eligibility/screenings")).JsonAsync())[0]!;
        Assert.That(((int)stale["changedEnterprises"]!, stale["changedBoards"]!.AsArray().Count), Is.EqualTo((1, 0)));
        var third = await RunAsync();
        Assert.That(((long)third["result"]!["evaluated"]!, (long)third["result"]!["enterprises"]!), Is.EqualTo((1L, total + 1)));
    }

    [Test]
    public async Task Verdicts_AreFiltered_AndScoped()
    {
        await RunAsync();
        var all = await VerdictsAsync(_bureau, "Board=main");
        var lacking = await VerdictsAsync(_bureau, "Board=main&Missing=public_offer_ratio");
        var near = await VerdictsAsync(_bureau, "Board=main&Outcome=notMet&MostGap=0.9");
        var own = await VerdictsAsync(_county, "Board=main");

        Assert.That((int)lacking["totalCount"]!, Is.LessThanOrEqualTo((int)all["totalCount"]!));
        Assert.That(lacking["items"]!.AsArray().Select(item => item!["missing"]!.AsArray().Select(name => (string)name!)), Has.All.Contains("public_offer_ratio"));
        Assert.That(near["items"]!.AsArray().Select(item => (decimal)item!["gap"]!), Has.All.LessThanOrEqualTo(0.9m));
        Assert.That((int)own["totalCount"]!, Is.Positive.And.LessThan((int)all["totalCount"]!));
        Assert.That(own["items"]!.AsArray().Select(item => (string)item!["countyCode"]!), Has.All.EqualTo("140213"));
    }

    [Test]
    public async Task Verdicts_AreExported_AsWorkbookAndText()
    {
        await RunAsync();

        var workbook = await _bureau.GetAsync($"/api/v1/eligibility/screenings/{Day}/verdicts.xlsx?Board=main");
        var text = await (await _bureau.GetAsync($"/api/v1/eligibility/screenings/{Day}/verdicts.csv?Board=main")).Content.ReadAsStringAsync();
        var total = (int)(await VerdictsAsync(_bureau, "Board=main"))["totalCount"]!;

        Assert.That(workbook.Content.Headers.ContentType?.MediaType, Does.EndWith("sheet"));
        Assert.That(text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(total + 1));
        Assert.That(text, Does.Contain("最接近的标准"));
    }

    [Test]
    public async Task WrongQuestions_AreRefused()
    {
        await RunAsync();

        await (await _bureau.GetAsync("/api/v1/eligibility/screenings/2020-01-01/verdicts?Board=main")).ProblemAsync(HttpStatusCode.NotFound, "eligibility.screening-not-found");
        await (await _bureau.GetAsync($"/api/v1/eligibility/screenings/{Day}/verdicts?Board=moon")).ProblemAsync(HttpStatusCode.BadRequest, "eligibility.unknown-board");
        await (await _bureau.GetAsync($"/api/v1/eligibility/screenings/{Day}/verdicts?Board=main&Missing=luck")).ProblemAsync(HttpStatusCode.BadRequest, "eligibility.unknown-metric");
        await (await _bureau.PostAsJsonAsync("/api/v1/eligibility/screenings", new { asOf = "1066-01-01" })).ProblemAsync(HttpStatusCode.BadRequest, "eligibility.invalid-day");
        Assert.That((await _county.PostAsJsonAsync("/api/v1/eligibility/screenings", new { asOf = Day })).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private async Task<JsonNode> RunAsync()
    {
        var answer = await _bureau.PostAsJsonAsync("/api/v1/eligibility/screenings", new { asOf = Day });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var job = await answer.JsonAsync();
        var events = await (await _bureau.GetAsync($"/api/v1/jobs/{job["id"]}/events")).Content.ReadAsStringAsync();
        return JsonNode.Parse(events.TrimEnd().Split("data: ")[^1])!;
    }

    private static async Task<JsonNode> VerdictsAsync(HttpClient client, string query) =>
        await (await client.GetAsync($"/api/v1/eligibility/screenings/{Day}/verdicts?pageSize=100&{query}")).JsonAsync();
}
