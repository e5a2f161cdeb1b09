using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.ReserveLibrary;

public sealed class LibraryTests
{
    private const string Libraries = "/api/v1/reserve-library/libraries";
    private const string Members = "/api/v1/reserve-library/members";
    private const string Pingcheng = "140213";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;
    private HttpClient _enterprise = null!;
    private int _next;

    [OneTimeSetUp]
    public async Task StartHost()
    {
        _host = new ApiHost(enterprises: 60);
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
        _enterprise = await _host.SignedInAsAsync("enterprise");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        foreach (var client in new[] { _bureau, _county, _enterprise })
        {
            client.Dispose();
        }

        _host.Dispose();
    }

    [Test]
    public async Task Library_ReadWithItsRules_NamesEveryClause()
    {
        var library = (await _bureau.GetFromJsonAsync<JsonNode>($"{Libraries}/dt-reserve"))!;

        Assert.That(library["conditions"]!.AsArray().Select(c => (string?)c!["rule"]), Is.EqualTo(new[] { "DT-RES-1", "DT-RES-2", "DT-RES-3", "DT-RES-4", "DT-RES-5", "DT-RES-6" }));
        Assert.That(library["intake"]!["materials"]!.AsArray().Select(m => (int)m!["number"]!), Is.EqualTo([1, 2, 3, 4, 5, 6, 7]));
        Assert.That((string?)library["intake"]!["materials"]![4]!["source"], Does.EndWith("附件2 二(二)5"));
        await (await _bureau.GetAsync($"{Libraries}/nowhere")).ProblemAsync(HttpStatusCode.NotFound, "reserve-library.library-not-found");
    }

    [Test]
    public async Task Member_EnteredAndMovedOn_KeepsItsHistory()
    {
        var (code, name) = await NewEnterpriseAsync("Limited");
        var entered = await (await EnterAsync(_bureau, "dt-reserve", code, new { layerId = "base", levelId = "city" })).JsonAsync();
        await (await EnterAsync(_bureau, "dt-reserve", code, new { layerId = "base", levelId = "city" })).ProblemAsync(HttpStatusCode.Conflict, "reserve-library.already-member");
        var member = await ReadAsync(_bureau, entered);
        Assert.That((string?)member["member"]!["promise"]!["dueOn"], Is.EqualTo("2028-03-31"), "two years from admission");
        Assert.That((string?)member["member"]!["enterpriseName"], Is.EqualTo(name));

        await (await StepAsync(_bureau, entered, "provincial-admit")).ProblemAsync(HttpStatusCode.Conflict, "workflow.not-now");
        await (await StepAsync(_bureau, entered, "move", "示例", new { layerId = "nowhere" })).ProblemAsync(HttpStatusCode.BadRequest, "reserve-library.step-invalid");
        entered = await (await StepAsync(_bureau, entered, "move", "示例：已挂牌", new { layerId = "neeq-reserve" })).JsonAsync();
        entered = await (await StepAsync(_bureau, entered, "recommend")).JsonAsync();
        await (await StepAsync(_bureau, entered, "provincial-admit")).ProblemAsync(HttpStatusCode.BadRequest, "reserve-library.step-invalid");
        entered = await (await StepAsync(_bureau, entered, "provincial-admit", null, new { document = "示例：省级入库名单" })).JsonAsync();
        entered = await (await StepAsync(_bureau, entered, "keep-promise")).JsonAsync();
        await (await StepAsync(_bureau, entered, "keep-promise")).ProblemAsync(HttpStatusCode.Conflict, "reserve-library.nothing-owed");
        await (await StepAsync(_bureau, new JsonObject { ["id"] = (string?)entered["id"], ["version"] = 1 }, "recheck", "示例"))
            .ProblemAsync(HttpStatusCode.Conflict, "reserve-library.stale-version");
        await (await StepAsync(_bureau, entered, "exit", "示例：迁出", new { exitId = "moved" })).JsonAsync();

        member = await ReadAsync(_bureau, entered);
        Assert.That(member["steps"]!.AsArray().Select(s => (string?)s!["action"]), Is.EqualTo(new[] { "exit", "keep-promise", "provincial-admit", "recommend", "move", "enter" }));
        Assert.That(((string?)member["member"]!["stage"], (string?)member["member"]!["leaving"]!["exitId"]), Is.EqualTo(("left", "moved")));
        var milestones = await _bureau.GetFromJsonAsync<JsonArray>($"/api/v1/enterprises/{member["member"]!["enterpriseId"]}/milestones");
        Assert.That(milestones!.Select(m => (string?)m!["kind"]), Does.Contain("provincialLibrary"), "the county assessment counts it");
        await (await EnterAsync(_bureau, "dt-reserve", code, new { layerId = "base", levelId = "city" })).JsonAsync();
    }

    [Test]
    public async Task County_KeepsItsOwnLists_AndNothingElse()
    {
        var (code, _) = await NewEnterpriseAsync("JointStock");
        var (others, _) = await NewEnterpriseAsync("JointStock", "140214");

        await (await EnterAsync(_county, "dt-reserve", code, new { layerId = "base", levelId = "city" })).ProblemAsync(HttpStatusCode.Forbidden, "reserve-library.not-keeper");
        await (await EnterAsync(_county, "dt-resources", others, new { layerId = "key", levelId = "county" }))
            .ProblemAsync(HttpStatusCode.BadRequest, "reserve-library.enterprise-not-found");
        await (await EnterAsync(_county, "dt-share-reform", code, new { layerId = "reform", levelId = "county", kindId = "growing" }))
            .ProblemAsync(HttpStatusCode.BadRequest, "reserve-library.entry-invalid");
        var own = await (await EnterAsync(_county, "dt-resources", code, new { layerId = "key", levelId = "county" })).JsonAsync();
        var foreign = await (await EnterAsync(_bureau, "dt-resources", others, new { layerId = "key", levelId = "county" })).JsonAsync();

        await (await _county.GetAsync($"{Members}/{foreign["id"]}")).ProblemAsync(HttpStatusCode.NotFound, "reserve-library.member-not-found");
        await (await _enterprise.GetAsync($"{Members}/{own["id"]}")).ProblemAsync(HttpStatusCode.NotFound, "reserve-library.member-not-found");
        await (await StepAsync(_county, foreign, "recheck", "示例")).ProblemAsync(HttpStatusCode.NotFound, "reserve-library.member-not-found");
        Assert.That((await StepAsync(_county, own, "recheck", "示例：走访复核")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var listed = await _county.GetFromJsonAsync<JsonNode>($"{Members}?libraryId=dt-resources&pageSize=100");
        Assert.That(listed!["items"]!.AsArray().Select(m => (string?)m!["countyCode"]).Distinct(), Is.EqualTo(new[] { Pingcheng }));
        var workbook = await _county.GetAsync($"{Libraries}/dt-resources/members.xlsx");
        Assert.That(workbook.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    private async Task<(string Code, string Name)> NewEnterpriseAsync(string form, string countyCode = Pingcheng)
    {
        var name = $"大同示例名单{++_next:D3}有限公司";
        var code = Domain.Enterprises.CreditCode.Complete($"91{countyCode}MATEKT{_next:D2}X").Value;
        var answer = await _bureau.PostAsJsonAsync(
            "/api/v1/enterprises", new { name, creditCode = code, countyCode, form = char.ToLowerInvariant(form[0]) + form[1..], industryCode = "C3562" });
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return (code, name);
    }

    private static Task<HttpResponseMessage> EnterAsync(HttpClient client, string library, string code, object place)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(place)!.AsObject();
        body["creditCode"] = code;
        body["admittedOn"] = "2026-03-31";
        body["basis"] = "示例：2026年第一批入库通知";
        return client.PostAsJsonAsync($"{Libraries}/{library}/members", body);
    }

    private static Task<HttpResponseMessage> StepAsync(HttpClient client, JsonNode member, string action, string? note = null, object? details = null)
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(details ?? new { })!.AsObject();
        body["action"] = action;
        body["version"] = (int)member["version"]!;
        body["note"] = note;
        return client.PostAsJsonAsync($"{Members}/{member["id"]}/steps", body);
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, JsonNode member) => (await client.GetFromJsonAsync<JsonNode>($"{Members}/{member["id"]}"))!;
}
