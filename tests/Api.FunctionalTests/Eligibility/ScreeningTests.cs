using System.Net;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Eligibility;

public sealed class ScreeningTests
{
    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost();
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _county.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Screen_ByBureau_CountsEveryEnterpriseOnEveryBoard()
    {
        var screening = await (await _bureau.GetAsync("/api/v1/eligibility/screening?asOf=2026-06-30")).JsonAsync();

        var enterprises = (int)screening["enterprises"]!;
        Assert.That(enterprises, Is.GreaterThanOrEqualTo(60));
        foreach (var board in screening["boards"]!.AsArray().Where(board => (string?)board!["kind"] != "programme"))
        {
            var counts = board!["standards"]!;
            Assert.That((int)counts["met"]! + (int)counts["notMet"]! + (int)counts["unknown"]!, Is.EqualTo(enterprises), (string?)board["board"]);
        }
    }

    [Test]
    public async Task Screen_OfAProgramme_LeavesOtherCitiesOut()
    {
        var datong = await (await _bureau.GetAsync("/api/v1/eligibility/screening?programme=datong-2022")).JsonAsync();
        var guangzhou = await (await _bureau.GetAsync("/api/v1/eligibility/screening?programme=guangzhou-2022")).JsonAsync();
        var all = await (await _bureau.GetAsync("/api/v1/eligibility/screening")).JsonAsync();

        Assert.That((int)datong["enterprises"]! + (int)guangzhou["enterprises"]!, Is.EqualTo((int)all["enterprises"]!));
        Assert.That(datong["boards"]!.AsArray().Select(board => (string?)board!["board"]), Does.Contain("datong-reserve").And.Not.Contain("guangzhou-list"));
    }

    [TestCase("datong-reserve", "datong-2022")]
    [TestCase("guangzhou-list", "guangzhou-2022")]
    public async Task Screen_OfEveryCity_CountsForACitysListItsOwnEnterprisesOnly(string board, string programme)
    {
        var all = await (await _bureau.GetAsync("/api/v1/eligibility/screening")).JsonAsync();
        var own = await (await _bureau.GetAsync($"/api/v1/eligibility/screening?programme={programme}")).JsonAsync();
        var listed = await (await _bureau.GetAsync($"/api/v1/eligibility/screening/enterprises?board={board}")).JsonAsync();

        var counts = all["boards"]!.AsArray().Single(one => (string?)one!["board"] == board)!["standards"]!;
        Assert.That((int)counts["met"]! + (int)counts["notMet"]! + (int)counts["unknown"]!, Is.EqualTo((int)own["enterprises"]!));
        Assert.That((long)listed["totalCount"]!, Is.EqualTo((int)own["enterprises"]!));
    }

    [Test]
    public async Task Screen_ByCounty_CountsTheOwnCountyOnly()
    {
        var own = await (await _county.GetAsync("/api/v1/eligibility/screening")).JsonAsync();
        var all = await (await _bureau.GetAsync("/api/v1/eligibility/screening")).JsonAsync();

        Assert.That((int)own["enterprises"]!, Is.LessThan((int)all["enterprises"]!).And.GreaterThan(0));
    }

    [TestCase("met")]
    [TestCase("notMet")]
    [TestCase("unknown")]
    public async Task ListScreened_ByOutcome_AgreesWithTheCounts(string outcome)
    {
        var screening = await (await _bureau.GetAsync("/api/v1/eligibility/screening?asOf=2026-06-30")).JsonAsync();
        var counts = screening["boards"]!.AsArray().Single(board => (string?)board!["board"] == "chinext")!["standards"]!;

        var list = await (await _bureau.GetAsync($"/api/v1/eligibility/screening/enterprises?asOf=2026-06-30&board=chinext&outcome={outcome}&pageSize=5")).JsonAsync();

        Assert.That((long)list["totalCount"]!, Is.EqualTo((int)counts[outcome]!));
        Assert.That(list["items"]!.AsArray().Select(item => (string?)item!["standardsOutcome"]), Is.All.EqualTo(outcome));
    }

    [Test]
    public async Task ListScreened_OfTheUndecided_NamesWhatIsMissing_AlsoOfFurtherRequirements()
    {
        var list = await (await _bureau.GetAsync("/api/v1/eligibility/screening/enterprises?asOf=2026-06-30&board=chinext&outcome=unknown&pageSize=100")).JsonAsync();

        Assert.That(list["items"]!.AsArray().SelectMany(item => item!["missing"]!.AsArray()).Select(name => (string?)name), Does.Contain("chinext_barred_industry"));
    }

    [TestCase("board=moon", "eligibility.unknown-board")]
    [TestCase("board=main&programme=mars-2022", "eligibility.unknown-programme")]
    [TestCase("board=main&asOf=1900-01-01", "eligibility.invalid-day")]
    [TestCase("board=main&outcome=perhaps", "request.invalid")]
    [TestCase("programme=datong-2022", "request.invalid")]
    public async Task ListScreened_WithAWrongQuestion_IsRefused(string query, string code) =>
        await (await _bureau.GetAsync($"/api/v1/eligibility/screening/enterprises?{query}")).ProblemAsync(HttpStatusCode.BadRequest, code);

    [Test]
    public async Task Check_OfAnEnterpriseInScope_ExplainsEveryBoard()
    {
        var list = await (await _county.GetAsync("/api/v1/enterprises?pageSize=1")).JsonAsync();
        var id = (string?)list["items"]![0]!["id"];

        var report = await (await _county.GetAsync($"/api/v1/enterprises/{id}/eligibility?asOf=2026-06-30")).JsonAsync();

        var boards = report["boards"]!.AsArray().Select(board => (string?)board!["board"]).ToList();
        Assert.That(boards, Does.Contain("datong-reserve").And.Not.Contain("guangzhou-list"));
        Assert.That(boards.Take(3), Is.EqualTo(new[] { "main", "star", "star-attributes" }));
        Assert.That(report["boards"]![0]!["standards"]!.AsArray().Select(rule => (string?)rule!["rule"]), Is.EqualTo(new[] { "MB24-S1", "MB24-S2", "MB24-S3" }));
    }

    [Test]
    public async Task Check_OfAnEnterpriseOfAnotherCounty_IsNotFound()
    {
        var list = await (await _bureau.GetAsync("/api/v1/enterprises?pageSize=1&cityCode=4401")).JsonAsync();
        var id = (string?)list["items"]![0]!["id"];

        await (await _county.GetAsync($"/api/v1/enterprises/{id}/eligibility")).ProblemAsync(HttpStatusCode.NotFound, "eligibility.enterprise-not-found");
    }

    [Test]
    public async Task Screen_ByNobody_AsksToSignIn()
    {
        using var nobody = _host.Anonymous();

        Assert.That((await nobody.GetAsync("/api/v1/eligibility/screening")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }
}
