using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Enterprises;

/// <summary>Offices send their own figures; what they say against each other waits for the bureau.</summary>
public sealed class ContributionsTests : OfficesFixture
{
    private const string Address = "/api/v1/enterprises";

    [Test]
    public async Task Department_SendsItsOwnFigures_AndNoOthers()
    {
        var id = await RegisterAsync("示例税源有限公司");

        var own = await RecordAsync(Department, id, 1, new { metric = "tax_credit", fiscalYear = 2025, text = "A" });
        var foreign = await RecordAsync(Department, id, 2, new { metric = "revenue", fiscalYear = 2025, number = 5m }, new { metric = "np_lower", fiscalYear = 2025, number = 5m });

        Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.OK), await own.Content.ReadAsStringAsync());
        var problem = await foreign.ProblemAsync(HttpStatusCode.Forbidden, "enterprises.field-not-yours");
        Assert.That(problem["fields"]!.AsArray().Select(f => (string?)f!["path"]), Is.EqualTo(new[] { "entries[1]" }));
        var supply = await (await Department.GetAsync($"{Address}/supply")).JsonAsync();
        Assert.That((string?)supply["supplier"], Is.EqualTo("department:税务"));
        Assert.That(supply["metrics"]!.AsArray().Select(m => (string?)m), Does.Contain("tax_credit").And.Not.Contain("np_lower"));
    }

    [Test]
    public async Task Department_WithoutDuty_SendsNothing()
    {
        var id = await RegisterAsync("示例无责有限公司");
        await AppointAsync(null);

        var answer = await RecordAsync(Department, id, 1, new { metric = "tax_credit", fiscalYear = 2025, text = "A" });

        await AppointAsync("税务");
        await answer.ProblemAsync(HttpStatusCode.Forbidden, "enterprises.field-not-yours");
    }

    [Test]
    public async Task ContradictingValue_DoesNotReplace_UntilTheBureauSettlesIt()
    {
        var id = await RegisterAsync("示例冲突有限公司");
        await RecordAsync(County, id, 1, new { metric = "revenue", fiscalYear = 2025, number = 100m });
        await RecordAsync(Department, id, 2, new { metric = "revenue", fiscalYear = 2025, number = 90m });

        Assert.That(await RevenueAsync(id), Is.EqualTo(100m), "the county's value stays");
        var open = (await ContradictionsAsync(id)).Single()!;
        Assert.That(
            ((decimal?)open["claimed"]!["number"], (string?)open["claimed"]!["supplied"]!["office"], (decimal?)open["against"]!["number"], (string?)open["against"]!["supplied"]!["office"]),
            Is.EqualTo((90m, "department:税务", 100m, "county")));
        Assert.That((await SettleAsync(County, id, open, true)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "a party does not settle");

        var settled = await SettleAsync(Bureau, id, open, true);

        Assert.That(settled.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await RevenueAsync(id), Is.EqualTo(90m));
        var facts = (await (await Bureau.GetAsync($"{Address}/{id}/facts")).JsonAsync()).AsArray();
        Assert.That(facts.Select(f => ((decimal?)f!["number"], (string?)f["supplierKind"], (bool?)f["isCurrent"])), Is.EquivalentTo(new (decimal?, string?, bool?)[] { (90m, "department", true), (100m, "county", false) }));
        await (await SettleAsync(Bureau, id, open, false)).ProblemAsync(HttpStatusCode.NotFound, "enterprises.contradiction-not-found");
        await RecordAsync(Department, id, 4, new { metric = "revenue", fiscalYear = 2025, number = 91m });
        Assert.That(await RevenueAsync(id), Is.EqualTo(91m), "an office replaces its own value");
    }

    [Test]
    public async Task Contradiction_SettledAgainstTheClaim_LeavesTheValue()
    {
        var id = await RegisterAsync("示例驳回有限公司");
        await RecordAsync(County, id, 1, new { metric = "revenue", fiscalYear = 2025, number = 100m });
        await RecordAsync(Department, id, 2, new { metric = "revenue", fiscalYear = 2025, number = 90m });
        await RecordAsync(Department, id, 3, new { metric = "revenue", fiscalYear = 2025, number = 80m });

        var open = (await ContradictionsAsync(id)).Single(c => c!["settlement"] is null)!;
        Assert.That((decimal?)open["claimed"]!["number"], Is.EqualTo(80m), "only the latest claim of an office stands");
        await SettleAsync(Bureau, id, open, false);

        Assert.That(await RevenueAsync(id), Is.EqualTo(100m));
        Assert.That(
            (await ContradictionsAsync(id)).Select(c => ((decimal?)c!["claimed"]!["number"], (bool?)c["settlement"]!["isTaken"])),
            Is.EquivalentTo(new (decimal?, bool?)[] { (80m, false), (90m, false) }),
            "what the office said before stays to be read");
    }

    [Test]
    public async Task Contradiction_ItsOfficeNoLongerMakes_Closes()
    {
        var id = await RegisterAsync("示例一致有限公司");
        await RecordAsync(County, id, 1, new { metric = "revenue", fiscalYear = 2025, number = 100m });
        await RecordAsync(Department, id, 2, new { metric = "revenue", fiscalYear = 2025, number = 90m });

        await RecordAsync(Department, id, 3, new { metric = "revenue", fiscalYear = 2025, number = 100m });

        var closed = (await ContradictionsAsync(id)).Single()!;
        Assert.That((string?)closed["settlement"]!["reason"], Is.EqualTo("报送单位已与现行数值一致"));
        Assert.That(await RevenueAsync(id), Is.EqualTo(100m));
    }

    [Test]
    public async Task Bureau_ReplacesAnyValue_WithoutContradiction()
    {
        var id = await RegisterAsync("示例更正库有限公司");
        await RecordAsync(County, id, 1, new { metric = "revenue", fiscalYear = 2025, number = 100m });

        await RecordAsync(Bureau, id, 2, new { metric = "revenue", fiscalYear = 2025, number = 70m });

        Assert.That(await RevenueAsync(id), Is.EqualTo(70m));
        Assert.That(await ContradictionsAsync(id), Is.Empty);
    }

    [Test]
    public async Task Push_RepeatedWithItsKey_RecordsOnce()
    {
        var id = await RegisterAsync("示例重推有限公司");
        async Task<HttpResponseMessage> PushAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"{Address}/{id}/facts")
            {
                Content = JsonContent.Create(new { entries = new[] { new { metric = "tax_credit", fiscalYear = 2025, text = "B" } }, document = "纳税信用评价结果", version = 1 }),
            };
            request.Headers.Add("Idempotency-Key", "tax-2026-06-" + id);
            return await Department.SendAsync(request);
        }

        var first = await PushAsync();
        var second = await PushAsync();

        Assert.That((first.StatusCode, second.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
        Assert.That(second.Headers.Contains("Idempotent-Replayed"), Is.True);
        Assert.That((int?)(await (await Bureau.GetAsync($"{Address}/{id}")).JsonAsync())["version"], Is.EqualTo(2));
    }

    [Test]
    public async Task Appoint_ToAnUnknownDepartmentOrAccount_IsRefused()
    {
        var account = await AccountAsync();

        await (await Bureau.PutAsJsonAsync($"{Address}/suppliers/{account}", new { department = "不存在" })).ProblemAsync(HttpStatusCode.BadRequest, "enterprises.department-unknown");
        await (await Bureau.PutAsJsonAsync($"{Address}/suppliers/{Guid.NewGuid()}", new { department = "税务" })).ProblemAsync(HttpStatusCode.NotFound, "enterprises.supplier-not-found");
        Assert.That((await County.GetAsync($"{Address}/suppliers")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    private static Task<HttpResponseMessage> RecordAsync(HttpClient client, string id, int version, params object[] entries) =>
        client.PutAsJsonAsync($"{Address}/{id}/facts", new { entries, document = "测试来源", version });

    private async Task<decimal?> RevenueAsync(string id) => (decimal?)(await (await Bureau.GetAsync($"{Address}/{id}/facts")).JsonAsync()).AsArray().Single(f => (bool)f!["isCurrent"]!)!["number"];

    private async Task<JsonArray> ContradictionsAsync(string id) => (await (await Bureau.GetAsync($"{Address}/{id}/contradictions")).JsonAsync()).AsArray();

    private static Task<HttpResponseMessage> SettleAsync(HttpClient client, string id, JsonNode contradiction, bool takesClaimed) =>
        client.PostAsJsonAsync($"{Address}/{id}/contradictions/{contradiction["id"]}/settlement", new { takesClaimed, reason = "以汇算清缴为准" });
}
