using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using NUnit.Framework;

namespace ListingPipeline.Api.FunctionalTests.Targets;

public sealed class TargetProgressTests
{
    private const string Datong = "/api/v1/targets?programme=datong-2022";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;

    [SetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 120);
        _bureau = await _host.SignedInAsAsync("bureau");
    }

    [TearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task GetProgress_Milestones_CountForCityAndCounty_AndWithdrawnOnesNoMore()
    {
        var enterprise = await FirstAsync("countyCode=140214");
        var milestone = await ReachAsync(enterprise, "listed", "2024-03-15");
        await ReachAsync(await FirstAsync("countyCode=140213"), "neeq", "2024-05-20");
        await ReachAsync(await FirstAsync("countyCode=440106"), "listed", "2024-03-15");

        var target = await TargetAsync(Datong, "DT22-T1");
        Assert.That(((int)target["actual"]!, (int)target["total"]!), Is.EqualTo((1, 4)));
        Assert.That(target["counties"]!.AsArray().Where(c => (int)c!["actual"]! > 0).Select(c => (string?)c!["code"]), Is.EqualTo(new[] { "140214" }));
        Assert.That(target["enterprises"]!.AsArray().Select(e => (string?)e!["enterpriseId"]), Is.EqualTo(new[] { enterprise }));
        Assert.That((int)(await TargetAsync(Datong + "&asOf=2024-03-14", "DT22-T1"))["actual"]!, Is.Zero);

        (await _bureau.PostAsJsonAsync($"/api/v1/enterprises/{enterprise}/milestones/{milestone}/withdrawal", new { reason = "重复登记" })).EnsureSuccessStatusCode();
        Assert.That((int)(await TargetAsync(Datong, "DT22-T1"))["actual"]!, Is.Zero);
    }

    [Test]
    public async Task RecordMilestone_Listing_TakesTheEnterpriseToTheEndOfTheRoad_OtherMilestonesLeaveItsStage()
    {
        var enterprise = await FirstAsync("countyCode=140214&stage=cultivation");
        await ReachAsync(enterprise, "neeq", "2023-03-15");
        Assert.That(await StageAsync(enterprise), Is.EqualTo("cultivation"));

        await ReachAsync(enterprise, "listed", "2024-03-15");

        Assert.That(await StageAsync(enterprise), Is.EqualTo("listed"));
    }

    [Test]
    public async Task GetProgress_HighTechTarget_AsksForTheCertificateOnTheDay()
    {
        var enterprises = (await _bureau.GetFromJsonAsync<JsonNode>("/api/v1/enterprises?cityCode=4401&pageSize=3"))!["items"]!.AsArray();
        var issued = new[] { "2022-11-01", "2019-01-01", null };
        for (var i = 0; i < issued.Length; i++)
        {
            var id = (string)enterprises[i]!["id"]!;
            var recorded = await _bureau.PutAsJsonAsync($"/api/v1/enterprises/{id}/facts", new
            {
                entries = new[] { new { metric = "hightech_issued_on", text = issued[i] } },
                document = "高新技术企业证书（示例）",
                version = (int)enterprises[i]!["version"]!,
            });
            recorded.EnsureSuccessStatusCode();
            await ReachAsync(id, "listed", "2024-03-15");
        }

        var target = await TargetAsync("/api/v1/targets?programme=guangzhou-2022", "GZ22-T1");

        Assert.That(((int)target["actual"]!, (int)target["undetermined"]!), Is.EqualTo((1, 1)));
        Assert.That((string?)target["enterprises"]![0]!["enterpriseId"], Is.EqualTo((string?)enterprises[0]!["id"]));
    }

    [Test]
    public async Task GetProgress_CountyOfficer_SeesTheOwnShareOnly()
    {
        await ReachAsync(await FirstAsync("countyCode=140214"), "listed", "2024-03-15");
        await ReachAsync(await FirstAsync("countyCode=140213"), "listed", "2024-03-15");
        using var officer = await _host.SignedInAsAsync("county");

        var target = (await officer.GetFromJsonAsync<JsonNode>(Datong))!["targets"]![0]!;

        Assert.That((target["actual"], target["forecast"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null)));
        Assert.That(target["counties"]!.AsArray().Select(c => ((string?)c!["code"], (int)c["actual"]!)), Is.EqualTo(new[] { ("140213", 1) }));
        Assert.That(target["enterprises"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task GetProgress_NoCitysProgramme_IsRefused() =>
        await (await _bureau.GetAsync("/api/v1/targets?programme=national")).ProblemAsync(HttpStatusCode.BadRequest, "policies.unknown-programme");

    private async Task<string> FirstAsync(string filter) =>
        (string)(await _bureau.GetFromJsonAsync<JsonNode>($"/api/v1/enterprises?pageSize=1&{filter}"))!["items"]![0]!["id"]!;

    private async Task<string?> StageAsync(string enterprise) =>
        (string?)(await _bureau.GetFromJsonAsync<JsonNode>($"/api/v1/enterprises/{enterprise}"))!["stage"];

    private async Task<string> ReachAsync(string enterprise, string kind, string day)
    {
        var answer = await _bureau.PostAsJsonAsync($"/api/v1/enterprises/{enterprise}/milestones", new { kind, happenedOn = day, document = "公告（示例）" });
        answer.EnsureSuccessStatusCode();
        return (string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
    }

    private async Task<JsonNode> TargetAsync(string address, string id) =>
        (await _bureau.GetFromJsonAsync<JsonNode>(address))!["targets"]!.AsArray().Single(t => (string?)t!["id"] == id)!;
}
