using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Enterprises;

/// <summary>Enterprises entered twice: found, told apart, and merged without a loss.</summary>
public sealed class MergeTests
{
    private const string Address = "/api/v1/enterprises";

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
    public async Task Merge_BringsEverythingAlong_AndLeadsToTheSurvivor()
    {
        var survivor = await RegisterAsync("大同示例并入股份有限公司");
        var code = Domain.Enterprises.CreditCode.Complete("91140213MAMERGE1X").Value;
        var absorbed = await RegisterAsync("大同示例并出有限公司", creditCode: code, formerName: "大同示例更早有限公司");
        await RecordAsync(_county, survivor, 1, new { metric = "revenue", fiscalYear = 2025, number = 100m }, new { metric = "employees", fiscalYear = 2025, number = 7m });
        await RecordAsync(_bureau, absorbed, 1, new { metric = "revenue", fiscalYear = 2025, number = 80m });
        await RecordAsync(_bureau, absorbed, 2, new { metric = "revenue", fiscalYear = 2025, number = 90m }, new { metric = "employees", fiscalYear = 2025, number = 7m }, new { metric = "revenue", fiscalYear = 2024, number = 60m });
        await _bureau.PostAsJsonAsync($"{Address}/tags", new { ids = new[] { absorbed }, tag = "并入", isCarried = true });
        var record = await _bureau.PostAsJsonAsync($"{Address}/{absorbed}/records", Example("Enterprises_AddRecord"));
        Assert.That(record.StatusCode, Is.EqualTo(HttpStatusCode.Created), await record.Content.ReadAsStringAsync());
        var entry = new { creditCode = code, levelId = "city", layerId = "base", admittedOn = "2024-03-31", basis = "示例：2024年第一批" };
        var member = (string)(await (await _bureau.PostAsJsonAsync("/api/v1/reserve-library/libraries/dt-reserve/members", entry)).JsonAsync())["id"]!;

        var preview = await (await _bureau.GetAsync($"{Address}/{survivor}/merges/{absorbed}/preview")).JsonAsync();
        var merged = await MergeAsync(survivor, absorbed);

        Assert.That(merged.StatusCode, Is.EqualTo(HttpStatusCode.OK), await merged.Content.ReadAsStringAsync());
        var contents = (await merged.JsonAsync())["contents"]!;
        Assert.That(contents.ToJsonString(), Is.EqualTo(preview["contents"]!.ToJsonString()), "the preview says what the merge does");
        Assert.That(((int)contents["values"]!, (int)contents["contradictions"]!), Is.EqualTo((4, 1)));

        var facts = (await (await _bureau.GetAsync($"{Address}/{survivor}/facts")).JsonAsync()).AsArray();
        Assert.That(
            facts.Select(f => ((string?)f!["metric"], (int?)f["fiscalYear"], (decimal?)f["number"], (bool)f["isCurrent"]!)),
            Is.EquivalentTo(new (string?, int?, decimal?, bool)[]
            {
                ("revenue", 2025, 100m, true), ("revenue", 2025, 90m, false), ("revenue", 2025, 80m, false), ("revenue", 2024, 60m, true), ("employees", 2025, 7m, true), ("employees", 2025, 7m, false),
            }));
        var open = (await (await _bureau.GetAsync($"{Address}/{survivor}/contradictions")).JsonAsync()).AsArray().Single()!;
        Assert.That(((decimal?)open["claimed"]!["number"], (decimal?)open["against"]!["number"]), Is.EqualTo(((decimal?)90m, (decimal?)100m)));
        var stands = await (await _bureau.GetAsync($"{Address}/{survivor}")).JsonAsync();
        Assert.That(((string?)stands["creditCode"], (string?)stands["formerName"], (string?)stands["name"]), Is.EqualTo((code, "大同示例并出有限公司；大同示例更早有限公司", "大同示例并入股份有限公司")));
        var row = (await (await _bureau.GetAsync($"{Address}?search=更早")).JsonAsync())["items"]!.AsArray().Single()!;
        Assert.That(((string?)row["id"], (decimal?)row["revenue"], (string?)row["tags"]![0]), Is.EqualTo((survivor, (decimal?)100m, "并入")));
        Assert.That((string?)(await (await _bureau.GetAsync($"/api/v1/reserve-library/members/{member}")).JsonAsync())["member"]?["enterpriseId"] ?? survivor, Is.EqualTo(survivor));

        var pointer = await _county.GetAsync($"{Address}/{absorbed}");
        Assert.That((pointer.StatusCode, pointer.Headers.Location?.OriginalString), Is.EqualTo((HttpStatusCode.TemporaryRedirect, $"{Address}/{survivor}")));
        var portrait = await (await _bureau.GetAsync($"{Address}/{survivor}/portrait")).JsonAsync();
        Assert.That(portrait["timeline"]!.AsArray().Where(e => (string?)e!["kind"] == "merged").Select(e => (string?)e!["title"]), Is.EqualTo(new[] { "大同示例并出有限公司" }));
        Assert.That(portrait["records"]!.AsArray(), Has.Count.EqualTo(1));
        var trace = (await (await _county.GetAsync($"{Address}/{survivor}/merges")).JsonAsync()).AsArray().Single()!;
        Assert.That(((string?)trace["name"], (string?)trace["reason"]), Is.EqualTo(("大同示例并出有限公司", "同一企业重复登记")));
    }

    [Test]
    public async Task Merge_OfAMergedOne_LeadsToTheLastSurvivor()
    {
        var (first, second, third) = (await RegisterAsync("示例链一有限公司"), await RegisterAsync("示例链二有限公司"), await RegisterAsync("示例链三有限公司"));
        await MergeAsync(second, first);
        await MergeAsync(third, second);

        var pointer = await _bureau.GetAsync($"{Address}/{first}");

        Assert.That(pointer.Headers.Location?.OriginalString, Is.EqualTo($"{Address}/{third}"));
        Assert.That((await (await _bureau.GetAsync($"{Address}/{third}/merges")).JsonAsync()).AsArray(), Has.Count.EqualTo(2));
    }

    [TestCase("milestone", "140213")]
    [TestCase("place", "140213")]
    [TestCase("application", "140213")]
    [TestCase("nomination", "440106")]
    [TestCase("correction", "140213")]
    public async Task Merge_WhereBothHoldWhatOnlyOneMay_NamesIt(string kind, string countyCode)
    {
        var codes = new[] { "甲", "乙" }.Select((mark, i) => (Mark: mark, Code: Domain.Enterprises.CreditCode.Complete($"91{countyCode}MA{kind.ToUpperInvariant().Replace('O', '0').Replace('I', '1')[..4]}{i}0X").Value)).ToList();
        var (survivor, absorbed) = (await RegisterAsync($"示例{kind}甲有限公司", countyCode, codes[0].Code), await RegisterAsync($"示例{kind}乙有限公司", countyCode, codes[1].Code));
        var hold = await HoldingAsync(kind);
        foreach (var (id, code) in new[] { (survivor, codes[0].Code), (absorbed, codes[1].Code) })
        {
            var answer = await hold(id, code);
            Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
        }

        await IsBlockedAsync(survivor, absorbed, kind);
    }

    [Test]
    public async Task Merge_OfACandidateOfADraft_NamesIt()
    {
        var (survivor, absorbed) = (await RegisterAsync("示例草案甲有限公司", "440106"), await RegisterAsync("示例草案乙有限公司", "440106"));
        var draft = await _bureau.PostAsJsonAsync("/api/v1/rankings/drafts", new { programme = "guangzhou-2022", title = "示例草案" });
        Assert.That(draft.IsSuccessStatusCode, Is.True, await draft.Content.ReadAsStringAsync());

        await IsBlockedAsync(survivor, absorbed, "draft");
    }

    /// <summary>What gives an enterprise one of a kind.</summary>
    private async Task<Func<string, string, Task<HttpResponseMessage>>> HoldingAsync(string kind)
    {
        switch (kind)
        {
            case "milestone":
                return (id, _) => _bureau.PostAsJsonAsync($"{Address}/{id}/milestones", Example("Enterprises_RecordMilestone"));
            case "place":
                return (_, code) => _bureau.PostAsJsonAsync(
                    "/api/v1/reserve-library/libraries/dt-reserve/members", new { creditCode = code, levelId = "city", layerId = "base", admittedOn = "2024-03-31", basis = "示例" });
            case "application":
                return (_, code) => _bureau.PostAsJsonAsync("/api/v1/reserve-library/libraries/dt-reserve/applications", new { creditCode = code, route = "department" });
            case "correction":
                return (id, _) => _bureau.PostAsJsonAsync(
                    "/api/v1/targets/datong-2022/DT22-T1/corrections", new { kind = "count", enterpriseId = id, on = "2024-03-15", reason = "并购上市，按会议纪要补计" });
            default:
                var campaign = await (await _bureau.PostAsJsonAsync(
                    "/api/v1/rankings/campaigns", new { programme = "guangzhou-2022", listYear = 2027, title = "示例征集", opensOn = "2026-06-20", closesOn = "2026-07-25" })).JsonAsync();
                return (_, code) => _bureau.PostAsJsonAsync($"/api/v1/rankings/campaigns/{campaign["id"]}/nominations", new { creditCode = code, sourceId = "other", detail = "示例依据" });
        }
    }

    private async Task IsBlockedAsync(string survivor, string absorbed, string kind)
    {
        var preview = await (await _bureau.GetAsync($"{Address}/{survivor}/merges/{absorbed}/preview")).JsonAsync();
        Assert.That(preview["obstacles"]!.AsArray().Select(o => (string?)o!["kind"]), Is.EqualTo(new[] { kind }), "the preview says so before");

        var problem = await (await MergeAsync(survivor, absorbed)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "enterprises.merge-blocked");
        Assert.That(problem["fields"]!.AsArray().Select(f => (string?)f!["path"]), Is.EqualTo(new[] { kind }));
        Assert.That((await _bureau.GetAsync($"{Address}/{absorbed}")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "nothing moved");
    }

    [Test]
    public async Task Merge_ByTheCounty_OfItself_OrStale_IsRefused()
    {
        var (survivor, absorbed) = (await RegisterAsync("示例拒绝甲有限公司"), await RegisterAsync("示例拒绝乙有限公司"));
        object Body(string other, int version) => new { absorbedId = other, version, absorbedVersion = 1, reason = "同一企业重复登记" };

        Assert.That((await _county.PostAsJsonAsync($"{Address}/{survivor}/merges", Body(absorbed, 1))).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        await (await _bureau.PostAsJsonAsync($"{Address}/{survivor}/merges", Body(survivor, 1))).ProblemAsync(HttpStatusCode.BadRequest, "enterprises.merge-itself");
        await (await _bureau.PostAsJsonAsync($"{Address}/{survivor}/merges", Body(absorbed, 9))).ProblemAsync(HttpStatusCode.Conflict, "enterprises.stale");
    }

    [Test]
    public async Task Duplicates_AreListedInScope_UntilToldApart()
    {
        var (own, twin) = (await RegisterAsync("大同示例孪生有限公司"), await RegisterAsync("大同示例孪生股份有限公司"));
        await RegisterAsync("大同示例异地有限公司", "140214");
        await RegisterAsync("大同示例异地股份有限公司", "140214");

        var all = await PairsAsync(_bureau);
        var seen = await PairsAsync(_county);

        Assert.That(all.Select(Names), Has.Some.Contains("大同示例异地有限公司").And.Some.Contains("大同示例孪生有限公司"));
        Assert.That(seen.Select(Names), Has.None.Contains("异地").And.Some.Contains("大同示例孪生有限公司"));
        var apart = await _county.PostAsJsonAsync($"{Address}/distinctions", new { firstId = own, secondId = twin, reason = "两家独立法人" });
        Assert.That(apart.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await PairsAsync(_county)).Select(Names), Has.None.Contains("孪生"));
        await (await _county.PostAsJsonAsync($"{Address}/distinctions", new { firstId = own, secondId = Guid.NewGuid(), reason = "无" })).ProblemAsync(HttpStatusCode.NotFound, "enterprises.not-found");

        static string Names(JsonNode? pair) => $"{pair!["first"]!["name"]} {pair["second"]!["name"]}";
    }

    [Test]
    public async Task Merge_OfTwoValuesOfOneSubmission_KeepsBoth()
    {
        var codes = new[] { "91140213MAGEME01X", "91140213MAGEME02X" }.Select(c => Domain.Enterprises.CreditCode.Complete(c[..17]).Value).ToList();
        var table = $"统一社会信用代码,企业名称,县区,年度,员工人数\n{codes[0]},大同示例同表甲有限公司,平城区,2025,10\n{codes[1]},大同示例同表乙有限公司,平城区,2025,20\n";
        using var form = new MultipartFormDataContent { { new StringContent(table), "file", "表.csv" } };
        var imported = await _bureau.PostAsync("/api/v1/imports/enterprises?dryRun=false", form);
        Assert.That(imported.IsSuccessStatusCode, Is.True, await imported.Content.ReadAsStringAsync());
        var ids = new List<string>();
        foreach (var code in codes)
        {
            ids.Add((string)(await (await _bureau.GetAsync($"{Address}?search={code}")).JsonAsync())["items"]!.AsArray().Single()!["id"]!);
        }

        var merged = await MergeAsync(ids[0], ids[1]);

        Assert.That(merged.StatusCode, Is.EqualTo(HttpStatusCode.OK), await merged.Content.ReadAsStringAsync());
        var facts = (await (await _bureau.GetAsync($"{Address}/{ids[0]}/facts")).JsonAsync()).AsArray();
        Assert.That(facts.Select(f => ((decimal?)f!["number"], (bool)f["isCurrent"]!)), Is.EquivalentTo(new (decimal?, bool)[] { (10m, true), (20m, false) }));
        var open = (await (await _bureau.GetAsync($"{Address}/{ids[0]}/contradictions")).JsonAsync()).AsArray().Single()!;
        Assert.That(((decimal?)open["claimed"]!["number"], (decimal?)open["against"]!["number"]), Is.EqualTo(((decimal?)20m, (decimal?)10m)));
    }

    private static JsonNode Example(string operation) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(TestKit.RepositoryFolders.Root, "src/Api/openapi/examples", operation + ".json")))!;

    [Test]
    public async Task Totals_FollowEveryWrite()
    {
        const string Mark = "search=示例总数";
        var (first, second) = (await RegisterAsync("大同示例总数甲有限公司"), await RegisterAsync("大同示例总数乙有限公司", countyCode: "140214"));
        Assert.That(await TotalsAsync(Mark), Is.EqualTo((2, 1)));

        await RegisterAsync("大同示例总数丙有限公司");
        Assert.That(await TotalsAsync(Mark), Is.EqualTo((3, 2)), "registered");

        Assert.That(await TotalsAsync($"{Mark}&stage=shareReform"), Is.EqualTo((0, 0)));
        Assert.That(await TotalsAsync($"{Mark}&reached=shareReform"), Is.EqualTo((0, 0)));
        await _bureau.PostAsJsonAsync($"{Address}/stages", new { changes = new[] { new { id = first, stage = "shareReform" } } });
        Assert.That(await TotalsAsync($"{Mark}&stage=shareReform"), Is.EqualTo((1, 1)), "stage set");
        Assert.That(await TotalsAsync($"{Mark}&reached=shareReform"), Is.EqualTo((1, 1)), "stage set");

        Assert.That(await TotalsAsync($"{Mark}&tag=总数"), Is.EqualTo((0, 0)));
        await _bureau.PostAsJsonAsync($"{Address}/tags", new { ids = new[] { first, second }, tag = "总数", isCarried = true });
        Assert.That(await TotalsAsync($"{Mark}&tag=总数"), Is.EqualTo((2, 1)), "tagged");

        Assert.That((await MergeAsync(first, second)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await TotalsAsync(Mark), Is.EqualTo((2, 2)), "merged");
        Assert.That(await TotalsAsync($"{Mark}&tag=总数"), Is.EqualTo((1, 1)), "merged");
    }

    /// <summary>Totals of a list for the bureau and for the county.</summary>
    private async Task<(int Bureau, int County)> TotalsAsync(string query)
    {
        async Task<int> TotalAsync(HttpClient client)
        {
            // A full page's total is counted, or remembered; that of a page with everything is what it holds.
            var full = await (await client.GetAsync($"{Address}?{query}&pageSize=1")).JsonAsync();
            var whole = await (await client.GetAsync($"{Address}?{query}&pageSize=50")).JsonAsync();
            Assert.That((int)full["totalCount"]!, Is.EqualTo(whole["items"]!.AsArray().Count).And.EqualTo((int)whole["totalCount"]!), query);
            return (int)full["totalCount"]!;
        }

        return (await TotalAsync(_bureau), await TotalAsync(_county));
    }

    private async Task<string> RegisterAsync(string name, string countyCode = "140213", string? creditCode = null, string? formerName = null)
    {
        var answer = await _bureau.PostAsJsonAsync(Address, new { name, countyCode, creditCode, formerName });
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
        return (string)(await answer.JsonAsync())["id"]!;
    }

    private static async Task RecordAsync(HttpClient client, string id, int version, params object[] entries)
    {
        var answer = await client.PutAsJsonAsync($"{Address}/{id}/facts", new { entries, document = "测试来源", version });
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> MergeAsync(string survivor, string absorbed)
    {
        async Task<int> VersionAsync(string id) => (int)(await (await _bureau.GetAsync($"{Address}/{id}")).JsonAsync())["version"]!;
        return await _bureau.PostAsJsonAsync(
            $"{Address}/{survivor}/merges", new { absorbedId = absorbed, version = await VersionAsync(survivor), absorbedVersion = await VersionAsync(absorbed), reason = "同一企业重复登记" });
    }

    private static async Task<JsonArray> PairsAsync(HttpClient client) => (await (await client.GetAsync($"{Address}/duplicates?pageSize=100")).JsonAsync())["items"]!.AsArray();
}
