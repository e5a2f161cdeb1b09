using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Rankings;

public sealed class RankingsTests
{
    private const string Drafts = "/api/v1/rankings/drafts";
    private const string Editions = "/api/v1/rankings/editions";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 200);
        _bureau = await _host.SignedInAsAsync("bureau");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task DrawUp_DemoEnterprises_RanksThemWithoutGapsAndExplainsTheOthers()
    {
        var draft = await DrawUpAsync("序列");

        var summary = (await _bureau.GetFromJsonAsync<JsonNode>($"{Drafts}/{draft.Id}"))!["draft"]!;
        var ranked = await EntriesAsync(draft.Id, "&pageSize=100");
        Assert.That((int)summary["candidateCount"]!, Is.GreaterThan(50));
        Assert.That(ranked[0]!["rank"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That(ranked.Where(e => e!["rank"] is null).Select(e => (string?)e!["outcome"]), Is.All.AnyOf("notEligible", "undetermined"));
        Assert.That(ranked.Where(e => e!["rank"] is null).Select(e => e!["reasons"]!.AsArray().Count), Is.All.GreaterThan(0));
        Assert.That(ranked.Where(e => e!["rank"] is not null).Select(e => e!["rank"]!.GetValue<int>()), Is.Ordered);
    }

    [Test]
    public async Task GetScore_RankedCandidate_PartsAddUpToTheScore()
    {
        var draft = await DrawUpAsync("分解");
        var first = (await EntriesAsync(draft.Id, ""))[0]!;

        var score = (await _bureau.GetFromJsonAsync<JsonNode>($"{Drafts}/{draft.Id}/entries/{first["enterpriseId"]}"))!;

        var parts = score["parts"]!.AsArray();
        var dimensions = parts.Where(p => (string?)p!["parentId"] == "index").Sum(p => p!["contribution"]!.GetValue<decimal>());
        Assert.That(dimensions, Is.EqualTo(first["computedScore"]!.GetValue<decimal>()).Within(0.000000001m));
        Assert.That(score["entryConditions"]!.AsArray().Select(c => (string?)c!["outcome"]), Is.All.EqualTo("met"));
        Assert.That(score["entryConditions"]!.AsArray().Select(c => (string?)c!["ruleId"]), Is.EqualTo(["GZ-LIST-1", "GZ-LIST-2", "GZ-LIST-3", "GZ-LIST-4"]));
    }

    [Test]
    public async Task ListEntries_Filters_NarrowTheList()
    {
        var draft = await DrawUpAsync("筛选");
        var first = (await EntriesAsync(draft.Id, ""))[0]!;

        var byName = await EntriesAsync(draft.Id, $"&search={Uri.EscapeDataString((string)first["name"]!)}");
        var listed = await PageAsync(draft.Id, "&isListed=true");
        var others = await PageAsync(draft.Id, "&isListed=false");
        var all = await PageAsync(draft.Id, "");
        var past = await PageAsync(draft.Id, "&page=1000");
        var notEligible = await PageAsync(draft.Id, "&outcome=notEligible");

        Assert.That(byName.Select(e => (string?)e!["name"]), Does.Contain((string?)first["name"]));
        Assert.That((long)listed["totalCount"]! + (long)others["totalCount"]!, Is.EqualTo((long)all["totalCount"]!));
        Assert.That((long)past["totalCount"]!, Is.EqualTo((long)all["totalCount"]!));
        Assert.That(past["items"]!.AsArray(), Is.Empty);
        Assert.That(notEligible["items"]!.AsArray().Select(e => (string?)e!["outcome"]), Is.All.EqualTo("notEligible"));
    }

    [Test]
    public async Task Adjust_TakeOffAndWithdraw_MovesTheOthersUpAndBack()
    {
        var draft = await DrawUpAsync("调整");
        var before = await EntriesAsync(draft.Id, "");

        var answer = await AdjustAsync(draft, before[0]!, "takeOff", null, "注册地迁出广州市");
        var after = await EntriesAsync(draft.Id, "");
        var decided = (await _bureau.GetFromJsonAsync<JsonNode>($"{Drafts}/{draft.Id}"))!["adjustments"]![0]!;
        var withdrawn = await _bureau.DeleteAsync($"{Drafts}/{draft.Id}/adjustments/{decided["id"]}?version={(await answer.JsonAsync())["version"]}");
        var restored = await EntriesAsync(draft.Id, "");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((string?)after[0]!["name"], Is.EqualTo((string?)before[1]!["name"]));
        Assert.That((string?)decided["reason"], Is.EqualTo("注册地迁出广州市"));
        Assert.That(withdrawn.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(restored.ToJsonString(), Is.EqualTo(before.ToJsonString()));
    }

    [Test]
    public async Task Adjust_Points_ShowBesideTheComputedScore()
    {
        var draft = await DrawUpAsync("加分");
        var second = (await EntriesAsync(draft.Id, ""))[1]!;

        await AdjustAsync(draft, second, "points", 4.5m, "省级重点项目");
        var entry = (await EntriesAsync(draft.Id, $"&search={Uri.EscapeDataString((string)second["name"]!)}"))[0]!;

        Assert.That(entry["score"]!.GetValue<decimal>() - entry["computedScore"]!.GetValue<decimal>(), Is.EqualTo(4.5m));
        Assert.That((bool)entry["isAdjusted"]!, Is.True);
    }

    [Test]
    public async Task Adjust_WrongDecisions_AreRefusedByCode()
    {
        var draft = await DrawUpAsync("拒绝");
        var first = (await EntriesAsync(draft.Id, ""))[0]!;
        var failed = (await EntriesAsync(draft.Id, "&outcome=notEligible"))[0]!;

        await (await AdjustAsync(draft, first, "points", 6, "超过上限")).ProblemAsync(HttpStatusCode.BadRequest, "rankings.points-out-of-range");
        await (await AdjustAsync(draft, first, "takeOff", null, " ")).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        await (await AdjustAsync(draft, failed, "admit", null, "条件不符")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "rankings.entry-condition-not-met");
        await (await AdjustAsync(draft with { Version = 7 }, first, "takeOff", null, "旧版本")).ProblemAsync(HttpStatusCode.Conflict, "rankings.stale-version");
        await (await AdjustAsync(draft, new JsonObject { ["enterpriseId"] = Guid.NewGuid() }, "takeOff", null, "不存在"))
            .ProblemAsync(HttpStatusCode.NotFound, "rankings.candidate-not-found");
    }

    [Test]
    public async Task Publish_Draft_IsPublicNumberedHashedAndRecomputable()
    {
        var draft = await DrawUpAsync("公开发布");
        var published = await (await PublishAsync(draft)).JsonAsync();
        var editionId = (string)published["editionId"]!;

        using var anonymous = _host.Anonymous();
        var lists = await anonymous.GetFromJsonAsync<JsonNode>($"/api/v1/public/rankings/{published["editionNumber"]}");
        var content = await _bureau.GetByteArrayAsync($"{Editions}/{editionId}/content");
        var verification = await _bureau.GetFromJsonAsync<JsonNode>($"{Editions}/{editionId}/verification");

        Assert.That((string?)published["editionNumber"], Does.Match("^guangzhou-2022-2026-[0-9]{2}$"));
        Assert.That(lists!["entries"]![0]!.AsObject().Select(p => p.Key), Is.EquivalentTo(["list", "rank", "name", "countyCode", "countyName"]));
        Assert.That(Convert.ToHexStringLower(SHA256.HashData(content)), Is.EqualTo((string?)published["contentHash"]));
        Assert.That((bool)verification!["isIntact"]!, Is.True);
    }

    [Test]
    public async Task Publish_TwiceAndAtOnce_ExactlyOneWins()
    {
        var draft = await SubmitAsync(await DrawUpAsync("同时发布"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PublishSubmittedAsync(draft)));
        var late = await PublishSubmittedAsync(draft);

        Assert.That(answers.Count(a => a.StatusCode == HttpStatusCode.Created), Is.EqualTo(1));
        Assert.That(answers.Count(a => a.StatusCode == HttpStatusCode.Conflict), Is.EqualTo(3));
        var problem = await late.ProblemAsync(HttpStatusCode.Conflict, "rankings.already-published");
        Assert.That((string?)problem["detail"], Does.Contain("guangzhou-2022-2026-"));
        Assert.That(problem["fields"]!.AsArray().Select(f => (string?)f!["path"]), Is.EqualTo(["version/3"]), "the difference to the version named: the publication");
    }

    [Test]
    public async Task Publish_TwoDraftsOfAYearAtOnce_NeverShareANumber()
    {
        var one = await SubmitAsync(await DrawUpAsync("抢号一"));
        var other = await SubmitAsync(await DrawUpAsync("抢号二"));

        var answers = await Task.WhenAll(PublishSubmittedAsync(one), PublishSubmittedAsync(other));
        var published = new List<string>();
        foreach (var answer in answers)
        {
            if (answer.StatusCode == HttpStatusCode.Created)
            {
                published.Add((string)(await answer.JsonAsync())["editionNumber"]!);
            }
            else
            {
                await answer.ProblemAsync(HttpStatusCode.Conflict, "rankings.number-taken");
            }
        }

        Assert.That(published, Is.Not.Empty.And.Unique);
        var numbers = (await _bureau.GetFromJsonAsync<JsonNode>(Editions))!["items"]!.AsArray().Select(e => (string)e!["editionNumber"]!).ToList();
        Assert.That(published, Is.SubsetOf(numbers));
    }

    [Test]
    public async Task TakeStep_DraftReviewAndBack_LocksAndUnlocksAndTellsTheDifference()
    {
        var draft = await DrawUpAsync("审核");
        var first = (await EntriesAsync(draft.Id, ""))[0]!;
        await AdjustAsync(draft, first, "points", 1, "省级重点项目");
        var steps = $"{Drafts}/{draft.Id}/steps";

        var stale = await (await _bureau.PostAsJsonAsync(steps, new { action = "submit", version = 1 })).ProblemAsync(HttpStatusCode.Conflict, "rankings.stale-version");
        await (await PublishSubmittedAsync(draft with { Version = 2 })).ProblemAsync(HttpStatusCode.Conflict, "rankings.not-reviewed");
        var submitted = await SubmitAsync(draft with { Version = 2 });
        await (await AdjustAsync(submitted, first, "takeOff", null, "审核中")).ProblemAsync(HttpStatusCode.Conflict, "rankings.in-review");
        await (await _bureau.PostAsJsonAsync(steps, new { action = "send-back", version = 3 })).ProblemAsync(HttpStatusCode.BadRequest, "workflow.note-invalid");
        await (await _bureau.PostAsJsonAsync(steps, new { action = "submit", version = 3 })).ProblemAsync(HttpStatusCode.Conflict, "workflow.not-now");
        await (await _bureau.PostAsJsonAsync(steps, new { action = "publish", version = 3 })).ProblemAsync(HttpStatusCode.BadRequest, "workflow.unknown-action");
        var back = await _bureau.PostAsJsonAsync(steps, new { action = "send-back", version = 3, note = "请核对加分依据" });
        var read = (await _bureau.GetFromJsonAsync<JsonNode>($"{Drafts}/{draft.Id}"))!;

        Assert.That((string?)stale["fields"]![0]!["message"], Does.Contain("省级重点项目").And.Contain((string)first["name"]!));
        Assert.That(back.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(read["steps"]!.AsArray().Select(s => (string?)s!["action"]), Is.EqualTo(["draw-up", "points", "submit", "send-back"]));
        Assert.That(read["offers"]!.AsArray().Select(o => (string?)o!["action"]), Is.EqualTo(["submit"]));
        Assert.That((string?)read["draft"]!["stage"], Is.EqualTo("draft"));
    }

    [Test]
    public async Task Feed_PublishedEditions_IsAtomWithAnEntryEach()
    {
        var published = await (await PublishAsync(await DrawUpAsync("订阅源"))).JsonAsync();
        using var anonymous = _host.Anonymous();

        var answer = await anonymous.GetAsync("/api/v1/public/rankings/feed");
        var feed = System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync());

        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/atom+xml"));
        Assert.That(feed.Root!.Elements(atom + "entry").Select(e => (string?)e.Element(atom + "summary")), Has.Some.Contains((string)published["contentHash"]!));
    }

    [Test]
    public async Task Published_Draft_CannotBeChangedOrDeleted()
    {
        var draft = await DrawUpAsync("不可更改");
        var first = (await EntriesAsync(draft.Id, ""))[0]!;
        await PublishAsync(draft);

        await (await AdjustAsync(draft with { Version = 3 }, first, "takeOff", null, "太迟")).ProblemAsync(HttpStatusCode.Conflict, "rankings.already-published");
        await (await _bureau.DeleteAsync($"{Drafts}/{draft.Id}")).ProblemAsync(HttpStatusCode.Conflict, "rankings.already-published");
    }

    [Test]
    public async Task Compare_NextEdition_SaysWhoIsGoneAndWhy()
    {
        await PublishAsync(await DrawUpAsync("上一期"));
        var draft = await DrawUpAsync("下一期");
        var first = (await EntriesAsync(draft.Id, ""))[0]!;
        var adjusted = await (await AdjustAsync(draft, first, "takeOff", null, "提供虚假信息")).JsonAsync();
        var published = await (await PublishAsync(draft with { Version = (int)adjusted["version"]! })).JsonAsync();

        var difference = await _bureau.GetFromJsonAsync<JsonNode>($"{Editions}/{published["editionId"]}/difference");

        var gone = difference!["changes"]!.AsArray().Single(c => (string?)c!["enterpriseId"] == (string?)first["enterpriseId"])!;
        Assert.That((string?)difference["previousEditionNumber"], Is.Not.Null);
        Assert.That(((string?)gone["kind"], (string?)gone["cause"]), Is.EqualTo(("gone", "takenOff")));
        Assert.That((string?)gone["after"]!["reasons"]![0], Is.EqualTo("提供虚假信息"));
        Assert.That(difference["changes"]!.AsArray().Count(c => (string?)c!["kind"] == "up"), Is.GreaterThan(0));
    }

    [Test]
    public async Task Export_Edition_IsAWorkbook()
    {
        var published = await (await PublishAsync(await DrawUpAsync("导出"))).JsonAsync();

        var answer = await _bureau.GetAsync($"{Editions}/{published["editionId"]}/lists.xlsx");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        Assert.That((await answer.Content.ReadAsByteArrayAsync())[..2], Is.EqualTo("PK"u8.ToArray()));
    }

    [Test]
    public async Task Delete_Draft_IsGone()
    {
        var draft = await DrawUpAsync("删除");

        Assert.That((await _bureau.DeleteAsync($"{Drafts}/{draft.Id}")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await (await _bureau.GetAsync($"{Drafts}/{draft.Id}")).ProblemAsync(HttpStatusCode.NotFound, "rankings.draft-not-found");
    }

    [TestCase("""{"programme":"nowhere","title":"x"}""", HttpStatusCode.BadRequest, "rankings.unknown-programme")]
    [TestCase("""{"programme":"guangzhou-2022","title":" "}""", HttpStatusCode.BadRequest, "request.invalid")]
    [TestCase("""{"programme":"guangzhou-2022","title":"x","asOf":"2026-07-01"}""", HttpStatusCode.BadRequest, "rankings.day-in-future")]
    [TestCase("""{"programme":"guangzhou-2022","title":"x","listYear":1999}""", HttpStatusCode.BadRequest, "rankings.list-year-out-of-range")]
    [TestCase("""{"programme":"guangzhou-2022","title":"x","asOf":"2021-12-31"}""", HttpStatusCode.UnprocessableEntity, "rankings.no-model-in-force")]
    [TestCase("""{"programme":"datong-2022","title":"x"}""", HttpStatusCode.UnprocessableEntity, "rankings.no-model-in-force")]
    public async Task DrawUp_WrongRequest_IsRefusedByCode(string json, HttpStatusCode status, string code)
    {
        var answer = await _bureau.PostAsync(Drafts, new StringContent(json, System.Text.Encoding.UTF8, "application/json"));

        await answer.ProblemAsync(status, code);
    }

    [Test]
    public async Task County_Reads_OnlyItsOwnCandidatesAndChangesNothing()
    {
        var draft = await DrawUpAsync("权限");
        var first = (await EntriesAsync(draft.Id, ""))[0]!;
        using var county = await _host.SignedInAsAsync("county");

        var seen = await county.GetFromJsonAsync<JsonNode>($"{Drafts}/{draft.Id}/entries");

        Assert.That((long)seen!["totalCount"]!, Is.Zero);
        await (await county.GetAsync($"{Drafts}/{draft.Id}/entries/{first["enterpriseId"]}")).ProblemAsync(HttpStatusCode.NotFound, "rankings.candidate-not-found");
        await (await county.PostAsJsonAsync($"{Drafts}/{draft.Id}/publication", new { version = 1 })).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await (await county.PostAsJsonAsync(Drafts, new { programme = "guangzhou-2022", title = "x" })).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
    }

    [Test]
    public async Task Anonymous_SeesPublishedListsOnly()
    {
        using var anonymous = _host.Anonymous();

        Assert.That((await anonymous.GetAsync("/api/v1/public/rankings")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await (await anonymous.GetAsync("/api/v1/public/rankings/guangzhou-2022-1999-01")).ProblemAsync(HttpStatusCode.NotFound, "rankings.edition-not-found");
        await (await anonymous.GetAsync(Drafts)).ProblemAsync(HttpStatusCode.Unauthorized, "identity.not-signed-in");
    }

    [Test]
    public async Task GetRobustness_Draft_AnswersTheSameForTheSameSeed()
    {
        var draft = await DrawUpAsync("稳健性");
        var address = $"{Drafts}/{draft.Id}/robustness?draws=200&spreadPercent=30&seed=7";

        var first = await _bureau.GetStringAsync(address);
        var again = await _bureau.GetStringAsync(address);

        var study = JsonNode.Parse(first)!;
        Assert.That(study["intervals"]!.AsArray(), Is.Not.Empty);
        Assert.That(study["changes"]!.AsArray(), Has.Count.EqualTo(16), "15 indicators left out in turn, and missing values counted as worst");
        Assert.That(again, Is.EqualTo(first));
        await (await _bureau.GetAsync($"{Drafts}/{draft.Id}/robustness?draws=1")).ProblemAsync(HttpStatusCode.BadRequest, "rankings.robustness-out-of-range");
    }

    [Test]
    public async Task ListRemovalFindings_YearsAhead_NamesCauseClauseAndEvidence()
    {
        var published = await (await PublishAsync(await DrawUpAsync("动态管理"))).JsonAsync();
        var address = $"{Editions}/{published["editionId"]}/removal-findings";

        var today = await _bureau.GetFromJsonAsync<JsonArray>(address);
        var later = await _bureau.GetFromJsonAsync<JsonArray>($"{address}?asOf=2029-06-30");
        using var county = await _host.SignedInAsAsync("county");
        var elsewhere = await county.GetFromJsonAsync<JsonArray>($"{address}?asOf=2029-06-30");

        Assert.That(Clauses(today!), Has.None.Contains("(2)"));
        Assert.That(Clauses(later!), Has.Some.EqualTo("三(三)3(2)").And.Some.EqualTo("三(三)3(3)"));
        Assert.That(elsewhere, Is.Empty);
        await (await _bureau.GetAsync($"{address}?asOf=2020-01-01")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "rankings.no-model-in-force");

        static IEnumerable<string?> Clauses(JsonArray found) => found.SelectMany(e => e!["findings"]!.AsArray()).Select(f => (string?)f!["clause"]);
    }

    private sealed record Draft(string Id, int Version);

    private async Task<Draft> DrawUpAsync(string title)
    {
        var answer = await _bureau.PostAsJsonAsync(Drafts, new { programme = "guangzhou-2022", title });
        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), body);
        var json = JsonNode.Parse(body)!;
        return new Draft((string)json["id"]!, (int)json["version"]!);
    }

    private async Task<HttpResponseMessage> PublishAsync(Draft draft) => await PublishSubmittedAsync(await SubmitAsync(draft));

    private async Task<Draft> SubmitAsync(Draft draft)
    {
        var answer = await _bureau.PostAsJsonAsync($"{Drafts}/{draft.Id}/steps", new { action = "submit", version = draft.Version });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        return draft with { Version = (int)(await answer.JsonAsync())["version"]! };
    }

    private Task<HttpResponseMessage> PublishSubmittedAsync(Draft draft) => _bureau.PostAsJsonAsync($"{Drafts}/{draft.Id}/publication", new { version = draft.Version });

    private Task<HttpResponseMessage> AdjustAsync(Draft draft, JsonNode candidate, string kind, decimal? points, string reason) =>
        _bureau.PostAsJsonAsync($"{Drafts}/{draft.Id}/adjustments", new { enterpriseId = candidate["enterpriseId"], kind, points, reason, version = draft.Version });

    private async Task<JsonNode> PageAsync(string draftId, string query) => (await _bureau.GetFromJsonAsync<JsonNode>($"{Drafts}/{draftId}/entries?{query.TrimStart('&')}"))!;

    private async Task<JsonArray> EntriesAsync(string draftId, string query) => (await PageAsync(draftId, query))["items"]!.AsArray();
}
