using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace ListingPipeline.Api.FunctionalTests.Common;

/// <summary>Changes sent again, and changes that name the version they build on.</summary>
public sealed class ChangeHeaderTests
{
    private const string Address = "/api/v1/enterprises";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 5);
        _bureau = await _host.SignedInAsAsync("bureau");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Change_SentAgainWithItsKey_IsMadeOnceAndAnsweredAlike()
    {
        var first = await SendAsync(HttpMethod.Post, Address, new { name = "示例重复有限公司" }, ("Idempotency-Key", "once"));
        var again = await SendAsync(HttpMethod.Post, Address, new { name = "示例重复有限公司" }, ("Idempotency-Key", "once"));

        Assert.That((first.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created)));
        Assert.That(await again.Content.ReadAsStringAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
        Assert.That((again.Headers.Location, again.Headers.ETag), Is.EqualTo((first.Headers.Location, first.Headers.ETag)));
        Assert.That((first.Headers.Contains("Idempotent-Replayed"), again.Headers.Contains("Idempotent-Replayed")), Is.EqualTo((false, true)));
        Assert.That(await CountAsync("示例重复有限公司"), Is.EqualTo(1));
    }

    [Test]
    public async Task Change_OfOtherContentUnderTheKey_IsRefused()
    {
        await SendAsync(HttpMethod.Post, Address, new { name = "示例甲键有限公司" }, ("Idempotency-Key", "other content"));

        var other = await SendAsync(HttpMethod.Post, Address, new { name = "示例乙键有限公司" }, ("Idempotency-Key", "other content"));

        await other.ProblemAsync(HttpStatusCode.UnprocessableEntity, "request.idempotency-key-reused");
        Assert.That(await CountAsync("示例乙键有限公司"), Is.Zero);
    }

    [Test]
    public async Task Change_OfAnotherCallerUnderTheKey_IsItsOwn()
    {
        using var county = await _host.SignedInAsAsync("county");
        await SendAsync(HttpMethod.Post, Address, new { name = "示例同键有限公司", countyCode = "140213" }, ("Idempotency-Key", "mine"));

        var other = await SendAsync(HttpMethod.Post, Address, new { name = "示例同键有限公司", countyCode = "140213" }, county, ("Idempotency-Key", "mine"));

        Assert.That((other.StatusCode, other.Headers.Contains("Idempotent-Replayed")), Is.EqualTo((HttpStatusCode.Created, false)));
    }

    [Test]
    public async Task Change_Refused_IsAnsweredAlikeToo_AndAfterADayAnew()
    {
        var body = new { name = "示例代码有限公司", creditCode = "91140200MA0000000X" };
        var first = await SendAsync(HttpMethod.Post, Address, body, ("Idempotency-Key", "refused"));
        var again = await SendAsync(HttpMethod.Post, Address, body, ("Idempotency-Key", "refused"));
        Assert.That((first.StatusCode, again.StatusCode, again.Headers.Contains("Idempotent-Replayed")), Is.EqualTo((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, true)));
        using var host = new ApiHost(enterprises: 5);
        using var bureau = await host.SignedInAsAsync("bureau");
        await SendAsync(HttpMethod.Post, Address, new { name = "示例隔日有限公司" }, bureau, ("Idempotency-Key", "day"));
        host.Clock.Now = host.Clock.Now.AddHours(25);
        using var later = await host.SignedInAsAsync("bureau");

        var anew = await SendAsync(HttpMethod.Post, Address, new { name = "示例隔日有限公司" }, later, ("Idempotency-Key", "day"));

        Assert.That(anew.Headers.Contains("Idempotent-Replayed"), Is.False);
    }

    [Test]
    public async Task Changes_AtOnceUnderOneKey_AreMadeOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendAsync(HttpMethod.Post, Address, new { name = "示例并发有限公司" }, ("Idempotency-Key", "at once"))));

        Assert.That(answers.Select(a => (int)a.StatusCode), Has.All.AnyOf(201, 409));
        Assert.That(answers.Count(a => a.StatusCode == HttpStatusCode.Created && !a.Headers.Contains("Idempotent-Replayed")), Is.EqualTo(1));
        Assert.That(await CountAsync("示例并发有限公司"), Is.EqualTo(1));
    }

    [Test]
    public async Task Secret_InAKeptAnswer_IsSealedInTheDatabase()
    {
        using var admin = await _host.SignedInAsAsync("admin");
        var body = new { userName = "sealed.answer", displayName = "示例封存" };
        var first = await (await SendAsync(HttpMethod.Post, "/api/v1/accounts", body, admin, ("Idempotency-Key", "sealed"))).JsonAsync();
        var again = await (await SendAsync(HttpMethod.Post, "/api/v1/accounts", body, admin, ("Idempotency-Key", "sealed"))).JsonAsync();

        Assert.That((string?)again["token"], Is.EqualTo((string?)first["token"]));
        await using var database = new SqliteConnection($"Data Source={Path.Combine(_host.Folder, "listing-pipeline.db")};Mode=ReadOnly");
        await database.OpenAsync();
        var command = database.CreateCommand();
        command.CommandText = "SELECT Body FROM RepeatedCall WHERE CallKey = 'sealed'";
        Assert.That((string)(await command.ExecuteScalarAsync())!, Does.Not.Contain((string)first["token"]!));
    }

    [TestCase("密钥")]
    [TestCase(101)]
    public async Task Key_ThatIsNone_IsRefused(object key)
    {
        var text = key as string ?? new string('k', (int)key);

        var answer = await SendAsync(HttpMethod.Post, Address, new { name = "示例键形有限公司" }, ("Idempotency-Key", text));

        await answer.ProblemAsync(HttpStatusCode.BadRequest, "request.idempotency-key-invalid");
    }

    [Test]
    public async Task Version_ByHeader_StandsForTheOneInTheBody()
    {
        var created = await _bureau.PostAsJsonAsync(Address, new { name = "示例版本有限公司" });
        var path = created.Headers.Location!.ToString();
        var read = await _bureau.GetAsync(path);
        Assert.That((created.Headers.ETag?.Tag, read.Headers.ETag?.Tag), Is.EqualTo(("\"1\"", "\"1\"")));
        var details = new { name = "示例版本二有限公司" };

        var revised = await SendAsync(HttpMethod.Put, path, new { details }, ("If-Match", "\"1\""));
        Assert.That((revised.StatusCode, revised.Headers.ETag?.Tag), Is.EqualTo((HttpStatusCode.OK, "\"2\"")), await revised.Content.ReadAsStringAsync());

        await (await SendAsync(HttpMethod.Put, path, new { details }, ("If-Match", "\"1\""))).ProblemAsync(HttpStatusCode.PreconditionFailed, "enterprises.stale");
        await (await SendAsync(HttpMethod.Put, path, new { details, version = 1 })).ProblemAsync(HttpStatusCode.Conflict, "enterprises.stale");
        await (await SendAsync(HttpMethod.Put, path, new { details })).ProblemAsync(HttpStatusCode.PreconditionRequired, "request.version-required");
        await (await SendAsync(HttpMethod.Put, path, new { details, version = 1 }, ("If-Match", "\"2\""))).ProblemAsync(HttpStatusCode.BadRequest, "request.versions-contradict");
        foreach (var tag in new[] { "*", "W/\"2\"", "2", "\"x\"", "\"2\", \"3\"" })
        {
            await (await SendAsync(HttpMethod.Put, path, new { details }, ("If-Match", tag))).ProblemAsync(HttpStatusCode.PreconditionFailed, "request.version-mismatch");
        }

        Assert.That((await SendAsync(HttpMethod.Put, path, new { details, version = 2 }, ("If-Match", "\"2\""))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, body, _bureau, headers);

    private static async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object body, HttpClient client, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }

    private async Task<int> CountAsync(string name) =>
        (int)(await _bureau.GetFromJsonAsync<JsonNode>($"{Address}?search={Uri.EscapeDataString(name)}"))!["totalCount"]!;
}
