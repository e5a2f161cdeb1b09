using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.Api.FunctionalTests.CountyAssessments;

namespace ListingPipeline.Api.FunctionalTests.Notifications;

/// <summary>Steps of one user reach those whom they concern, and nobody else.</summary>
public sealed class NotificationsTests
{
    private const string Address = "/api/v1/notifications";
    private const string Assessments = "/api/v1/county-assessments";
    private const string Pingcheng = "140213";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;
    private HttpClient _leader = null!;
    private Guid _assessment;

    [SetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 20);
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
        _leader = await _host.SignedInAsAsync("leader");
        var opened = await (await _bureau.PostAsJsonAsync(Assessments, new { schemeId = "datong-2022", year = 2025 })).JsonAsync();
        _assessment = (Guid)opened["id"]!;
        await _county.PostAsJsonAsync($"{Address}/reading", new { });
        await _bureau.PostAsJsonAsync($"{Address}/reading", new { });
    }

    [TearDown]
    public void Stop()
    {
        _leader.Dispose();
        _county.Dispose();
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Report_SubmittedAndSentBack_TellsTheOtherSide()
    {
        await SubmitAsync();
        var told = await LatestAsync(_bureau);
        Assert.That(
            ((string?)told["kind"], (string?)told["about"], (int?)told["year"], (string?)told["subject"], told["readAt"]),
            Is.EqualTo(("report-submitted", "平城区", 2025, $"county-assessment/{_assessment}", (JsonNode?)null)));

        (await _bureau.ReportStepAsync(_assessment, Pingcheng, "send-back", new { text = "三项培训请合并填报" })).EnsureSuccessStatusCode();

        var returned = await LatestAsync(_county);
        Assert.That((string?)returned["kind"], Is.EqualTo("report-sent-back"));
        Assert.That((string?)returned["note"], Does.Contain("三项培训请合并填报"));
        Assert.That(await UnreadAsync(_county), Is.EqualTo(1));
        Assert.That((string?)(await LatestAsync(_bureau))["kind"], Is.EqualTo("report-submitted"), "what the bureau did itself is not told to it");
    }

    [Test]
    public async Task About_NamesCountiesAndSchemesInEnglishToo()
    {
        await SubmitAsync();

        var report = await LatestAsync(_bureau);
        var opened = await LatestAsync(_county);

        Assert.That(((string?)report["about"], (string?)report["aboutEn"]), Is.EqualTo(("平城区", "Pingcheng")));
        Assert.That(((string?)opened["kind"], (string?)opened["aboutEn"]), Is.EqualTo(("assessment-opened", "Datong county assessment of listing work")));
    }

    [Test]
    public async Task Step_ThatIsRefused_TellsNobody()
    {
        (await _county.ReportStepAsync(_assessment, Pingcheng, "submit")).Dispose();

        Assert.That(await UnreadAsync(_bureau), Is.Zero);
    }

    [Test]
    public async Task Reading_OneThenAll_IsCountedForTheReaderOnly()
    {
        await SubmitAsync();
        (await _bureau.ReportStepAsync(_assessment, Pingcheng, "accept")).EnsureSuccessStatusCode();
        (await _bureau.ReportStepAsync(_assessment, Pingcheng, "send-back", new { text = "请补充佐证材料" })).EnsureSuccessStatusCode();
        Assert.That(await UnreadAsync(_county), Is.EqualTo(2));
        var id = (Guid)(await LatestAsync(_county))["id"]!;

        await (await _bureau.PostAsync($"{Address}/{id}/reading", null)).ProblemAsync(HttpStatusCode.NotFound, "notifications.not-found");
        Assert.That(await UnreadAsync(_county), Is.EqualTo(2));
        Assert.That((int?)(await (await _county.PostAsync($"{Address}/{id}/reading", null)).JsonAsync())["count"], Is.EqualTo(1));
        Assert.That((int?)(await (await _county.PostAsync($"{Address}/{id}/reading", null)).JsonAsync())["count"], Is.EqualTo(1), "again changes nothing");
        var unread = (await (await _county.GetAsync($"{Address}?unread=true")).JsonAsync())["items"]!.AsArray();
        Assert.That(unread.Select(one => (string?)one!["kind"]), Is.EqualTo(new[] { "report-accepted" }));
        Assert.That((int?)(await (await _county.PostAsync($"{Address}/reading", null)).JsonAsync())["count"], Is.Zero);
    }

    [Test]
    public async Task Leadership_IsNotToldOfReports()
    {
        var before = await UnreadAsync(_leader);
        await SubmitAsync();

        Assert.That(await UnreadAsync(_leader), Is.EqualTo(before));
    }

    [Test]
    public async Task Notification_OlderThanNinetyDays_IsNotShown()
    {
        await SubmitAsync();
        _host.Clock.Now = _host.Clock.Now.AddDays(91);
        using var bureau = await _host.SignedInAsAsync("bureau");

        Assert.That(await UnreadAsync(bureau), Is.Zero);
    }

    [Test]
    public async Task List_WithAWrongPage_IsRefused() =>
        await (await _bureau.GetAsync($"{Address}?pageSize=0")).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");

    private async Task SubmitAsync()
    {
        (await _county.PutAsJsonAsync($"{Assessments}/{_assessment}/reports/{Pingcheng}", new { values = new[] { 1, 2, 9, 24, 6, 3, 1, 1 }, version = 1 })).EnsureSuccessStatusCode();
        (await _county.ReportStepAsync(_assessment, Pingcheng, "submit")).EnsureSuccessStatusCode();
    }

    private static async Task<JsonNode> LatestAsync(HttpClient client) => (await (await client.GetAsync(Address)).JsonAsync())["items"]![0]!;

    private static async Task<int> UnreadAsync(HttpClient client) => (int)(await (await client.GetAsync($"{Address}/unread")).JsonAsync())["count"]!;
}
