using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Eligibility;

/// <summary>Verdicts recorded for good come out the same later, whatever became of the enterprise.</summary>
public sealed class VerdictRecordTests
{
    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private string _id = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 30);
        _bureau = await _host.SignedInAsAsync("bureau");
        var others = (await (await _bureau.GetAsync("/api/v1/enterprises?pageSize=100")).JsonAsync())["items"]!.AsArray();
        _id = (string)others.First(item => (string?)item!["countyCode"] is { } county && county != "140213")!["id"]!;
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Record_Replayed_IsIdentical_AlsoAfterNewFacts()
    {
        var record = await RecordAsync("2026-06-30", null);
        var enterprise = await (await _bureau.GetAsync($"/api/v1/enterprises/{_id}")).JsonAsync();
        var changed = await _bureau.PutAsJsonAsync(
            $"/api/v1/enterprises/{_id}",
            new { name = "示例改名有限公司", countyCode = (string?)enterprise["countyCode"], stage = "listed", version = (int)enterprise["version"]! });

        var replay = await (await _bureau.GetAsync($"/api/v1/enterprises/{_id}/verdict-records/{record["id"]}/replay")).JsonAsync();
        var list = await (await _bureau.GetAsync($"/api/v1/enterprises/{_id}/verdict-records")).JsonAsync();

        Assert.That(changed.StatusCode, Is.Not.EqualTo(HttpStatusCode.NotFound));
        Assert.That(((bool)replay["isIdentical"]!, (string?)replay["replayedHash"]), Is.EqualTo((true, (string?)record["contentHash"])));
        Assert.That(replay["differences"]!.AsArray(), Is.Empty);
        Assert.That((int)replay["rules"]!, Is.Positive);
        Assert.That(list.AsArray().Select(one => (string?)one!["id"]), Does.Contain((string?)record["id"]));
    }

    [Test]
    public async Task Record_OfAnotherDay_HasItsOwnContent()
    {
        var before = await RecordAsync("2024-04-29", null);
        var after = await RecordAsync("2024-04-29", "2024-05-01");

        Assert.That((string?)before["contentHash"], Is.Not.EqualTo((string?)after["contentHash"]));
        foreach (var record in new[] { before, after })
        {
            var replay = await (await _bureau.GetAsync($"/api/v1/enterprises/{_id}/verdict-records/{record["id"]}/replay")).JsonAsync();
            Assert.That((bool)replay["isIdentical"]!, Is.True);
        }
    }

    [Test]
    public async Task Records_OutOfScope_DoNotExist()
    {
        var record = await RecordAsync("2026-06-30", null);
        using var county = await _host.SignedInAsAsync("county");

        await (await county.GetAsync($"/api/v1/enterprises/{_id}/verdict-records")).ProblemAsync(HttpStatusCode.NotFound, "eligibility.enterprise-not-found");
        await (await county.GetAsync($"/api/v1/enterprises/{_id}/verdict-records/{record["id"]}/replay")).ProblemAsync(HttpStatusCode.NotFound, "eligibility.record-not-found");
        await (await county.PostAsJsonAsync($"/api/v1/enterprises/{_id}/verdict-records", new { })).ProblemAsync(HttpStatusCode.NotFound, "eligibility.enterprise-not-found");
        await (await _bureau.PostAsJsonAsync($"/api/v1/enterprises/{_id}/verdict-records", new { asOf = "1066-01-01" })).ProblemAsync(HttpStatusCode.BadRequest, "eligibility.invalid-day");
    }

    private async Task<JsonNode> RecordAsync(string asOf, string? listingCommitteeOn)
    {
        var answer = await _bureau.PostAsJsonAsync($"/api/v1/enterprises/{_id}/verdict-records", new { asOf, listingCommitteeOn });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return await answer.JsonAsync();
    }
}
