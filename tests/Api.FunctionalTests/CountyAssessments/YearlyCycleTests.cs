using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.CountyAssessments;

/// <summary>Stages of the yearly cycle: what is offered to whom, what stands in the way, and what happens in each.</summary>
public sealed class YearlyCycleTests
{
    private const string Address = "/api/v1/county-assessments";
    private const string Pingcheng = "140213";
    private const string Yungang = "140214";
    private static readonly int?[] Figures = [1, 2, 3, 4, 0, 0, 0, 0];
    private static readonly int?[] Nothing = [0, 0, 0, 0, 0, 0, 0, 0];

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;
    private Guid _id;

    [SetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 20);
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
        _id = (Guid)(await (await _bureau.PostAsJsonAsync(Address, new { schemeId = "datong-2022", year = 2025 })).JsonAsync())["id"]!;
    }

    [TearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _county.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Offers_TellEachRoleWhatItMayDoAndWhatStandsInTheWay()
    {
        var bureau = await _bureau.CycleAsync(_id);
        var county = await _county.CycleAsync(_id);

        Assert.That(Offers(bureau), Is.EqualTo(new[] { "start-reconciliation: county-assessments.reports-not-accepted" }));
        Assert.That(bureau["units"]!.AsArray(), Has.Count.EqualTo(11));
        Assert.That(Offers(county), Is.Empty);
        Assert.That(county["units"]!.AsArray().Select(unit => $"{unit!["unit"]} {unit["stage"]} {unit["isLate"]}"), Is.EqualTo(new[] { "平城区 draft true" }));
        Assert.That(Offers(county["units"]![0]!), Is.EqualTo(new[] { "submit: county-assessments.figures-missing" }));
        Assert.That(((int?)bureau["workingDaysLeft"], (bool?)bureau["isCalendarPublished"]), Is.EqualTo(((int?)-62, (bool?)true)));
    }

    [TestCase("2026-02-27", false, 22)]
    [TestCase("2026-03-02", true, 20)]
    [TestCase("2026-03-30", true, 0)]
    [TestCase("2026-03-31", false, -1)]
    public async Task Reminders_BeforeTheDeadline_AreSeenByTheBureauAndByTheCountyThatOwes(string day, bool isDue, int left)
    {
        _host.Clock.Now = DateTimeOffset.Parse($"{day}T10:00:00+08:00");
        await SignInAgainAsync();

        foreach (var (client, awaited) in new[] { (_bureau, 11), (_county, 1) })
        {
            var cycle = await client.CycleAsync(_id);
            Assert.That(((bool?)cycle["isReminderDue"], (int?)cycle["workingDaysLeft"]), Is.EqualTo(((bool?)isDue, (int?)left)));
            Assert.That(cycle["reminders"]!.AsArray().Select(one => (string?)one!["on"]), Is.EqualTo(new[] { "2026-03-02", "2026-03-16", "2026-03-23", "2026-03-27" }));
            var summary = (await (await client.GetAsync(Address)).JsonAsync())["items"]![0]!;
            Assert.That(
                $"{summary["isReminderDue"]} {summary["workingDaysLeft"]} {summary["awaitedCount"]} {summary["isOverdue"]}",
                Is.EqualTo($"{(isDue ? "true" : "false")} {left} {awaited} {(left < 0 ? "true" : "false")}"));
        }

        await ReportAsync(_county, Pingcheng, Nothing, 1);
        (await _county.ReportStepAsync(_id, Pingcheng, "submit")).EnsureSuccessStatusCode();
        var own = (await (await _county.GetAsync(Address)).JsonAsync())["items"]![0]!;
        Assert.That((int?)own["awaitedCount"], Is.Zero);
        Assert.That((bool?)(await _county.CycleAsync(_id))["units"]![0]!["isLate"], Is.EqualTo(left < 0), "a report handed in after the deadline stays marked");
    }

    [Test]
    public async Task SentBackReport_CarriesRemarks_AndIsLockedOnceSubmitted()
    {
        await ReportAsync(_county, Pingcheng, Figures, 1);
        (await _county.ReportStepAsync(_id, Pingcheng, "submit")).EnsureSuccessStatusCode();

        var locked = await ReportAsync(_county, Pingcheng, [9, 2, 3, 4, 0, 0, 0, 0], 3);
        var problem = await locked.ProblemAsync(HttpStatusCode.Conflict, "county-assessments.report-submitted");
        Assert.That(problem["fields"]!.AsArray().Select(field => (string?)field!["message"]), Does.Contain("Stored is 1, sent was 9."));
        await (await _county.ReportStepAsync(_id, Pingcheng, "accept")).ProblemAsync(HttpStatusCode.Forbidden, "workflow.not-allowed");
        await (await _bureau.ReportStepAsync(_id, Pingcheng, "send-back")).ProblemAsync(HttpStatusCode.BadRequest, "workflow.note-invalid");
        await (await _bureau.ReportStepAsync(_id, Pingcheng, "send-back", new { indicatorId = "no-such", text = "?" }))
            .ProblemAsync(HttpStatusCode.BadRequest, "county-assessments.remark-invalid");
        (await _bureau.ReportStepAsync(
            _id, Pingcheng, "send-back", new { indicatorId = (string?)null, text = "请补盖章。" }, new { indicatorId = (string?)"meetings-trainings", text = "请合并同一场培训。" }))
            .EnsureSuccessStatusCode();

        var unit = (await _county.CycleAsync(_id))["units"]![0]!;
        Assert.That((string?)unit["stage"], Is.EqualTo("sentBack"));
        Assert.That(
            unit["steps"]!.AsArray().Where(step => (string?)step!["action"] == "send-back").Select(step => $"{step!["indicatorId"]}: {step["note"]}"),
            Is.EquivalentTo(new[] { ": 请补盖章。", "meetings-trainings: 请合并同一场培训。" }));
        Assert.That((await ReportAsync(_county, Pingcheng, [1, 2, 2, 4, 0, 0, 0, 0], 4)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Reconciliation_CountsMilestonesByCountyAndYear_AndNeedsAReasonForEachDifference()
    {
        var enterprise = (await (await _bureau.GetAsync("/api/v1/enterprises?countyCode=140213&pageSize=1")).JsonAsync())["items"]![0]!;
        var milestones = $"/api/v1/enterprises/{enterprise["id"]}/milestones";
        await (await _county.PostAsJsonAsync(milestones, new { kind = "neeq", happenedOn = "2025-11-18", document = "挂牌函" }))
            .ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await (await _bureau.PostAsJsonAsync(milestones, new { kind = "neeq", happenedOn = "2027-01-01", document = " " }))
            .ProblemAsync(HttpStatusCode.BadRequest, "enterprises.milestone-invalid");
        (await _bureau.PostAsJsonAsync(milestones, new { kind = "neeq", happenedOn = "2025-11-18", document = "挂牌函" })).EnsureSuccessStatusCode();
        (await _bureau.PostAsJsonAsync(milestones, new { kind = "listed", happenedOn = "2026-01-05", document = "上市公告" })).EnsureSuccessStatusCode();
        await (await _bureau.PostAsJsonAsync(milestones, new { kind = "neeq", happenedOn = "2025-11-19", document = "挂牌函" }))
            .ProblemAsync(HttpStatusCode.Conflict, "enterprises.milestone-exists");
        await ReportAllAsync(Nothing);
        await _bureau.AcceptAllAsync(_id);

        var own = (await ReconciliationAsync(_county))["cells"]!.AsArray();
        Assert.That(own.Select(cell => (string?)cell!["unitCode"]).Distinct(), Is.EqualTo(new[] { Pingcheng }));
        var all = await ReconciliationAsync(_bureau);
        Assert.That((int?)all["openCount"], Is.EqualTo(1));
        var cell = all["cells"]!.AsArray().Single(one => (string?)one!["state"] == "differs")!;
        Assert.That(
            $"{cell["unit"]} {cell["indicatorId"]} {cell["reported"]} {cell["counted"]} {cell["records"]![0]!["on"]}", Is.EqualTo("平城区 neeq-listings 0 1 2025-11-18"));
        var refused = await (await _bureau.StepAsync(_id, "calculate")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "county-assessments.differences-open");
        Assert.That((string?)refused["fields"]![0]!["path"], Is.EqualTo("140213/neeq-listings"));

        await (await SettleAsync(cell, 1, "")).ProblemAsync(HttpStatusCode.BadRequest, "county-assessments.text-invalid");
        (await SettleAsync(cell, 1, "以挂牌函为准")).EnsureSuccessStatusCode();
        await (await SettleAsync(cell, 1, "以挂牌函为准")).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.stale-version");

        var settled = (await ReconciliationAsync(_bureau))["cells"]!.AsArray().Single(one => one!["settlement"] is not null)!;
        Assert.That($"{settled["state"]} {settled["reported"]} {settled["figure"]} {settled["settlement"]!["reason"]}", Is.EqualTo("settled 0 1 以挂牌函为准"));
        Assert.That((int?)(await (await _bureau.GetAsync($"{Address}/{_id}")).JsonAsync())["units"]![0]!["values"]![6], Is.EqualTo(1));
        (await _bureau.StepAsync(_id, "calculate")).EnsureSuccessStatusCode();
    }

    [Test]
    public async Task Objections_AreRaisedByTheCountyInTime_AnsweredByTheBureau_AndHoldTheSignature()
    {
        await ReportAllAsync(Nothing);
        await _bureau.AcceptAllAsync(_id);
        (await _bureau.StepAsync(_id, "calculate")).EnsureSuccessStatusCode();
        await (await ObjectAsync(Pingcheng, "名次有误")).ProblemAsync(HttpStatusCode.Conflict, "workflow.not-now");
        Assert.That((bool?)(await (await _county.GetAsync($"{Address}/{_id}")).JsonAsync())["hasStandings"], Is.False);
        await (await _bureau.StepAsync(_id, "announce", objectionsUntilOn: "2026-06-29")).ProblemAsync(HttpStatusCode.BadRequest, "county-assessments.objection-day-invalid");
        (await _bureau.StepAsync(_id, "announce")).EnsureSuccessStatusCode();

        var seen = await (await _county.GetAsync($"{Address}/{_id}")).JsonAsync();
        Assert.That(((bool?)seen["hasStandings"], seen["units"]!.AsArray().Count), Is.EqualTo(((bool?)true, 11)));
        Assert.That((string?)(await _county.CycleAsync(_id))["objectionsUntilOn"], Is.EqualTo("2026-07-07"), "five working days");
        await (await ObjectAsync(Yungang, "他县")).ProblemAsync(HttpStatusCode.NotFound, "county-assessments.unit-not-found");
        await (await ObjectAsync(Pingcheng, " ")).ProblemAsync(HttpStatusCode.BadRequest, "county-assessments.text-invalid");
        var objection = await (await ObjectAsync(Pingcheng, "调研次数少计1次")).JsonAsync();
        _host.Clock.Now = _host.Clock.Now.AddDays(8);
        await SignInAgainAsync();
        await (await ObjectAsync(Pingcheng, "迟到的异议")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "county-assessments.objection-period-over");
        await (await SignOffAsync()).ProblemAsync(HttpStatusCode.UnprocessableEntity, "county-assessments.objections-open");

        var answer = $"{Address}/{_id}/objections/{objection["id"]}/answer";
        Assert.That((await _bureau.PostAsJsonAsync(answer, new { isUpheld = false, answer = "未附调研记录，不予采纳。" })).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await (await _bureau.PostAsJsonAsync(answer, new { isUpheld = true, answer = "再答" })).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.objection-answered");
        Assert.That((string?)(await _county.CycleAsync(_id))["objections"]![0]!["answer"]!["text"], Is.EqualTo("未附调研记录，不予采纳。"));
        Assert.That((await SignOffAsync()).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await (await _bureau.StepAsync(_id, "reopen-reconciliation", "再核")).ProblemAsync(HttpStatusCode.Conflict, "workflow.not-now");
    }

    [Test]
    public async Task Figures_AfterReporting_AreTheBureausDuringReconciliationOnly()
    {
        await ReportAllAsync(Figures);
        await _bureau.AcceptAllAsync(_id);

        await (await ReportAsync(_county, Pingcheng, [9, 2, 3, 4, 0, 0, 0, 0], 4)).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.not-reporting");
        Assert.That((await ReportAsync(_bureau, Pingcheng, [2, 2, 3, 4, 0, 0, 0, 0], 4)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await (await _bureau.StepAsync(_id, "reopen-reporting")).ProblemAsync(HttpStatusCode.BadRequest, "workflow.note-invalid");
        await _bureau.SettleAllAsync(_id);
        (await _bureau.StepAsync(_id, "calculate")).EnsureSuccessStatusCode();
        await (await ReportAsync(_bureau, Pingcheng, [1, 2, 3, 4, 0, 0, 0, 0], 5)).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.not-reporting");
        (await _bureau.StepAsync(_id, "reopen-reconciliation", "发现错误")).EnsureSuccessStatusCode();
        await (await _bureau.StepAsync(_id, "dance")).ProblemAsync(HttpStatusCode.BadRequest, "workflow.unknown-action");
        Assert.That((await _bureau.CycleAsync(_id))["steps"]!.AsArray().Select(step => (string?)step!["action"]), Is.EqualTo(new[] { "reopen-reconciliation", "calculate", "start-reconciliation" }));
    }

    // Sessions end long before the period does.
    private async Task SignInAgainAsync()
    {
        _bureau.Dispose();
        _county.Dispose();
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
    }

    private static IEnumerable<string> Offers(JsonNode from) =>
        from["offers"]!.AsArray().Select(offer => $"{offer!["action"]}: {string.Join(' ', offer["obstacles"]!.AsArray().Select(obstacle => (string?)obstacle!["code"]))}");

    private async Task ReportAllAsync(int?[] figures)
    {
        foreach (var unit in (await _bureau.CycleAsync(_id))["units"]!.AsArray())
        {
            (await ReportAsync(_bureau, (string)unit!["unitCode"]!, figures, 1)).EnsureSuccessStatusCode();
        }
    }

    private async Task<JsonNode> ReconciliationAsync(HttpClient client) => await (await client.GetAsync($"{Address}/{_id}/reconciliation")).JsonAsync();

    private Task<HttpResponseMessage> ReportAsync(HttpClient client, string unit, int?[] values, int version) =>
        client.PutAsJsonAsync($"{Address}/{_id}/reports/{unit}", new { values, version });

    private Task<HttpResponseMessage> SettleAsync(JsonNode cell, long figure, string reason) => _bureau.PutAsJsonAsync(
        $"{Address}/{_id}/reconciliation/{cell["unitCode"]}/{cell["indicatorId"]}", new { figure, reason, version = (int)cell["reportVersion"]! });

    private Task<HttpResponseMessage> ObjectAsync(string unitCode, string text) =>
        _county.PostAsJsonAsync($"{Address}/{_id}/objections", new { unitCode, indicatorId = "guidance-visits", text });

    private async Task<HttpResponseMessage> SignOffAsync() =>
        await _bureau.PostAsJsonAsync($"{Address}/{_id}/sign-off", new { version = (int)(await _bureau.CycleAsync(_id))["version"]! });
}
