using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Jobs;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Api.FunctionalTests.Rankings;

/// <summary>Dynamic management of a published list, in the order of a year.</summary>
public sealed class RemovalTests
{
    private const string Rankings = "/api/v1/rankings";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private string _edition = null!;
    private JsonArray _listed = null!;

    [SetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 200);
        _bureau = await _host.SignedInAsAsync("bureau");
        _edition = await PublishAsync("动态管理");
        _listed = (await _bureau.GetFromJsonAsync<JsonNode>($"{Rankings}/editions/{_edition}/entries?isListed=true&pageSize=100"))!["items"]!.AsArray();
    }

    [TearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Watch_EnterpriseGotListed_IsFoundWithEvidenceDecidedUndoneAndDecidedAgain()
    {
        var enterprise = (string)_listed[3]!["enterpriseId"]!;
        await _bureau.PostAsJsonAsync($"/api/v1/enterprises/{enterprise}/milestones", new { kind = "listed", happenedOn = "2026-06-20", document = "上市公告（示例）" });
        var before = await _bureau.GetByteArrayAsync($"{Rankings}/editions/{_edition}/content");

        var watched = await (await WatchAsync()).JsonAsync();
        var again = await (await WatchAsync()).JsonAsync();
        var found = (await CasesAsync(enterprise)).Single(one => (string?)one["case"]!["cause"] == "listed");
        Assert.That((int)watched["found"]!, Is.GreaterThanOrEqualTo(1));
        Assert.That((int)again["found"]!, Is.Zero, "what is known is not found again");
        Assert.That((string?)found["case"]!["clause"], Is.EqualTo("三(三)3(1)"));
        Assert.That(
            found["case"]!["evidence"]!.AsArray().Select(e => (string?)e!["value"]), Is.EqualTo(["true", "2026-06-20 上市公告（示例）"]));
        Assert.That(found["offers"]!.AsArray().Select(o => (string?)o!["action"]), Is.EqualTo(["confirm", "dismiss", "settle"]));

        var id = (string)found["case"]!["id"]!;
        await (await StepAsync(id, "confirm", 1, " ")).ProblemAsync(HttpStatusCode.BadRequest, "workflow.note-invalid");
        await (await StepAsync(id, "confirm", 9, "理由")).ProblemAsync(HttpStatusCode.Conflict, "rankings.removal-stale");
        Assert.That((await StepAsync(id, "confirm", 1, "已在创业板上市")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StandingAsync(enterprise), Is.EqualTo("removed"));
        Assert.That((await CasesAsync(enterprise)).Select(one => (string?)one["case"]!["stage"]), Is.SupersetOf(["removed", "lapsed"]).And.None.EqualTo("open"), "nothing is left to decide");
        var changes = await PublicChangesAsync();
        Assert.That(changes.Select(c => (string?)c!["standing"]), Does.Contain("removed"));
        Assert.That(changes[0]!.AsObject().Select(p => p.Key), Is.EquivalentTo(["standing", "rank", "name", "changedAt"]), "why is not public");
        Assert.That((int)(await (await WatchAsync()).JsonAsync())["found"]!, Is.Zero, "a removed enterprise is watched no longer");

        Assert.That((await StepAsync(id, "undo", 2, "公告有误")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(await StandingAsync(enterprise), Is.EqualTo("remains"));
        Assert.That(await PublicChangesAsync(), Is.Empty);
        Assert.That((await StepAsync(id, "dismiss", 3, "仍在排队")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((int)(await (await WatchAsync()).JsonAsync())["found"]!, Is.EqualTo(1), "the failed condition, which had lapsed with the removal");
        Assert.That((int)(await (await WatchAsync()).JsonAsync())["found"]!, Is.Zero, "dismissed with the same evidence");
        var steps = (await CasesAsync(enterprise)).Single(one => (string?)one["case"]!["id"] == id)["steps"]!.AsArray();
        Assert.That(steps.Select(s => (string?)s!["action"]), Is.EqualTo(["find", "confirm", "undo", "dismiss"]));
        Assert.That(await _bureau.GetByteArrayAsync($"{Rankings}/editions/{_edition}/content"), Is.EqualTo(before), "the edition never changes");

        using var auditor = await _host.SignedInAsAsync("auditor");
        var trail = (await auditor.GetFromJsonAsync<JsonNode>($"/api/v1/audit/records?subject=ranking-edition/{_edition}&pageSize=100"))!["items"]!.AsArray();
        Assert.That(trail.Select(r => (string?)r!["event"]), Is.SupersetOf(["RemovalMoved", "EditionWatched"]));
    }

    [Test]
    public async Task State_OtherCause_IsDecidedLikeAFindingAndWatchedEditionsKeepIt()
    {
        var enterprise = (string)_listed[1]!["enterpriseId"]!;
        var address = $"{Rankings}/editions/{_edition}/removals";

        await (await _bureau.PostAsJsonAsync(address, new { enterpriseId = enterprise, cause = "other", statement = "\u0000" })).ProblemAsync(HttpStatusCode.BadRequest, "workflow.note-invalid");
        await (await _bureau.PostAsJsonAsync(address, new { enterpriseId = Guid.NewGuid(), cause = "other", statement = "退出" })).ProblemAsync(HttpStatusCode.NotFound, "rankings.not-on-list");
        await (await _bureau.PostAsJsonAsync($"{Rankings}/editions/{Guid.NewGuid()}/removals", new { enterpriseId = enterprise, cause = "other", statement = "退出" }))
            .ProblemAsync(HttpStatusCode.NotFound, "rankings.edition-not-found");
        var stated = await (await _bureau.PostAsJsonAsync(address, new { enterpriseId = enterprise, cause = "other", statement = "企业书面申请退出" })).JsonAsync();
        await (await _bureau.PostAsJsonAsync(address, new { enterpriseId = enterprise, cause = "other", statement = "再次" })).ProblemAsync(HttpStatusCode.Conflict, "rankings.removal-open");
        await WatchAsync();
        Assert.That((await CasesAsync(enterprise)).Select(c => (string?)c["case"]!["stage"]), Does.Contain("open"), "what an officer stated does not lapse");

        Assert.That((await StepAsync((string)stated["id"]!, "confirm", 1, "同意退出")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await (await _bureau.PostAsJsonAsync(address, new { enterpriseId = enterprise, cause = "ceased", statement = "停业" })).ProblemAsync(HttpStatusCode.Conflict, "rankings.already-removed");

        var draft = await (await _bureau.PostAsJsonAsync($"{Rankings}/drafts", new { programme = "guangzhou-2022", title = "下一期" })).JsonAsync();
        var adjustments = (await _bureau.GetFromJsonAsync<JsonNode>($"{Rankings}/drafts/{draft["id"]}"))!["adjustments"]!.AsArray();
        var carried = adjustments.Single(a => (string?)a!["enterpriseId"] == enterprise)!;
        Assert.That(((string?)carried["kind"], (string?)carried["reason"]), Is.EqualTo(("takeOff", "已于2026年6月30日移出榜单guangzhou-2022-2026-01（三(三)3(6)）：同意退出")));
        var next = await PublishAsync((string)draft["id"]!, (int)draft["version"]!);

        var difference = (await _bureau.GetFromJsonAsync<JsonNode>($"{Rankings}/editions/{next}/difference"))!["changes"]!.AsArray();
        var gone = difference.Single(c => (string?)c!["enterpriseId"] == enterprise)!;
        Assert.That(((string?)gone["kind"], (string?)gone["cause"], (string?)gone["removal"]!["cause"]), Is.EqualTo(("gone", "removed", "other")));
        await (await StepAsync((string)stated["id"]!, "undo", 2, "太迟")).ProblemAsync(HttpStatusCode.Conflict, "rankings.edition-superseded");
        await (await WatchAsync()).ProblemAsync(HttpStatusCode.Conflict, "rankings.edition-superseded");
        Assert.That((bool)(await _bureau.GetFromJsonAsync<JsonNode>(address))!["isNewest"]!, Is.False);
    }

    [Test]
    public async Task Watch_FactsGoodAgain_LapsesTheCase()
    {
        var enterprise = (string)_listed[2]!["enterpriseId"]!;
        await RecordAsync(enterprise, "false_information", true);
        await WatchAsync();
        Assert.That((await CasesAsync(enterprise)).Select(c => ((string?)c["case"]!["cause"], (string?)c["case"]!["stage"])), Does.Contain(("falseInformation", "open")));

        await RecordAsync(enterprise, "false_information", false);
        await WatchAsync();

        Assert.That((await CasesAsync(enterprise)).Select(c => ((string?)c["case"]!["cause"], (string?)c["case"]!["stage"])), Does.Contain(("falseInformation", "lapsed")));
    }

    [Test]
    public async Task Daily_Clock_WatchesEveryNewestEditionOnceADay()
    {
        await RecordAsync((string)_listed[0]!["enterpriseId"]!, "business_ceased", true);
        var first = await StartAsync();
        await EndedAsync(first!.Value);

        var board = (await _bureau.GetFromJsonAsync<JsonNode>($"{Rankings}/editions/{_edition}/removals"))!;
        Assert.That(((string?)board["watch"]!["by"]!["name"], (string?)board["watch"]!["watchedOn"]), Is.EqualTo(("系统每日核查", "2026-06-30")));
        Assert.That(board["cases"]!.AsArray().Select(c => (string?)c!["case"]!["cause"]), Does.Contain("ceased"));
        var told = (await _bureau.GetFromJsonAsync<JsonNode>("/api/v1/notifications"))!["items"]!.AsArray();
        Assert.That(told.Select(n => (string?)n!["kind"]), Does.Contain("removals-found"));
        Assert.That(await StartAsync(), Is.Null, "once a day");
        _host.Clock.Now = _host.Clock.Now.AddDays(1);
        Assert.That(await StartAsync(), Is.Not.Null);
    }

    [Test]
    public async Task County_Board_ShowsItsOwnAndDecidesNothing()
    {
        var enterprise = (string)_listed[1]!["enterpriseId"]!;
        var stated = await (await _bureau.PostAsJsonAsync($"{Rankings}/editions/{_edition}/removals", new { enterpriseId = enterprise, cause = "other", statement = "示例" })).JsonAsync();
        using var county = await _host.SignedInAsAsync("county");

        var board = (await county.GetFromJsonAsync<JsonNode>($"{Rankings}/editions/{_edition}/removals"))!;

        Assert.That((board["cases"]!.AsArray().Count, board["places"]!.AsArray().Count), Is.EqualTo((0, 0)), "the county lies in another city");
        await (await county.PostAsJsonAsync($"{Rankings}/removals/{stated["id"]}/steps", new { action = "confirm", version = 1, note = "越权" })).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await (await StepAsync(Guid.NewGuid().ToString(), "confirm", 1, "没有")).ProblemAsync(HttpStatusCode.NotFound, "rankings.removal-not-found");
    }

    private Task<HttpResponseMessage> WatchAsync() => _bureau.PostAsync($"{Rankings}/editions/{_edition}/watch", null);

    private Task<HttpResponseMessage> StepAsync(string id, string action, int version, string note) =>
        _bureau.PostAsJsonAsync($"{Rankings}/removals/{id}/steps", new { action, version, note });

    private async Task<List<JsonNode>> CasesAsync(string enterprise) =>
        [.. (await _bureau.GetFromJsonAsync<JsonNode>($"{Rankings}/editions/{_edition}/removals"))!["cases"]!.AsArray().Where(c => (string?)c!["case"]!["enterpriseId"] == enterprise).OfType<JsonNode>()];

    private async Task<string?> StandingAsync(string enterprise) =>
        (string?)(await _bureau.GetFromJsonAsync<JsonNode>($"{Rankings}/editions/{_edition}/removals"))!["places"]!.AsArray().Single(p => (string?)p!["enterpriseId"] == enterprise)!["standing"];

    private async Task<JsonArray> PublicChangesAsync()
    {
        using var anonymous = _host.Anonymous();
        return (await anonymous.GetFromJsonAsync<JsonNode>("/api/v1/public/rankings/guangzhou-2022-2026-01"))!["changes"]!.AsArray();
    }

    private async Task RecordAsync(string enterprise, string metric, bool value)
    {
        var version = (int)(await _bureau.GetFromJsonAsync<JsonNode>($"/api/v1/enterprises/{enterprise}"))!["version"]!;
        var answer = await _bureau.PutAsJsonAsync($"/api/v1/enterprises/{enterprise}/facts", new { entries = new[] { new { metric, number = value ? 1 : 0 } }, document = "示例文件", version });
        Assert.That(answer.IsSuccessStatusCode, Is.True, await answer.Content.ReadAsStringAsync());
    }

    private async Task<Guid?> StartAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingUser>().ActFor(new AccountUser(null, "系统每日核查", Roles.Bureau, Scope.Unrestricted));
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new StartRemovalWatchCommand())).Value.JobId;
    }

    private async Task EndedAsync(Guid job)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingUser>().ActFor(new AccountUser(null, "系统每日核查", Roles.Bureau, Scope.Unrestricted));
        var states = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new WatchJobQuery(job))).Value;
        await foreach (var state in states)
        {
            Assert.That(state.State, Is.AnyOf(JobState.Queued, JobState.Running, JobState.Succeeded), state.ErrorMessage);
        }
    }

    private async Task<string> PublishAsync(string title)
    {
        var draft = await (await _bureau.PostAsJsonAsync($"{Rankings}/drafts", new { programme = "guangzhou-2022", title })).JsonAsync();
        return await PublishAsync((string)draft["id"]!, (int)draft["version"]!);
    }

    private async Task<string> PublishAsync(string draft, int version)
    {
        var submitted = await (await _bureau.PostAsJsonAsync($"{Rankings}/drafts/{draft}/steps", new { action = "submit", version })).JsonAsync();
        return (string)(await (await _bureau.PostAsJsonAsync($"{Rankings}/drafts/{draft}/publication", new { version = (int)submitted["version"]! })).JsonAsync())["editionId"]!;
    }
}
