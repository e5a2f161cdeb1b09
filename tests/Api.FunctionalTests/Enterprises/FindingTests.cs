using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Enterprises;

/// <summary>The register found by stored verdicts, gaps, places and tags, and actions on many of its rows.</summary>
public sealed class FindingTests
{
    private const string Address = "/api/v1/enterprises";
    private const string Day = "2026-06-30";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost();
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
        var job = await (await _bureau.PostAsJsonAsync("/api/v1/eligibility/screenings", new { asOf = Day })).JsonAsync();
        await (await _bureau.GetAsync($"/api/v1/jobs/{job["id"]}/events")).Content.ReadAsStringAsync();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _county.Dispose();
        _host.Dispose();
    }

    [TestCase("outcome=notMet", "Measure=outcome&Outcome=notMet")]
    [TestCase("outcome=unknown&mostGap=0.5", "Measure=outcome&Outcome=unknown&MostGap=0.5")]
    [TestCase("missing=audit_opinion", "Missing=audit_opinion")]
    [CancelAfter(60_000)]
    public async Task Register_ByVerdict_HoldsWhomTheLatestScreeningLists(string asked, string verdicts)
    {
        var listed = await ListAsync(_bureau, $"board=beijing&{asked}");
        var screened = await (await _bureau.GetAsync($"/api/v1/eligibility/screenings/{Day}/verdicts?pageSize=100&Board=beijing&{verdicts}")).JsonAsync();

        Assert.That(Ids(listed), Is.EquivalentTo(Ids(screened)));
        Assert.That((int)listed["totalCount"]!, Is.EqualTo((int)screened["totalCount"]!));
        Assert.That(Ids(await ListAsync(_county, $"board=beijing&{asked}")), Is.SubsetOf(Ids(listed)));
    }

    [Test]
    public async Task Register_ByPlace_HoldsTheMembersOfToday()
    {
        var members = (await (await _bureau.GetAsync("/api/v1/reserve-library/members?libraryId=dt-reserve&stage=active&pageSize=100")).JsonAsync())["items"]!.AsArray();

        var listed = await ListAsync(_bureau, "library=dt-reserve");

        Assert.That(Ids(listed), Is.EquivalentTo(members.Select(m => (string?)m!["enterpriseId"])));
    }

    /// <summary>A saved view or a link may outlive what it names; an empty list would say that no enterprise is there.</summary>
    [TestCase("cityCode=9999", "cityCode", "enterprises.city-unknown")]
    [TestCase("countyCode=999999", "countyCode", "enterprises.county-unknown")]
    [TestCase("board=none-such", "board", "eligibility.unknown-board")]
    [TestCase("board=beijing&missing=none_such", "missing", "eligibility.unknown-metric")]
    [TestCase("library=none-such", "library", "reserve-library.unknown-library")]
    [TestCase("library=dt-reserve&layer=none-such", "layer", "reserve-library.unknown-layer")]
    [TestCase("industry=Z", "industry", "request.invalid")]
    [TestCase("stage=NoneSuch", "stage", "request.invalid")]
    public async Task Register_ByANameNothingAnswersTo_IsRefusedAndTheParameterNamed(string asked, string parameter, string code)
    {
        foreach (var address in new[] { $"{Address}?{asked}", $"/api/v1/imports/enterprises/edit-form.xlsx?{asked}" })
        {
            using var answer = await _bureau.GetAsync(address);
            var problem = await answer.JsonAsync();

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), address);
            Assert.That((string?)problem["code"], Is.EqualTo(code));
            Assert.That(problem["fields"]!.AsArray().Select(f => (string?)f!["path"]), Is.EqualTo(new[] { parameter }));
        }
    }

    [TestCase("outcome=met")]
    [TestCase("mostGap=0.2")]
    [TestCase("missing=revenue")]
    [TestCase("layer=a")]
    public async Task PartOfAFilter_WithoutTheWhole_IsRefused(string query) =>
        await (await _bureau.GetAsync($"{Address}?{query}")).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");

    [Test]
    public async Task Tags_ArePutOn_Found_AndTakenOffAgain()
    {
        var (own, foreign) = (await RegisterAsync("示例标签甲有限公司", "140213"), await RegisterAsync("示例标签乙有限公司", "140214"));

        var rows = await TagAsync(_county, "重点关注", true, own, foreign);
        var twice = await TagAsync(_bureau, " 重点关注 ", true, own, foreign);

        Assert.That(Outcomes(rows), Is.EqualTo(new[] { "done", "absent" }), "a row out of scope is absent, the other is done");
        Assert.That((string?)rows[1]!["name"], Is.Null, "an absent row tells nothing");
        Assert.That(Outcomes(twice), Is.EqualTo(new[] { "unchanged", "done" }));
        Assert.That(Ids(await ListAsync(_bureau, "tag=重点关注")), Is.EquivalentTo(new[] { own, foreign }));
        Assert.That(Ids(await ListAsync(_county, "tag=重点关注")), Is.EquivalentTo(new[] { own }));
        var uses = (await (await _county.GetAsync($"{Address}/tags")).JsonAsync()).AsArray().Single(t => (string?)t!["tag"] == "重点关注")!;
        Assert.That((int)uses["count"]!, Is.EqualTo(1));

        Assert.That(Outcomes(await TagAsync(_bureau, "重点关注", false, own, foreign)), Is.EqualTo(new[] { "done", "done" }));
        Assert.That(Ids(await ListAsync(_bureau, "tag=重点关注")), Is.Empty);
    }

    [Test]
    public async Task Tags_AreNotForEverybody()
    {
        using var enterprise = await _host.SignedInAsAsync("enterprise");

        Assert.That((await enterprise.GetAsync($"{Address}/tags")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        await (await enterprise.GetAsync($"{Address}?tag=重点关注")).ProblemAsync(HttpStatusCode.Forbidden, "enterprises.tags-not-yours");
        Assert.That((await ListAsync(enterprise, "")).ToJsonString(), Does.Not.Contain("重点"));
    }

    [Test]
    public async Task Stages_AreSet_AndTakenBack_WhereNobodyChangedThemSince()
    {
        var (first, second) = (await RegisterAsync("示例进程甲有限公司", "140213"), await RegisterAsync("示例进程乙有限公司", "140213"));
        var absent = Guid.NewGuid().ToString();

        var rows = await StagesAsync((first, "shareReform", null), (absent, "shareReform", null), (second, "shareReform", null));

        Assert.That(Outcomes(rows), Is.EqualTo(new[] { "done", "absent", "done" }));
        await StagesAsync((second, "tutoringFiled", null));
        var back = await StagesAsync([.. new[] { rows[0]!, rows[2]! }.Select(r => ((string)r["id"]!, (string)r["stageBefore"]!, (int?)r["version"]))]);
        Assert.That(back.Select(r => ((string?)r!["outcome"], (string?)r["code"])), Is.EqualTo(new[] { ("done", null), ("refused", "enterprises.stale") }));
        Assert.That((string?)(await (await _bureau.GetAsync($"{Address}/{second}")).JsonAsync())["stage"], Is.EqualTo("tutoringFiled"));
    }

    [Test]
    public async Task Selection_EmptyOrRepeated_IsRefused()
    {
        var id = Guid.NewGuid();
        foreach (var ids in new[] { Array.Empty<Guid>(), [id, id] })
        {
            await (await _bureau.PostAsJsonAsync($"{Address}/tags", new { ids, tag = "甲", isCarried = true })).ProblemAsync(HttpStatusCode.BadRequest, "enterprises.selection-invalid");
        }

        await (await _bureau.PostAsJsonAsync($"{Address}/tags", new { ids = new[] { id }, tag = new string('长', 21), isCarried = true })).ProblemAsync(HttpStatusCode.BadRequest, "enterprises.tag-invalid");
    }

    [Test]
    public async Task EditForm_OfASelection_HoldsItsRowsInScopeAlone()
    {
        var (own, foreign) = (await RegisterAsync("示例选择甲有限公司", "140213"), await RegisterAsync("示例选择乙有限公司", "140214"));

        var form = await _county.GetByteArrayAsync($"/api/v1/imports/enterprises/edit-form.xlsx?ids={own}&ids={foreign}");

        using var stream = new MemoryStream(form);
        using var archive = new System.IO.Compression.ZipArchive(stream);
        var text = string.Concat(archive.Entries.Where(e => e.FullName.StartsWith("xl/", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open()).ReadToEnd()));
        Assert.That(text, Does.Contain("示例选择甲有限公司").And.Not.Contain("示例选择乙有限公司"));
    }

    private async Task<string> RegisterAsync(string name, string countyCode) =>
        (string)(await (await _bureau.PostAsJsonAsync(Address, new { name, countyCode })).JsonAsync())["id"]!;

    private static async Task<JsonNode> ListAsync(HttpClient client, string query) => await (await client.GetAsync($"{Address}?pageSize=100&{query}")).JsonAsync();

    private static List<string?> Ids(JsonNode page) => [.. page["items"]!.AsArray().Select(i => (string?)(i!["id"] ?? i["enterpriseId"]))];

    private static IEnumerable<string?> Outcomes(JsonArray rows) => rows.Select(r => (string?)r!["outcome"]);

    private static async Task<JsonArray> TagAsync(HttpClient client, string tag, bool isCarried, params string[] ids) =>
        (await (await client.PostAsJsonAsync($"{Address}/tags", new { ids, tag, isCarried })).JsonAsync()).AsArray();

    private async Task<JsonArray> StagesAsync(params (string Id, string Stage, int? Version)[] changes) =>
        (await (await _bureau.PostAsJsonAsync($"{Address}/stages", new { changes = changes.Select(c => new { id = c.Id, stage = c.Stage, version = c.Version }) })).JsonAsync()).AsArray();
}
