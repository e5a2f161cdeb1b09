using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Eligibility;

/// <summary>What moved between two screenings of the library.</summary>
public sealed class ScreeningChangesTests
{
    /// <summary>The figures of the demo are last year's on the first day, and too old on the second.</summary>
    private const string Before = "2026-06-30";
    private const string Day = "2028-06-30";

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
    public async Task Changes_BeforeAnyScreening_AreNone()
    {
        using var host = new ApiHost();
        using var bureau = await host.SignedInAsAsync("bureau");

        var none = await (await bureau.GetAsync("/api/v1/eligibility/screenings/changes")).JsonAsync();

        Assert.That(((string?)none["asOf"], none["boards"]!.AsArray().Count), Is.EqualTo(((string?)null, 0)));
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task Changes_SinceTheScreeningBefore_AreCountedAndListed_InScope()
    {
        await RunAsync(Before);
        await RunAsync(Day);

        var all = await (await _bureau.GetAsync("/api/v1/eligibility/screenings/changes")).JsonAsync();
        var own = await (await _county.GetAsync("/api/v1/eligibility/screenings/changes?programme=datong-2022")).JsonAsync();

        Assert.That(((string?)all["asOf"], (string?)all["previousOn"]), Is.EqualTo((Day, Before)));
        Assert.That(all["boards"]!.AsArray(), Is.Not.Empty);
        foreach (var board in all["boards"]!.AsArray())
        {
            var gained = await VerdictsAsync(_bureau, $"Board={board!["board"]}&Change=gained");
            var lost = await VerdictsAsync(_bureau, $"Board={board["board"]}&Change=lost");
            Assert.That(((int)gained["totalCount"]!, (int)lost["totalCount"]!), Is.EqualTo(((int)board["gained"]!, (int)board["lost"]!)), (string)board["board"]!);
        }

        Assert.That(Moved(own), Is.LessThanOrEqualTo(Moved(all)));
        await (await _bureau.GetAsync("/api/v1/eligibility/screenings/changes?programme=atlantis")).ProblemAsync(HttpStatusCode.BadRequest, "eligibility.unknown-programme");

        static int Moved(JsonNode changes) => changes["boards"]!.AsArray().Sum(board => (int)board!["gained"]! + (int)board["lost"]!);
    }

    private async Task RunAsync(string day)
    {
        var job = await (await _bureau.PostAsJsonAsync("/api/v1/eligibility/screenings", new { asOf = day })).JsonAsync();
        await (await _bureau.GetAsync($"/api/v1/jobs/{job["id"]}/events")).Content.ReadAsStringAsync();
    }

    private static async Task<JsonNode> VerdictsAsync(HttpClient client, string query) =>
        await (await client.GetAsync($"/api/v1/eligibility/screenings/{Day}/verdicts?pageSize=100&{query}")).JsonAsync();
}
