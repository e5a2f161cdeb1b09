using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using NUnit.Framework;

namespace ListingPipeline.Api.FunctionalTests.Targets;

public sealed class TargetCorrectionsTests
{
    private const string Datong = "/api/v1/targets?programme=datong-2022";
    private const string Corrections = "/api/v1/targets/datong-2022/DT22-T1/corrections";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;

    [SetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 120);
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
    }

    [TearDown]
    public void Stop()
    {
        _county.Dispose();
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Correct_Numbers_ChangesTotalAndShare_AndKeepsThePlan()
    {
        await CorrectAsync(new { kind = "share", value = 5, reason = "省下达任务调增" });
        await CorrectAsync(new { kind = "share", countyCode = "140213", value = 1, reason = "平城区新增1家" });

        var target = await TargetAsync(_bureau);
        Assert.That(((int)target["total"]!, (int)target["plannedTotal"]!), Is.EqualTo((5, 4)));
        var county = target["counties"]!.AsArray().Single(c => (string?)c!["code"] == "140213")!;
        Assert.That(((int?)county["target"], (int?)county["planned"]), Is.EqualTo(((int?)1, (int?)null)));
        Assert.That(target["corrections"]!.AsArray().Select(c => (string?)c!["reason"]), Is.EqualTo(new[] { "省下达任务调增", "平城区新增1家" }));
    }

    [Test]
    public async Task Correct_EnterpriseBesideTheMilestones_CountsFromItsDay_UntilItIsTakenBack()
    {
        var enterprise = await FirstAsync("countyCode=140213");
        var id = (string?)(await CorrectAsync(new { kind = "count", enterpriseId = enterprise, on = "2024-03-15", reason = "并购上市，按会议纪要补计" }))["id"];

        var target = await TargetAsync(_bureau);
        Assert.That((int)target["actual"]!, Is.EqualTo(1));
        Assert.That(
            target["years"]!.AsArray().Select(y => ((int)y!["year"]!, (int)y["count"]!, (int)y["cumulative"]!)),
            Is.EqualTo(new[] { (2022, 0, 0), (2023, 0, 0), (2024, 1, 1), (2025, 0, 1) }));
        Assert.That((string?)(await TargetAsync(_county))["enterprises"]![0]!["enterpriseId"], Is.EqualTo(enterprise), "the county sees its own");

        await (await _bureau.PostAsJsonAsync(Corrections, new { kind = "discount", enterpriseId = enterprise, reason = "重复" })).ProblemAsync(HttpStatusCode.Conflict, "targets.already-corrected");
        (await _bureau.PostAsJsonAsync($"/api/v1/targets/datong-2022/corrections/{id}/withdrawal", new { reason = "重复补计" })).EnsureSuccessStatusCode();

        Assert.That((int)(await TargetAsync(_bureau))["actual"]!, Is.Zero);
        await (await _bureau.PostAsJsonAsync($"/api/v1/targets/datong-2022/corrections/{id}/withdrawal", new { reason = "再来一次" }))
            .ProblemAsync(HttpStatusCode.NotFound, "targets.correction-not-found");
    }

    [Test]
    public async Task Correct_Discount_LeavesAnEnterpriseOut()
    {
        var enterprise = await FirstAsync("countyCode=140214");
        (await _bureau.PostAsJsonAsync($"/api/v1/enterprises/{enterprise}/milestones", new { kind = "listed", happenedOn = "2024-03-15", document = "公告（示例）" })).EnsureSuccessStatusCode();
        Assert.That((int)(await TargetAsync(_bureau))["actual"]!, Is.EqualTo(1));

        await CorrectAsync(new { kind = "discount", enterpriseId = enterprise, reason = "注册地已迁出" });

        Assert.That((int)(await TargetAsync(_bureau))["actual"]!, Is.Zero);
    }

    [TestCase("""{"kind":"share","reason":"无数"}""", "value")]
    [TestCase("""{"kind":"share","value":-1,"reason":"负数"}""", "value")]
    [TestCase("""{"kind":"share","value":1,"countyCode":"440106","reason":"别的城市"}""", "countyCode")]
    [TestCase("""{"kind":"share","value":1,"reason":"  "}""", "reason")]
    [TestCase("""{"kind":"count","reason":"没有企业","on":"2024-01-01"}""", "enterpriseId")]
    [TestCase("""{"kind":"count","enterpriseId":"01930000-0000-7000-8000-000000000001","on":"2026-01-01","reason":"期外"}""", "on")]
    [TestCase("""{"kind":"discount","enterpriseId":"01930000-0000-7000-8000-000000000001","value":3,"reason":"多余"}""", "value")]
    public async Task Correct_WhatDoesNotFit_IsRefusedAtItsPlace(string body, string path)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var answer = await _bureau.PostAsync(Corrections, content);

        var problem = await answer.Content.ReadFromJsonAsync<JsonNode>();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(problem!["fields"]!.AsArray().Select(f => (string?)f!["path"]), Does.Contain(path));
    }

    [Test]
    public async Task Correct_UnknownTargetOrEnterprise_OrByACounty_IsRefused()
    {
        var body = new { kind = "share", value = 1, reason = "试" };
        await (await _bureau.PostAsJsonAsync("/api/v1/targets/datong-2022/NONE/corrections", body)).ProblemAsync(HttpStatusCode.NotFound, "targets.not-found");
        await (await _bureau.PostAsJsonAsync(Corrections, new { kind = "discount", enterpriseId = Guid.NewGuid(), reason = "试" }))
            .ProblemAsync(HttpStatusCode.UnprocessableEntity, "targets.enterprise-not-found");
        await (await _county.PostAsJsonAsync(Corrections, body)).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
    }

    private async Task<JsonNode> CorrectAsync(object body) => await (await _bureau.PostAsJsonAsync(Corrections, body)).JsonAsync();

    private async Task<string> FirstAsync(string filter) =>
        (string)(await (await _bureau.GetAsync($"/api/v1/enterprises?pageSize=1&{filter}")).JsonAsync())["items"]![0]!["id"]!;

    private static async Task<JsonNode> TargetAsync(HttpClient client) =>
        (await (await client.GetAsync(Datong)).JsonAsync())["targets"]!.AsArray().Single(one => (string?)one!["id"] == "DT22-T1")!;
}
