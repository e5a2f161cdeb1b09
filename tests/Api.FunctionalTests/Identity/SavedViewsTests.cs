using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Identity;

/// <summary>Views of lists: kept by one account, seen by its office at most, and opened by default on wish.</summary>
public sealed class SavedViewsTests
{
    private const string Address = "/api/v1/views";
    private const string List = "enterprises";
    private const string Password = "seven bridges over green water";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;
    private HttpClient _leader = null!;

    [SetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 5);
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
        _leader = await _host.SignedInAsAsync("leader");
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
    public async Task View_SavedRevisedAndDeleted_IsTheOwners()
    {
        var saved = await SaveAsync(_bureau, " 在辅导企业 ", "stage=tutoringFiled&sort=-revenue");
        var one = (await ItemsAsync(_bureau)).Single()!;
        Assert.That(
            ((string?)one["name"], (string?)one["state"], (bool)one["isOwn"]!, (bool)one["isShared"]!, (bool)one["isDefault"]!, (int)one["version"]!),
            Is.EqualTo(("在辅导企业", "stage=tutoringFiled&sort=-revenue", true, false, false, 1)));

        (await ReviseAsync(_bureau, saved, "辅导", "stage=listed", false, 1)).EnsureSuccessStatusCode();
        Assert.That((await ItemsAsync(_bureau)).Select(view => ((string?)view!["name"], (int)view["version"]!)), Is.EqualTo(new[] { ((string?)"辅导", 2) }));
        await (await ReviseAsync(_bureau, saved, "旧", "", false, 1)).ProblemAsync(HttpStatusCode.Conflict, "identity.view-stale");

        Assert.That((await _bureau.DeleteAsync($"{Address}/{saved}")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That(await ItemsAsync(_bureau), Is.Empty);
    }

    [Test]
    public async Task View_ThatIsPrivate_IsUnknownToEverybodyElse()
    {
        var saved = await SaveAsync(_bureau, "自用", "");

        Assert.That(await ItemsAsync(_leader), Is.Empty);
        await (await ReviseAsync(_leader, saved, "改名", "", false, 1)).ProblemAsync(HttpStatusCode.NotFound, "identity.view-not-found");
        await (await _leader.DeleteAsync($"{Address}/{saved}")).ProblemAsync(HttpStatusCode.NotFound, "identity.view-not-found");
        await (await DefaultAsync(_leader, List, saved)).ProblemAsync(HttpStatusCode.NotFound, "identity.view-not-found");
    }

    [Test]
    public async Task View_ThatIsShared_IsSeenByTheOfficeOnly_AndChangedByItsOwnerOnly()
    {
        var saved = await SaveAsync(_county, "本县后备", "stage=shareReform", isShared: true);
        using var colleague = await ColleagueAsync("140213");
        using var neighbour = await ColleagueAsync("140212");

        Assert.That((await ItemsAsync(colleague)).Select(one => ((string?)one!["name"], (bool)one["isOwn"]!)), Is.EqualTo(new[] { ((string?)"本县后备", false) }));
        Assert.That(await ItemsAsync(neighbour), Is.Empty);
        Assert.That(await ItemsAsync(_bureau), Is.Empty);
        await (await colleague.DeleteAsync($"{Address}/{saved}")).ProblemAsync(HttpStatusCode.NotFound, "identity.view-not-found");

        (await DefaultAsync(colleague, List, saved)).EnsureSuccessStatusCode();
        Assert.That((await DefaultsAsync(colleague)).Select(one => ((string?)one!["list"], (string?)one["state"])), Is.EqualTo(new[] { ((string?)List, (string?)"stage=shareReform") }));
        (await ReviseAsync(_county, saved, "本县后备", "stage=shareReform", false, 1)).EnsureSuccessStatusCode();
        Assert.That(await DefaultsAsync(colleague), Is.Empty, "taken back by its owner");
    }

    [Test]
    public async Task Default_IsSetReplacedAndTakenBack_AndEndsWithItsView()
    {
        var one = await SaveAsync(_bureau, "一", "stage=listed");
        var two = await SaveAsync(_bureau, "二", "");

        (await DefaultAsync(_bureau, List, one)).EnsureSuccessStatusCode();
        (await DefaultAsync(_bureau, List, two)).EnsureSuccessStatusCode();
        Assert.That((await DefaultsAsync(_bureau)).Select(view => (string?)view!["name"]), Is.EqualTo(new[] { "二" }));
        Assert.That((await ItemsAsync(_bureau)).Count(view => (bool)view!["isDefault"]!), Is.EqualTo(1));
        await (await DefaultAsync(_bureau, "imports", one)).ProblemAsync(HttpStatusCode.NotFound, "identity.view-not-found");

        (await _bureau.DeleteAsync($"{Address}/{two}")).EnsureSuccessStatusCode();
        Assert.That(await DefaultsAsync(_bureau), Is.Empty);
        (await DefaultAsync(_bureau, List, one)).EnsureSuccessStatusCode();
        (await DefaultAsync(_bureau, List, null)).EnsureSuccessStatusCode();
        Assert.That(await DefaultsAsync(_bureau), Is.Empty);
    }

    [Test]
    public async Task View_WithATakenName_IsRefused_InAnotherListNot()
    {
        await SaveAsync(_bureau, "同名", "");
        var other = await SaveAsync(_bureau, "别名", "");

        await (await PostAsync(_bureau, List, "同名", "", false)).ProblemAsync(HttpStatusCode.Conflict, "identity.view-name-taken");
        await (await ReviseAsync(_bureau, other, "同名", "", false, 1)).ProblemAsync(HttpStatusCode.Conflict, "identity.view-name-taken");
        (await PostAsync(_bureau, "imports", "同名", "", false)).EnsureSuccessStatusCode();
    }

    [TestCase("Enterprises", "名", "", "list")]
    [TestCase("a--b", "名", "", "list")]
    [TestCase(List, " ", "", "name")]
    [TestCase(List, "a\u0000b", "", "name")]
    [TestCase(List, "名", "search=\u0007", "state")]
    public async Task View_OutOfRange_IsRefusedAtItsPlace(string list, string name, string state, string place)
    {
        var answer = await PostAsync(_bureau, list, name, state, false);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await answer.JsonAsync())["fields"]!.AsArray().Select(field => ((string?)field!["path"])?.ToUpperInvariant()), Does.Contain(place.ToUpperInvariant()));
    }

    [Test]
    public async Task View_TooLong_IsRefused() =>
        await (await PostAsync(_bureau, List, "名", new string('a', 2001), false)).ProblemAsync(HttpStatusCode.BadRequest, "identity.view-invalid");

    [Test]
    public async Task View_BeyondTheHundredth_IsRefused()
    {
        for (var i = 0; i < 100; i++)
        {
            (await PostAsync(_bureau, List, $"视图{i}", "", false)).EnsureSuccessStatusCode();
        }

        await (await PostAsync(_bureau, List, "多余", "", false)).ProblemAsync(HttpStatusCode.Conflict, "identity.too-many-views");
    }

    [Test]
    public async Task Expert_KeepsViewsAndSharesNone()
    {
        using var expert = await _host.SignedInAsAsync("expert");

        await (await PostAsync(expert, List, "共享", "", true)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "identity.view-not-shareable");
        (await PostAsync(expert, List, "自用", "", false)).EnsureSuccessStatusCode();
        Assert.That((bool)(await (await expert.GetAsync($"{Address}?list={List}")).JsonAsync())["mayShare"]!, Is.False);
    }

    private async Task<HttpClient> ColleagueAsync(string countyCode)
    {
        using var admin = await _host.SignedInAsAsync("admin");
        var userName = $"officer.{countyCode}";
        var invited = await (await admin.PostAsJsonAsync("/api/v1/accounts", new { userName, displayName = $"示例干部 {countyCode}" })).JsonAsync();
        using var security = await _host.SignedInAsAsync("security");
        var version = (int)(await (await security.GetAsync($"/api/v1/accounts?search={userName}")).JsonAsync())["items"]![0]!["version"]!;
        (await security.PutAsJsonAsync($"/api/v1/accounts/{(Guid)invited["id"]!}/role", new { role = "county", countyCode, enterpriseId = (string?)null, version })).EnsureSuccessStatusCode();
        var client = _host.Anonymous();
        (await client.PostAsJsonAsync("/api/v1/account/activation", new { token = (string?)invited["token"], newPassword = Password })).EnsureSuccessStatusCode();
        (await client.PostAsJsonAsync("/api/v1/session", new { userName, password = Password })).EnsureSuccessStatusCode();
        return client;
    }

    private static async Task<Guid> SaveAsync(HttpClient client, string name, string state, bool isShared = false) =>
        (Guid)(await (await PostAsync(client, List, name, state, isShared)).JsonAsync())["id"]!;

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string list, string name, string state, bool isShared) =>
        client.PostAsJsonAsync(Address, new { list, name, state, isShared });

    private static Task<HttpResponseMessage> ReviseAsync(HttpClient client, Guid id, string name, string state, bool isShared, int version) =>
        client.PutAsJsonAsync($"{Address}/{id}", new { name, state, isShared, version });

    private static Task<HttpResponseMessage> DefaultAsync(HttpClient client, string list, Guid? viewId) =>
        client.PutAsJsonAsync($"{Address}/default", new { list, viewId });

    private static async Task<JsonArray> ItemsAsync(HttpClient client) => (await (await client.GetAsync($"{Address}?list={List}")).JsonAsync())["items"]!.AsArray();

    private static async Task<JsonArray> DefaultsAsync(HttpClient client) => (await (await client.GetAsync("/api/v1/session")).JsonAsync())["defaultViews"]!.AsArray();
}
