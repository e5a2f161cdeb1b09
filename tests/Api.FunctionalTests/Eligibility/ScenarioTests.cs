using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Eligibility;

public sealed class ScenarioTests
{
    private const string Scenarios = "/api/v1/eligibility/scenarios";
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
    public async Task Save_Shared_IsSeenByOthersAndReadsBackAsItWas()
    {
        var id = await SaveAsync("共享的情景", isShared: true);

        var own = (await ListAsync(_bureau)).Single(one => (string?)one!["id"] == id)!;
        var others = (await ListAsync(_county)).Single(one => (string?)one!["id"] == id)!;

        Assert.That(((string?)own["name"], (bool)own["isOwn"]!, (bool)others["isOwn"]!), Is.EqualTo(("共享的情景", true, false)));
        Assert.That(JsonNode.DeepEquals(own["scenario"]!["thresholds"], JsonNode.Parse("""[{"rule":"BJ-S1","condition":"1","value":100000000}]""")));
        Assert.That((string?)own["scenario"]!["beforeOn"], Is.EqualTo("2024-04-29"));
    }

    [Test]
    public async Task Revise_ByOwner_SharesAndWithdraws()
    {
        var id = await SaveAsync("自用的情景", isShared: false);
        Assert.That((await ListAsync(_county)).Any(one => (string?)one!["id"] == id), Is.False);

        var revised = await _bureau.PutAsJsonAsync($"{Scenarios}/{id}", new { name = "改名", isShared = true, version = 1 });
        var stale = await _bureau.PutAsJsonAsync($"{Scenarios}/{id}", new { name = "再改", isShared = true, version = 1 });

        Assert.That((revised.StatusCode, stale.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Conflict)));
        Assert.That((await ListAsync(_county)).Any(one => (string?)one!["name"] == "改名"));
    }

    [Test]
    public async Task ReviseAndDelete_OfAnothersScenario_FindNothing()
    {
        var id = await SaveAsync("别人的情景", isShared: true);

        var revised = await _county.PutAsJsonAsync($"{Scenarios}/{id}", new { name = "改名", isShared = false, version = 1 });
        var deleted = await _county.DeleteAsync($"{Scenarios}/{id}");

        Assert.That((revised.StatusCode, deleted.StatusCode), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
        Assert.That((await _bureau.DeleteAsync($"{Scenarios}/{id}")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [TestCase("", "BJ-S1", "eligibility.scenario-name-required")]
    [TestCase("规则不存在", "NO-SUCH", "eligibility.unknown-rule")]
    public async Task Save_OfWhatCannotBe_IsRefused(string name, string rule, string code)
    {
        var answer = await _bureau.PostAsJsonAsync(Scenarios, new { name, scenario = new { thresholds = new[] { new { rule, condition = "1", value = 1 } } } });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)(await answer.JsonAsync())["code"], Is.EqualTo(code));
    }

    private async Task<string> SaveAsync(string name, bool isShared)
    {
        var scenario = new { asOf = "2026-06-30", beforeOn = "2024-04-29", afterOn = "2026-06-30", thresholds = new[] { new { rule = "BJ-S1", condition = "1", value = 100000000 } } };
        var answer = await _bureau.PostAsJsonAsync(Scenarios, new { name, isShared, scenario });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return (string)(await answer.JsonAsync())["id"]!;
    }

    private static async Task<JsonArray> ListAsync(HttpClient client) => (await (await client.GetAsync(Scenarios)).JsonAsync()).AsArray();
}
