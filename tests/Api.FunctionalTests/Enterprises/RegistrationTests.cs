using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.Api.FunctionalTests.Imports;

namespace ListingPipeline.Api.FunctionalTests.Enterprises;

/// <summary>Who supplied each part of a registration, by whichever way it came.</summary>
public sealed class RegistrationTests
{
    private const string Address = "/api/v1/enterprises";
    private const string Code = "91140213MAREGT7";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(10);
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
    public async Task Parts_EnteredRevisedImportedAndSetInBulk_NameWhoSaidWhatFromWhichDocument()
    {
        var code = Domain.Enterprises.CreditCode.Complete(Code + "1X").Value;
        var first = new { name = "示例来源甲有限公司", creditCode = code, countyCode = "140213", address = "示例路1号", document = "营业执照" };
        var id = (string)(await (await _county.PostAsJsonAsync(Address, first)).JsonAsync())["id"]!;
        var revised = await _bureau.PutAsJsonAsync(
            $"{Address}/{id}", new { details = new { first.name, creditCode = code, countyCode = "140213", address = "示例路2号", document = "变更通知书" }, version = 1 });
        Assert.That(revised.StatusCode, Is.EqualTo(HttpStatusCode.OK), await revised.Content.ReadAsStringAsync());
        var imported = await _county.ImportCsvAsync($"统一社会信用代码,企业名称,注册地址\n{code},示例来源乙有限公司,示例路3号\n", dryRun: false);
        Assert.That((string?)(await imported.JsonAsync())["import"]?["outcome"], Is.EqualTo("committed"), await imported.Content.ReadAsStringAsync());
        (await _bureau.PostAsJsonAsync($"{Address}/stages", new { changes = new[] { new { id, stage = "shareReform", version = (int?)null } } })).EnsureSuccessStatusCode();

        var parts = await PartsAsync(_county, id);

        Assert.That(
            Values(parts["address"]),
            Is.EqualTo(new[] { "示例路2号 bureau 变更通知书", "示例路1号 county 营业执照" }));
        Assert.That(Values(parts["name"]), Is.EqualTo(new[] { "示例来源乙有限公司 county 示例.csv", "示例来源甲有限公司 county 营业执照" }));
        Assert.That(Values(parts["creditCode"]), Is.EqualTo(new[] { $"{code} county 营业执照" }));
        Assert.That(Values(parts["stage"]), Is.EqualTo(new[] { "shareReform bureau ", "cultivation county 营业执照" }));
    }

    [Test]
    public async Task Parts_OfAnImportTakenBack_AreAsBefore()
    {
        var code = Domain.Enterprises.CreditCode.Complete(Code + "2X").Value;
        var id = (string)(await (await _county.PostAsJsonAsync(Address, new { name = "示例撤销来源有限公司", creditCode = code, countyCode = "140213" })).JsonAsync())["id"]!;
        var report = await (await _county.ImportCsvAsync($"统一社会信用代码,企业名称,注册地址\n{code},示例撤销来源有限公司,示例路7号\n", dryRun: false)).JsonAsync();
        Assert.That(Values((await PartsAsync(_county, id))["address"]), Is.EqualTo(new[] { "示例路7号 county 示例.csv" }));

        (await _county.PostAsJsonAsync($"/api/v1/imports/{report["import"]!["id"]}/undoing", new { reason = "测试" })).EnsureSuccessStatusCode();

        Assert.That(Values((await PartsAsync(_county, id))["address"]), Is.EqualTo(new[] { " county " }));
    }

    [Test]
    public async Task Document_TooLong_IsRefusedByName_AndOtherCountiesSeeNothing()
    {
        var tooLong = await _bureau.PostAsJsonAsync(Address, new { name = "示例长文件有限公司", countyCode = "140214", document = new string('文', 301) });
        var id = (string)(await (await _bureau.PostAsJsonAsync(Address, new { name = "示例外县来源有限公司", countyCode = "140214" })).JsonAsync())["id"]!;

        var problem = await tooLong.ProblemAsync(HttpStatusCode.BadRequest, "enterprises.invalid");
        Assert.That((string?)problem["fields"]!.AsArray().Single()!["path"], Is.EqualTo("document"));
        await (await _county.GetAsync($"{Address}/{id}/registration")).ProblemAsync(HttpStatusCode.NotFound, "enterprises.not-found");
    }

    private static async Task<Dictionary<string, JsonNode>> PartsAsync(HttpClient client, string id) =>
        (await (await client.GetAsync($"{Address}/{id}/registration")).JsonAsync()).AsArray().ToDictionary(part => (string)part!["part"]!, part => part!);

    private static IEnumerable<string> Values(JsonNode part) =>
        part["earlier"]!.AsArray().Prepend(part["current"]).Select(value => $"{(string?)value!["value"]} {(string?)value["source"]?["kind"]} {(string?)value["source"]?["document"]}");
}
