using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Rankings;

public sealed class ExpertReviewTests
{
    private const string Drafts = "/api/v1/rankings/drafts";
    private const string Sheets = "/api/v1/rankings/sheets";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _expert = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 200);
        _bureau = await _host.SignedInAsAsync("bureau");
        _expert = await _host.SignedInAsAsync("expert");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _expert.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Review_FromAssignmentToList_CountsWhatEnoughExpertsSubmitted()
    {
        var (draft, expertId) = await DrawUpAsync();
        var assigned = await (await AssignAsync(draft, expertId, "示例会计师事务所", 1, 3)).JsonAsync();
        var again = await (await AssignAsync(draft, expertId, "示例会计师事务所", 1, 3)).JsonAsync();
        var mine = (await MineAsync()).Where(s => (string?)s!["draftId"] == draft).ToList();
        Assert.That(((int)assigned["assigned"]!, (int)again["assigned"]!, (int)again["alreadyAssigned"]!), Is.EqualTo((3, 0, 3)));
        Assert.That(mine, Has.Count.EqualTo(3));

        var sheet = (string)mine[0]!["id"]!;
        await (await SubmitAsync(sheet, 90, 1, hasNoConflict: false)).ProblemAsync(HttpStatusCode.BadRequest, "rankings.declaration-needed");
        await (await SubmitAsync(sheet, 101, 1)).ProblemAsync(HttpStatusCode.BadRequest, "rankings.sheet-incomplete");
        var submitted = await (await SubmitAsync(sheet, 90, 1)).JsonAsync();
        await (await SubmitAsync(sheet, 80, 1)).ProblemAsync(HttpStatusCode.Conflict, "rankings.stale-version");
        var recused = (string)mine[1]!["id"]!;
        await (await _expert.PostAsJsonAsync($"{Sheets}/{recused}/recusal", new { reason = "持有该企业股份", version = 1 })).JsonAsync();
        await (await SubmitAsync(recused, 80, 2)).ProblemAsync(HttpStatusCode.Conflict, "rankings.expert-recused");

        var review = (await _bureau.GetFromJsonAsync<JsonNode>($"{Drafts}/{draft}/expert-review"))!;
        var candidate = review["candidates"]!.AsArray().Single(c => (string?)c!["enterpriseId"] == (string?)mine[0]!["enterpriseId"])!;
        Assert.That((decimal)submitted["score"]!, Is.EqualTo(90));
        Assert.That(candidate["score"], Is.Null, "one sheet is fewer than the two the pack asks for");
        Assert.That((int)review["open"]!, Is.EqualTo(1));
        await (await _bureau.PostAsJsonAsync($"{Drafts}/{draft}/expert-review/adoption", new { version = 1 })).ProblemAsync(HttpStatusCode.Conflict, "rankings.nothing-to-adopt");
    }

    [Test]
    public async Task Adopt_TwoSheets_BlendsAsThePackSaysAndPublishesReproducibly()
    {
        var (draft, first) = await DrawUpAsync();
        var experts = (await _bureau.GetFromJsonAsync<JsonArray>("/api/v1/rankings/experts"))!;
        using var other = await _host.SignedInAsAsync("expert2");
        await AssignAsync(draft, first, "示例会计师事务所", 1, 1);
        await AssignAsync(draft, (string)experts.Single(e => ((string)e!["name"]!).Contains("沈十一", StringComparison.Ordinal))!["id"]!, "示例律师事务所", 1, 1);
        foreach (var (client, points) in new[] { (_expert, 90m), (other, 60m) })
        {
            var sheet = (await client.GetFromJsonAsync<JsonArray>(Sheets))!.First(s => (string?)s!["draftId"] == draft)!;
            Assert.That((await SubmitAsync((string)sheet["id"]!, points, 1, client: client)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }

        var before = (await _bureau.GetFromJsonAsync<JsonNode>($"{Drafts}/{draft}/entries"))!["items"]![0]!;
        var review = (await _bureau.GetFromJsonAsync<JsonNode>($"{Drafts}/{draft}/expert-review"))!["candidates"]![0]!;
        var adopted = await (await _bureau.PostAsJsonAsync($"{Drafts}/{draft}/expert-review/adoption", new { version = 1 })).JsonAsync();
        var after = (await _bureau.GetFromJsonAsync<JsonNode>($"{Drafts}/{draft}/entries/{before["enterpriseId"]}"))!["entry"]!;
        Assert.That(((decimal)review["score"]!, (decimal)review["spread"]!, (bool)review["isSpreadLarge"]!), Is.EqualTo((75m, 30m, true)));
        Assert.That((decimal)after["computedScore"]!, Is.EqualTo((decimal)before["computedScore"]!));
        Assert.That((decimal)after["expertScore"]!, Is.EqualTo(75m));
        Assert.That((decimal)after["score"]!, Is.EqualTo((0.7m * (decimal)before["computedScore"]!) + 22.5m).Within(0.000000000001m));

        await (await _bureau.PostAsJsonAsync($"{Drafts}/{draft}/steps", new { action = "submit", version = (int)adopted["version"]! })).JsonAsync();
        var edition = await (await _bureau.PostAsJsonAsync($"{Drafts}/{draft}/publication", new { version = 3 })).JsonAsync();
        var verification = (await _bureau.GetFromJsonAsync<JsonNode>($"/api/v1/rankings/editions/{edition["editionId"]}/verification"))!;
        Assert.That((bool)verification["isIntact"]!, Is.True);
        var late = (await other.GetFromJsonAsync<JsonArray>(Sheets))!.First(s => (string?)s!["draftId"] == draft)!;
        await (await SubmitAsync((string)late["id"]!, 10, 2, client: other)).ProblemAsync(HttpStatusCode.Conflict, "rankings.already-published");
    }

    [Test]
    public async Task Interests_KnownToData_KeepTheExpertFromJudgingWhateverIsDeclared()
    {
        var (draft, expertId) = await DrawUpAsync();
        var entries = (await _bureau.GetFromJsonAsync<JsonNode>($"{Drafts}/{draft}/entries?isListed=true"))!["items"]!.AsArray();
        var (own, served, later) = (entries[5]!, entries[6]!, entries[7]!);
        const string house = "示例利害关系律师事务所";
        var tie = await (await InterestAsync(served, house)).JsonAsync();
        await (await InterestAsync(served, house)).ProblemAsync(HttpStatusCode.Conflict, "rankings.interest-exists");
        await (await InterestAsync(served, " ")).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");
        await (await InterestAsync(new JsonObject { ["enterpriseId"] = Guid.NewGuid() }, house)).ProblemAsync(HttpStatusCode.NotFound, "enterprises.not-found");

        var asEmployee = await (await AssignAsync(draft, expertId, (string)own["name"]!, 6, 6)).JsonAsync();
        var assigned = await (await AssignAsync(draft, expertId, $"{house}广州分所", 7, 8)).JsonAsync();
        Assert.That((string?)asEmployee["conflicts"]![0]!["conflict"]!["kind"], Is.EqualTo("ownEnterprise"));
        Assert.That(assigned["conflicts"]!.AsArray().Select(c => ((string?)c!["name"], (string?)c["conflict"]!["kind"])), Is.EqualTo([((string?)served["name"], "interest")]));

        // Submitted before the tie became known: it no longer counts, and cannot be submitted anew.
        var sheet = (await MineAsync()).Single(s => (string?)s!["draftId"] == draft)!;
        Assert.That((await SubmitAsync((string)sheet["id"]!, 90, 1)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await (await InterestAsync(later, house)).JsonAsync();
        await (await SubmitAsync((string)sheet["id"]!, 95, 2)).ProblemAsync(HttpStatusCode.Conflict, "rankings.expert-conflict");
        var review = (await _bureau.GetFromJsonAsync<JsonNode>($"{Drafts}/{draft}/expert-review"))!["candidates"]![0]!;
        Assert.That(review["notCounted"]!.AsArray().Select(id => (string?)id), Is.EqualTo([(string?)sheet["id"]]));

        Assert.That((await _bureau.DeleteAsync($"/api/v1/rankings/interests/{tie["id"]}")).StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        await (await _bureau.DeleteAsync($"/api/v1/rankings/interests/{tie["id"]}")).ProblemAsync(HttpStatusCode.NotFound, "rankings.interest-not-found");
        var listed = (await _bureau.GetFromJsonAsync<JsonArray>($"/api/v1/rankings/interests?enterpriseId={later["enterpriseId"]}"))!;
        Assert.That(listed.Select(i => (string?)i!["institution"]), Is.EqualTo([house]));

        Task<HttpResponseMessage> InterestAsync(JsonNode entry, string institution) =>
            _bureau.PostAsJsonAsync("/api/v1/rankings/interests", new { enterpriseId = entry["enterpriseId"], institution, relation = "lawyer" });
    }

    [Test]
    public async Task Assign_WrongRequests_AreRefusedByCodeAndSheetsAreTheExpertsOwn()
    {
        var (draft, expertId) = await DrawUpAsync();

        await (await AssignAsync(draft, Guid.NewGuid().ToString(), "示例机构", 1, 3)).ProblemAsync(HttpStatusCode.BadRequest, "rankings.expert-not-found");
        await (await AssignAsync(draft, expertId, "示例机构", 3, 1)).ProblemAsync(HttpStatusCode.BadRequest, "rankings.ranks-invalid");
        await (await AssignAsync(draft, expertId, "示例机构", 1, 500)).ProblemAsync(HttpStatusCode.BadRequest, "rankings.ranks-invalid");
        await (await AssignAsync(Guid.NewGuid().ToString(), expertId, "示例机构", 1, 3)).ProblemAsync(HttpStatusCode.NotFound, "rankings.draft-not-found");
        await (await _bureau.GetAsync($"{Sheets}/{Guid.NewGuid()}")).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await (await _expert.GetAsync($"{Sheets}/{Guid.NewGuid()}")).ProblemAsync(HttpStatusCode.NotFound, "rankings.sheet-not-found");
        await (await _expert.GetAsync($"{Drafts}/{draft}/expert-review")).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
        await (await _bureau.PostAsJsonAsync($"{Drafts}/{draft}/steps", new { action = "submit", version = 1 })).JsonAsync();
        await (await AssignAsync(draft, expertId, "示例机构", 1, 3)).ProblemAsync(HttpStatusCode.Conflict, "rankings.in-review");
    }

    private async Task<(string Draft, string Expert)> DrawUpAsync()
    {
        var draft = await (await _bureau.PostAsJsonAsync(Drafts, new { programme = "guangzhou-2022", title = "专家评审" })).JsonAsync();
        var experts = (await _bureau.GetFromJsonAsync<JsonArray>("/api/v1/rankings/experts"))!;
        return ((string)draft["id"]!, (string)experts.Single(e => (string?)e!["name"] == "示例专家 李八")!["id"]!);
    }

    private async Task<JsonArray> MineAsync() => (await _expert.GetFromJsonAsync<JsonArray>(Sheets))!;

    private Task<HttpResponseMessage> AssignAsync(string draft, string expertId, string institution, int fromRank, int toRank) =>
        _bureau.PostAsJsonAsync($"{Drafts}/{draft}/expert-review/assignments", new { expertId, institution, fromRank, toRank });

    private Task<HttpResponseMessage> SubmitAsync(string sheet, decimal points, int version, bool hasNoConflict = true, HttpClient? client = null) => (client ?? _expert).PostAsJsonAsync(
        $"{Sheets}/{sheet}/submission",
        new
        {
            points = new[] { "technology", "market", "readiness" }.Select(criterionId => new { criterionId, points }),
            comment = "示例意见",
            hasNoConflict,
            version,
        });
}
