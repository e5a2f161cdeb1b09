using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Search;

public sealed class SearchTests
{
    private ApiHost _host = null!;

    [OneTimeSetUp]
    public void Start() => _host = new ApiHost(enterprises: 120, settings: new Dictionary<string, string> { ["Demo:History"] = "true" });

    [OneTimeTearDown]
    public void Stop() => _host.Dispose();

    [TestCase("bureau", "enterprise rule document edition campaign assessment")]
    [TestCase("department", "enterprise rule document edition campaign")]
    [TestCase("enterprise", "enterprise rule document campaign")]
    [TestCase("expert", "document")]
    [TestCase("auditor", "document")]
    public async Task Find_Role_SearchesTheKindsItMayRead(string user, string kinds)
    {
        using var client = await _host.SignedInAsAsync(user);

        Assert.That((await FindAsync(client, "上市")).Select(g => (string?)g!["kind"]), Is.EqualTo(kinds.Split(' ')));
    }

    [TestCase("精工")]
    [TestCase("sljg")]
    [TestCase("shilijing")]
    public async Task Find_Enterprises_AreThoseOfTheRegistersSearch(string text)
    {
        using var bureau = await _host.SignedInAsAsync("bureau");

        var found = await GroupAsync(bureau, text, "enterprise");
        var listed = (await bureau.GetFromJsonAsync<JsonNode>($"/api/v1/enterprises?pageSize=5&sort=name&search={Uri.EscapeDataString(text)}"))!;

        Assert.That((long)found["total"]!, Is.EqualTo((long)listed["totalCount"]!).And.GreaterThan(0));
        Assert.That(Ids(found), Is.EqualTo(listed["items"]!.AsArray().Select(e => (string?)e!["id"])));
    }

    [Test]
    public async Task Find_CountyOfficer_FindsOwnRowsOnly()
    {
        using var officer = await _host.SignedInAsAsync("county");
        using var bureau = await _host.SignedInAsAsync("bureau");

        var own = await GroupAsync(officer, "示例", "enterprise", take: 50);
        var all = await GroupAsync(bureau, "示例", "enterprise", take: 50);

        Assert.That(own["items"]!.AsArray().Select(e => (string?)e!["countyCode"]).Distinct(), Is.EqualTo(new[] { "140213" }));
        Assert.That((long)own["total"]!, Is.LessThan((long)all["total"]!));
    }

    [TestCase("SA-2024")]
    [TestCase("ｓａ－2024")]
    public async Task Find_RuleById_ComesFirst(string text)
    {
        using var bureau = await _host.SignedInAsAsync("bureau");

        Assert.That(Ids(await GroupAsync(bureau, text, "rule"))[0], Is.EqualTo("SA-2024"));
    }

    [TestCase("科创属性")]
    [TestCase("kechuangshuxing")]
    [TestCase("kcsx")]
    [TestCase("STAR attributes")]
    public async Task Find_Rules_ByCharactersPinyinInitialsAndEnglish(string text)
    {
        using var bureau = await _host.SignedInAsAsync("bureau");

        var found = await GroupAsync(bureau, text, "rule", take: 50);

        Assert.That(Ids(found), Does.Contain("SA-2021"));
        Assert.That(found["items"]!.AsArray().Select(r => (string?)r!["board"]), Has.Some.EqualTo("star-attributes"));
    }

    [TestCase("证监会令第205号", "首次公开发行股票注册管理办法（证监会令第205号）")]
    [TestCase("倍增", "大同市推进企业上市“倍增”计划")]
    [TestCase("dtstjqyss", "大同市推进企业上市“倍增”计划")]
    [TestCase("Datong listing-doubling", "大同市推进企业上市“倍增”计划")]
    public async Task Find_Documents_ByTitleNumberAndPinyin(string text, string document)
    {
        using var expert = await _host.SignedInAsAsync("expert");

        Assert.That(Ids(await GroupAsync(expert, text, "document")), Does.Contain(document));
    }

    [TestCase("edition", "榜单")]
    [TestCase("edition", "guangzhou-2022-2")]
    [TestCase("edition", "bangdan")]
    [TestCase("campaign", "征集")]
    [TestCase("assessment", "2025 考核")]
    [TestCase("assessment", "xqkh")]
    public async Task Find_ListsCampaignsAndAssessments_ByTitle(string kind, string text)
    {
        using var bureau = await _host.SignedInAsAsync("bureau");

        Assert.That((long)(await GroupAsync(bureau, text, kind))["total"]!, Is.GreaterThan(0));
    }

    [TestCase("assessment", "2025 county assessment", "County assessment 2025 (Datong county assessment of listing work)")]
    [TestCase("document", "Listing of Stocks on Beijing", "Rules Governing the Listing of Stocks on Beijing Stock Exchange")]
    public async Task Find_InEnglish_AnswersTheEnglishTitle(string kind, string text, string title)
    {
        using var bureau = await _host.SignedInAsAsync("bureau");

        Assert.That((string?)(await GroupAsync(bureau, text, kind))["items"]![0]!["title"]!["en"], Is.EqualTo(title));
    }

    [Test]
    public async Task Find_MoreThanAskedFor_AnswersTheTotal()
    {
        using var bureau = await _host.SignedInAsAsync("bureau");

        var found = await GroupAsync(bureau, "示例", "enterprise", take: 2);

        Assert.That(found["items"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That((long)found["total"]!, Is.GreaterThan(2));
    }

    [TestCase("%")]
    [TestCase("\u200B")]
    [TestCase("没有这样的名称")]
    public async Task Find_NothingOfTheKind_AnswersEmptyGroups(string text)
    {
        using var bureau = await _host.SignedInAsAsync("bureau");

        Assert.That((await FindAsync(bureau, text)).Select(g => (long)g!["total"]!), Is.EqualTo(new long[6]));
    }

    [TestCase("text=&take=5")]
    [TestCase("text=a&take=0")]
    [TestCase("text=a&take=51")]
    [TestCase("take=5")]
    public async Task Find_NotUnderstood_IsRefused(string query)
    {
        using var bureau = await _host.SignedInAsAsync("bureau");

        await (await bureau.GetAsync($"/api/v1/search?{query}")).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
    }

    private static async Task<JsonArray> FindAsync(HttpClient client, string text, int take = 5) =>
        (await client.GetFromJsonAsync<JsonNode>($"/api/v1/search?text={Uri.EscapeDataString(text)}&take={take}"))!["groups"]!.AsArray();

    private static async Task<JsonNode> GroupAsync(HttpClient client, string text, string kind, int take = 5) =>
        (await FindAsync(client, text, take)).Single(g => (string?)g!["kind"] == kind)!;

    private static List<string?> Ids(JsonNode group) => [.. group["items"]!.AsArray().Select(item => (string?)item!["id"])];
}
