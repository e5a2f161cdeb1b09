using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.Api.FunctionalTests.Imports;

namespace ListingPipeline.Api.FunctionalTests.Enterprises;

/// <summary>What an office says of a registration against another office waits for the bureau, by whichever way it came.</summary>
public sealed class RegistrationContradictionsTests : OfficesFixture
{
    private const string Address = "/api/v1/enterprises";

    [Test]
    public async Task Form_OfACounty_FillsWhatIsUnknown_AndContestsWhatTheBureauEntered()
    {
        var id = await EnterAsync("示例登记甲有限公司", "示例路1号");

        var answer = await (await ReviseAsync(County, id, 1, "示例登记甲有限公司", "示例路2号", "C35")).JsonAsync();

        Assert.That(answer["contested"]!.AsArray().Select(part => (string?)part), Is.EqualTo(new[] { "address" }));
        var now = await EnterpriseAsync(id);
        Assert.That(((string?)now["address"], (string?)now["industryCode"]), Is.EqualTo(("示例路1号", "C35")));
        var open = (await ContradictionsAsync(id)).Single()!;
        Assert.That(
            ((string?)open["part"], (string?)open["claimed"]!["value"], (string?)open["claimed"]!["source"]!["kind"], (string?)open["against"]!["value"], (string?)open["against"]!["source"]!["document"]),
            Is.EqualTo(("address", "示例路2号", "county", "示例路1号", "营业执照")));
        await (await SettleAsync(County, id, open, true)).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await (await SettleAsync(Bureau, id, open, true, " ")).ProblemAsync(HttpStatusCode.BadRequest, "enterprises.record-invalid");

        Assert.That((await SettleAsync(Bureau, id, open, true)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));

        Assert.That((string?)(await EnterpriseAsync(id))["address"], Is.EqualTo("示例路2号"));
        var source = (await (await County.GetAsync($"{Address}/{id}/registration")).JsonAsync()).AsArray().Single(part => (string?)part!["part"] == "address")!["current"]!["source"];
        Assert.That(((string?)source!["kind"], (string?)source["document"]), Is.EqualTo(("county", "测试文件")), "a taken value keeps its own supplier and document");
        await (await SettleAsync(Bureau, id, open, false)).ProblemAsync(HttpStatusCode.NotFound, "enterprises.contradiction-not-found");
    }

    [Test]
    public async Task Office_SayingSomethingElse_ReplacesItsClaim_AndRepeatingItChangesNothing()
    {
        var id = await EnterAsync("示例登记乙有限公司", "示例路1号");

        await ReviseAsync(County, id, 1, "示例登记乙有限公司", "示例路2号", null);
        await ReviseAsync(County, id, 2, "示例登记乙有限公司", "示例路2号", null);
        await ReviseAsync(County, id, 3, "示例登记乙有限公司", "示例路3号", null);

        Assert.That(
            (await ContradictionsAsync(id)).Select(c => ((string?)c!["claimed"]!["value"], (bool?)c["settlement"]?["isTaken"])),
            Is.EqualTo(new (string?, bool?)[] { ("示例路3号", null), ("示例路2号", false) }));
        await ReviseAsync(Bureau, id, 4, "示例登记乙有限公司", "示例路3号", null);
        Assert.That((await ContradictionsAsync(id)).Select(c => (bool?)c!["settlement"]!["isTaken"]), Is.EquivalentTo(new bool?[] { true, false }), "the bureau entered it itself");
    }

    [Test]
    public async Task Import_OfACounty_ContestsWhatTheBureauEntered_SaysSoBefore_AndTakesItAlongWhenTakenBack()
    {
        var code = Domain.Enterprises.CreditCode.Complete("91140213MAREGC1" + "1X").Value;
        var id = await EnterAsync("示例登记丙有限公司", "示例路1号", code);
        var table = $"统一社会信用代码,企业名称,注册地址\n{code},示例登记丁有限公司,示例路5号\n";

        var dry = await (await County.ImportCsvAsync(table, dryRun: true)).JsonAsync();
        var done = await (await County.ImportCsvAsync(table, dryRun: false)).JsonAsync();
        var again = await (await County.ImportCsvAsync(table, dryRun: true)).JsonAsync();

        foreach (var report in new[] { dry, done, again })
        {
            Assert.That(
                report["findings"]!.AsArray().Where(f => (string?)f!["code"] == "import.registration-contradicts").Select(f => ((string?)f!["message"])!.Split('：')[0]),
                Is.EqualTo(new[] { "企业名称", "注册地址" }));
        }

        Assert.That((int?)done["import"]!["counts"]!["updated"], Is.EqualTo(1));
        Assert.That((int?)again["import"]!["counts"]!["updated"], Is.Zero, "it waits already");
        Assert.That((string?)(await EnterpriseAsync(id))["name"], Is.EqualTo("示例登记丙有限公司"));
        Assert.That((await ContradictionsAsync(id)).Select(c => ((string?)c!["part"], (string?)c["claimed"]!["source"]!["document"])), Is.EquivalentTo(new[] { ("name", "示例.csv"), ("address", "示例.csv") }));

        (await County.PostAsJsonAsync($"/api/v1/imports/{done["import"]!["id"]}/undoing", new { reason = "测试" })).EnsureSuccessStatusCode();

        Assert.That(await ContradictionsAsync(id), Is.Empty);
    }

    [Test]
    public async Task TakenName_KeepsTheOldOne_AndACodeOfAnotherEnterpriseIsRefused()
    {
        var (own, taken) = (Domain.Enterprises.CreditCode.Complete("91140213MAREGC1" + "2X").Value, Domain.Enterprises.CreditCode.Complete("91140213MAREGC1" + "3X").Value);
        var id = await EnterAsync("示例登记戊有限公司", "示例路1号", own);
        (await County.PutAsJsonAsync($"{Address}/{id}", new { details = new { name = "示例登记己有限公司", creditCode = taken, countyCode = "140213", address = "示例路1号" }, version = 1 })).EnsureSuccessStatusCode();
        await EnterAsync("示例占码有限公司", "示例路8号", taken);
        var open = (await ContradictionsAsync(id)).ToDictionary(c => (string)c!["part"]!, c => c!);

        Assert.That((await SettleAsync(Bureau, id, open["name"], true)).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await (await SettleAsync(Bureau, id, open["creditCode"], true)).ProblemAsync(HttpStatusCode.Conflict, "enterprises.credit-code-taken");

        var now = await EnterpriseAsync(id);
        Assert.That(((string?)now["name"], (string?)now["formerName"], (string?)now["creditCode"]), Is.EqualTo(("示例登记己有限公司", "示例登记戊有限公司", own)));
        Assert.That((await ContradictionsAsync(id)).Single(c => (string?)c!["part"] == "creditCode")!["settlement"], Is.Null, "a settlement that failed leaves it open");
    }

    [Test]
    public async Task OpenContradictions_OfAllEnterprises_AreListedInScope()
    {
        var id = await EnterAsync("示例登记庚有限公司", "示例路1号");
        await ReviseAsync(County, id, 1, "示例登记庚有限公司", "示例路2号", null);
        (await County.PutAsJsonAsync($"{Address}/{id}/facts", new { entries = new[] { new { metric = "revenue", fiscalYear = 2025, number = 100m } }, document = "测试", version = 2 })).EnsureSuccessStatusCode();
        (await Department.PutAsJsonAsync($"{Address}/{id}/facts", new { entries = new[] { new { metric = "revenue", fiscalYear = 2025, number = 90m } }, document = "测试", version = 3 })).EnsureSuccessStatusCode();

        var (bureau, county) = (await OpenAsync(Bureau), await OpenAsync(County));

        var own = bureau.Where(c => (string?)c!["enterpriseName"] == "示例登记庚有限公司").ToList();
        Assert.That(own.Select(c => ((string?)c!["registration"]?["part"], (string?)c["value"]?["metric"])), Is.EquivalentTo(new (string?, string?)[] { (null, "revenue"), ("address", null) }));
        Assert.That(county.Select(c => (string?)c!["countyCode"]), Is.Not.Empty.And.All.EqualTo("140213"));
    }

    private async Task<string> EnterAsync(string name, string address, string? creditCode = null)
    {
        var entered = await Bureau.PostAsJsonAsync(Address, new { name, address, creditCode, countyCode = "140213", document = "营业执照" });
        Assert.That(entered.StatusCode, Is.EqualTo(HttpStatusCode.Created), await entered.Content.ReadAsStringAsync());
        return (string)(await entered.JsonAsync())["id"]!;
    }

    private static async Task<HttpResponseMessage> ReviseAsync(HttpClient client, string id, int version, string name, string address, string? industryCode)
    {
        var answer = await client.PutAsJsonAsync($"{Address}/{id}", new { details = new { name, address, industryCode, countyCode = "140213", document = "测试文件" }, version });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        return answer;
    }

    private async Task<JsonNode> EnterpriseAsync(string id) => await (await Bureau.GetAsync($"{Address}/{id}")).JsonAsync();

    private async Task<JsonArray> ContradictionsAsync(string id) => (await (await Bureau.GetAsync($"{Address}/{id}/registration/contradictions")).JsonAsync()).AsArray();

    private static async Task<JsonArray> OpenAsync(HttpClient client) => (await (await client.GetAsync($"{Address}/contradictions?pageSize=100")).JsonAsync())["items"]!.AsArray();

    private static Task<HttpResponseMessage> SettleAsync(HttpClient client, string id, JsonNode contradiction, bool takesClaimed, string reason = "以营业执照为准") =>
        client.PostAsJsonAsync($"{Address}/{id}/registration/contradictions/{contradiction["id"]}/settlement", new { takesClaimed, reason });
}
