using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Rankings;

public sealed class RankingModelsTests
{
    private ApiHost _host = null!;
    private HttpClient _bureau = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 0);
        _bureau = await _host.SignedInAsAsync("bureau");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task GetModel_Guangzhou_StatesWeightsSourcesAndMethod()
    {
        var model = await _bureau.GetFromJsonAsync<JsonNode>("/api/v1/rankings/model?programme=guangzhou-2022");

        var nodes = model!["nodes"]!.AsArray();
        Assert.That(nodes.Where(n => n!["metric"] is not null).Sum(n => n!["shareOfIndex"]!.GetValue<decimal>()), Is.EqualTo(1m));
        Assert.That(nodes.Select(n => (bool)n!["isBureauSetting"]!), Is.All.True);
        Assert.That(((int)model["topSize"]!, (int)model["reserveSize"]!), Is.EqualTo((100, 100)));
        Assert.That(model["statements"]!.AsArray().Select(s => (string?)s!["id"]), Is.SupersetOf(new[] { "priority", "ties", "missing" }));
    }

    [Test]
    public async Task GetModel_ProgrammeWithoutOne_IsRefused() =>
        await (await _bureau.GetAsync("/api/v1/rankings/model?programme=datong-2022")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "rankings.no-model-in-force");

    [TestCase("", "guangzhou-2022")]
    [TestCase("?asOf=2021-12-31", "")]
    public async Task ListModels_OnADay_NamesTheProgrammesWithOneInForce(string query, string programmes)
    {
        var models = await _bureau.GetFromJsonAsync<JsonArray>($"/api/v1/rankings/models{query}");

        Assert.That(string.Join(",", models!.Select(m => (string?)m!["programme"])), Is.EqualTo(programmes));
    }
}
