using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using NUnit.Framework;

namespace ListingPipeline.Api.FunctionalTests.Cockpit;

public sealed class PipelineTests
{
    private const string Datong = "/api/v1/cockpit/pipeline?programme=datong-2022";

    private ApiHost _host = null!;

    [OneTimeSetUp]
    public void Start() => _host = new ApiHost(enterprises: 120);

    [OneTimeTearDown]
    public void Stop() => _host.Dispose();

    [Test]
    public async Task GetPipeline_Bureau_CountsWhatTheRegisterLists()
    {
        using var bureau = await _host.SignedInAsAsync("bureau");

        var pipeline = (await bureau.GetFromJsonAsync<JsonNode>(Datong))!;

        var stages = pipeline["stages"]!.AsArray();
        foreach (var stage in stages)
        {
            Assert.That((long)stage!["enterprises"]!, Is.EqualTo(await TotalAsync(bureau, $"cityCode=1402&stage={stage["stage"]}")), (string?)stage["stage"]);
        }

        Assert.That((long)pipeline["enterprises"]!, Is.EqualTo(await TotalAsync(bureau, "cityCode=1402")).And.GreaterThan(0));
        Assert.That(stages.Select(s => (int)s!["reached"]!), Is.Ordered.Descending);
        Assert.That((int)stages[0]!["reached"]!, Is.EqualTo((int)pipeline["enterprises"]!));
    }

    [Test]
    public async Task GetPipeline_Counties_StandInPrintedOrderOnTilesOfTheirOwn()
    {
        using var bureau = await _host.SignedInAsAsync("bureau");

        var counties = (await bureau.GetFromJsonAsync<JsonNode>(Datong))!["counties"]!.AsArray();

        Assert.That(counties.Select(c => (string?)c!["name"]!["zh"]).Take(3), Is.EqualTo(new[] { "平城区", "云冈区", "新荣区" }));
        Assert.That(counties.Select(c => c!["tile"]!.ToJsonString()).ToList(), Is.Unique.And.Count.EqualTo(11));
        foreach (var county in counties)
        {
            var byStage = county!["byStage"]!.AsArray().Select(n => (int)n!).ToList();
            Assert.That((long)county["enterprises"]!, Is.EqualTo(await TotalAsync(bureau, $"countyCode={county["code"]}")));
            Assert.That((int)county["enterprises"]!, Is.EqualTo(byStage.Sum()));
            Assert.That((int)county["underway"]!, Is.EqualTo(byStage.Skip(1).SkipLast(1).Sum()));
            Assert.That((int)county["listed"]!, Is.EqualTo(byStage[^1]));
        }
    }

    [Test]
    public async Task GetPipeline_CountyOfficer_SeesTheOwnCountyOnly()
    {
        using var officer = await _host.SignedInAsAsync("county");

        var pipeline = (await officer.GetFromJsonAsync<JsonNode>(Datong))!;
        var elsewhere = (await officer.GetFromJsonAsync<JsonNode>("/api/v1/cockpit/pipeline?programme=guangzhou-2022"))!;

        Assert.That(pipeline["counties"]!.AsArray().Select(c => (string?)c!["code"]), Is.EqualTo(new[] { "140213" }));
        Assert.That((long)pipeline["enterprises"]!, Is.EqualTo(await TotalAsync(officer, "")));
        Assert.That((int)elsewhere["enterprises"]!, Is.Zero);
    }

    [TestCase("national")]
    [TestCase("atlantis-2022")]
    public async Task GetPipeline_NoCitysProgramme_IsRefused(string programme)
    {
        using var bureau = await _host.SignedInAsAsync("bureau");

        var answer = await bureau.GetAsync($"/api/v1/cockpit/pipeline?programme={programme}");

        await answer.ProblemAsync(HttpStatusCode.BadRequest, "policies.unknown-programme");
    }

    private static async Task<long> TotalAsync(HttpClient client, string filter) =>
        (long)(await client.GetFromJsonAsync<JsonNode>($"/api/v1/enterprises?pageSize=1&{filter}"))!["totalCount"]!;
}
