using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Enterprises;

public sealed class PortraitTests
{
    private const string Pingcheng = "140213";
    private const string Address = "/api/v1/enterprises";

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
    public async Task Portrait_WithRecords_ShowsThemWithTheirStateAndInTheTimeline()
    {
        var id = await RegisterAsync("示例画像有限公司");
        await AddAsync(_bureau, id, new { kind = "certificate", title = "高新技术企业证书", on = "2023-07-10", until = "2026-07-09", document = "证书" });
        await AddAsync(_bureau, id, new { kind = "promise", title = "完成股改", on = "2024-01-10", until = "2026-01-09", party = "本企业", document = "承诺书" });
        await AddAsync(_bureau, id, new { kind = "financing", title = "A轮", on = "2025-01-10", party = "示例基金", amount = 12_500_000.55m, share = 0.125m, document = "增资协议" });

        var portrait = await PortraitAsync(_bureau, id);

        var states = portrait["records"]!.AsArray().ToDictionary(r => (string)r!["record"]!["kind"]!, r => (string?)r!["state"]);
        Assert.That(states, Is.EquivalentTo(new Dictionary<string, string?> { ["certificate"] = "expiring", ["promise"] = "overdue", ["financing"] = "standing" }));
        var round = portrait["records"]!.AsArray().Single(r => (string?)r!["record"]!["kind"] == "financing")!["record"]!;
        Assert.That(((decimal?)round["entry"]!["amount"], (decimal?)round["entry"]!["share"], (string?)round["supplier"]), Is.EqualTo((12_500_000.55m, 0.125m, "bureau")));
        Assert.That(portrait["timeline"]!.AsArray().Select(e => (string?)e!["title"]), Is.EqualTo(new[] { "A轮", "完成股改", "高新技术企业证书" }));
    }

    [Test]
    public async Task Portrait_WithSteps_DrawsTheRoadByRecordAndStage()
    {
        var id = await RegisterAsync("示例进程股份有限公司", new { name = "示例进程股份有限公司", countyCode = Pingcheng, stage = "tutoringFiled" });
        await AddAsync(_bureau, id, new { kind = "listing-step", title = "辅导备案", on = "2026-02-01", document = "备案表" });

        var road = (await PortraitAsync(_bureau, id))["roads"]!.AsArray().Single(r => (string?)r!["kind"] == "listing-step")!;

        var steps = road["steps"]!.AsArray().Select(s => $"{(string?)s!["name"]} {(bool?)s["isReached"]} {(string?)s["on"]}").Take(4);
        Assert.That(steps, Is.EqualTo(new[] { "列入培育 True ", "股改完成 True ", "辅导备案 True 2026-02-01", "辅导验收 False " }));
    }

    [Test]
    public async Task Kinds_CoverEverySectionOfThePortrait_AndPeopleAreRecorded()
    {
        var kinds = (await (await _bureau.GetAsync("/api/v1/enterprises/record-kinds")).JsonAsync()).AsArray();
        Assert.That(
            kinds.Select(k => (string?)k!["group"]).Distinct(),
            Is.EquivalentTo(new[] { "ownership", "people", "research", "honours", "financing", "credit", "penalties", "promises", "services", "road" }));
        var id = await RegisterAsync("示例董监高有限公司");
        await AddAsync(_county, id, new { kind = "person", title = "示例法人", party = "法定代表人", on = "2023-07-10", until = "2026-07-09", document = "营业执照" });

        var wrong = await _county.PostAsJsonAsync($"{Address}/{id}/records", new { kind = "person", title = "示例法人", party = "门卫", on = "2023-07-10", document = "营业执照" });

        await wrong.ProblemAsync(HttpStatusCode.BadRequest, "enterprises.record-invalid");
        var person = (await PortraitAsync(_bureau, id))["records"]!.AsArray().Single()!;
        Assert.That(((string?)person["record"]!["entry"]!["party"], (string?)person["state"], (string?)person["record"]!["supplier"]), Is.EqualTo(("法定代表人", "expiring", "county")));
    }

    [Test]
    public async Task Portrait_OfAPeerGroup_CountsOnlyEnterprisesInScope()
    {
        var id = await RegisterAsync("示例同行有限公司", new { name = "示例同行有限公司", countyCode = Pingcheng, industryCode = "C3562" });
        await RegisterAsync("示例外县同行有限公司", new { name = "示例外县同行有限公司", countyCode = "140214", industryCode = "C3569" });

        var seenByCounty = (await PortraitAsync(_county, id))["peers"]!;
        var seenByBureau = (await PortraitAsync(_bureau, id))["peers"]!;

        Assert.That((string?)seenByCounty["division"], Is.EqualTo("C35"));
        Assert.That(seenByCounty["nearest"]!.AsArray().Select(p => (string?)p!["countyCode"]).Distinct(), Is.SubsetOf(new[] { Pingcheng }));
        Assert.That((long?)seenByBureau["count"], Is.GreaterThanOrEqualTo((long)seenByCounty["count"]!));
    }

    [Test]
    public async Task Record_OfAKindOfOtherOffices_IsRefused()
    {
        using var enterprise = await _host.SignedInAsAsync("enterprise");
        var own = (string)(await (await enterprise.GetAsync($"{Address}?pageSize=1")).JsonAsync())["items"]![0]!["id"]!;

        var penalty = await enterprise.PostAsJsonAsync(
            $"{Address}/{own}/records", new { kind = "penalty", title = "示例", on = "2025-01-10", party = "示例局", number = "1", document = "决定书" });
        var honour = await enterprise.PostAsJsonAsync($"{Address}/{own}/records", new { kind = "honour", title = "示例称号", on = "2025-01-10", party = "示例厅", document = "牌匾" });

        await penalty.ProblemAsync(HttpStatusCode.Forbidden, "enterprises.record-not-yours");
        Assert.That(honour.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Record_WithFaults_NamesEachPart()
    {
        var id = await RegisterAsync("示例坏记录有限公司");

        var answer = await _bureau.PostAsJsonAsync(
            $"{Address}/{id}/records",
            new { kind = "loan", title = " ", on = "2027-01-01", until = "2020-01-01", amount = 0.001m, share = 0.5m, document = "合同" });

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, "enterprises.record-invalid");
        Assert.That(problem["fields"]!.AsArray().Select(f => (string?)f!["path"]).Distinct(), Is.EquivalentTo(new[] { "title", "party", "share", "on", "until", "amount" }));
    }

    [Test]
    public async Task Record_OfAWordNotListed_IsRefused()
    {
        var id = await RegisterAsync("示例错词有限公司");

        var answer = await _bureau.PostAsJsonAsync($"{Address}/{id}/records", new { kind = "financing", title = "Z轮", on = "2025-01-10", party = "示例", document = "协议" });

        await answer.ProblemAsync(HttpStatusCode.BadRequest, "enterprises.record-invalid");
    }

    [Test]
    public async Task Close_Twice_ConflictsAndKeepsTheFirst()
    {
        var id = await RegisterAsync("示例兑现有限公司");
        var record = await AddAsync(_bureau, id, new { kind = "promise", title = "完成股改", on = "2025-01-10", until = "2027-01-09", party = "本企业", document = "承诺书" });
        var honour = await AddAsync(_bureau, id, new { kind = "honour", title = "示例称号", on = "2025-01-10", party = "示例厅", document = "牌匾" });

        var first = await _bureau.PostAsJsonAsync($"{Address}/{id}/records/{record}/closing", new { on = "2026-06-01", note = "已取得营业执照" });
        var second = await _bureau.PostAsJsonAsync($"{Address}/{id}/records/{record}/closing", new { on = "2026-06-02", note = "再次" });
        var never = await _bureau.PostAsJsonAsync($"{Address}/{id}/records/{honour}/closing", new { on = "2026-06-02", note = "无" });

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await second.ProblemAsync(HttpStatusCode.Conflict, "enterprises.record-closed");
        await never.ProblemAsync(HttpStatusCode.UnprocessableEntity, "enterprises.record-not-closable");
        var closed = (await PortraitAsync(_bureau, id))["records"]!.AsArray().Single(r => (string?)r!["record"]!["id"] == record)!;
        Assert.That(((string?)closed["state"], (string?)closed["record"]!["closing"]!["note"]), Is.EqualTo(("closed", "已取得营业执照")));
    }

    [Test]
    public async Task Withdraw_TakesTheRecordFromThePortrait()
    {
        var id = await RegisterAsync("示例误录有限公司");
        var record = await AddAsync(_bureau, id, new { kind = "honour", title = "示例称号", on = "2025-01-10", party = "示例厅", document = "牌匾" });

        var answer = await _bureau.PostAsJsonAsync($"{Address}/{id}/records/{record}/withdrawal", new { reason = "误录" });
        var again = await _bureau.PostAsJsonAsync($"{Address}/{id}/records/{record}/withdrawal", new { reason = "误录" });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await again.ProblemAsync(HttpStatusCode.NotFound, "enterprises.record-not-found");
        Assert.That((await PortraitAsync(_bureau, id))["records"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Export_IsADocumentWithEverySection()
    {
        var id = (string)(await (await _bureau.GetAsync($"{Address}?sort=-revenue&pageSize=1")).JsonAsync())["items"]![0]!["id"]!;

        var answer = await _bureau.GetAsync($"{Address}/{id}/portrait.docx");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var package = new System.IO.Compression.ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        var text = await reader.ReadToEndAsync();
        foreach (var title in new[] { "一、登记信息", "二、主要指标", "三、股权与控制", "四、董监高与核心技术人员", "七、信用与处罚", "十、各板块条件与差距", "十一、同行业比较", "十二、其他资料", "十三、大事记", "十四、资料来源与时效" })
        {
            Assert.That(text, Does.Contain(title));
        }

        var boards = (await (await _bureau.GetAsync($"{Address}/{id}/eligibility/paths")).JsonAsync())["boards"]!.AsArray().Select(b => (string)b!["name"]!["zh"]!).ToList();
        Assert.That(boards, Has.Count.GreaterThan(12));
        Assert.That(boards.Where(board => !text.Contains(board, StringComparison.Ordinal)), Is.Empty, "every board stands in the document");
    }

    private async Task<string> RegisterAsync(string name, object? details = null)
    {
        var answer = await _bureau.PostAsJsonAsync(Address, details ?? new { name, countyCode = Pingcheng });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return (string)(await answer.JsonAsync())["id"]!;
    }

    private static async Task<string> AddAsync(HttpClient client, string id, object record)
    {
        var answer = await client.PostAsJsonAsync($"{Address}/{id}/records", record);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return (string)(await answer.JsonAsync())["id"]!;
    }

    private static async Task<JsonNode> PortraitAsync(HttpClient client, string id) => await (await client.GetAsync($"{Address}/{id}/portrait")).JsonAsync();
}
