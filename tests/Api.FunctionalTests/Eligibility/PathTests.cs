using System.Net;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Eligibility;

public sealed class PathTests
{
    private const string Enterprise = "/api/v1/enterprises/01930000-0000-7000-8000-000000000007/eligibility";
    private ApiHost _host = null!;
    private HttpClient _bureau = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost();
        _bureau = await _host.SignedInAsAsync("bureau");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task FindPaths_OfAnEnterprise_OrdersBoardsByWhatIsMissing()
    {
        var nearest = await (await _bureau.GetAsync($"{Enterprise}/paths?asOf=2026-06-30")).JsonAsync();

        var checkedBoards = nearest["boards"]!.AsArray().Where(board => !(bool)board!["isUnverified"]!).ToList();
        Assert.That(checkedBoards, Has.Count.GreaterThan(8));
        Assert.That(checkedBoards.Select(board => (decimal)board!["remaining"]!), Is.Ordered);
        Assert.That(nearest["boards"]!.AsArray().Select(board => (string?)board!["kind"]), Has.None.EqualTo("attribute"));
    }

    [Test]
    public async Task FindPaths_OfABoardThatIsMet_HasNoSteps()
    {
        var nearest = await (await _bureau.GetAsync($"{Enterprise}/paths?asOf=2026-06-30")).JsonAsync();

        foreach (var board in nearest["boards"]!.AsArray().Where(board => !(bool)board!["isUnverified"]!))
        {
            Assert.That(board!["steps"]!.AsArray().Count == 0, Is.EqualTo((string?)board["outcome"] == "met"), (string?)board["board"]);
        }
    }

    [Test]
    public async Task FindPaths_Steps_NameShortfallClauseAndWhoCanSupplyWhatIsMissing()
    {
        var nearest = await (await _bureau.GetAsync($"{Enterprise}/paths?asOf=2026-06-30")).JsonAsync();

        var steps = nearest["boards"]!.AsArray().SelectMany(board => board!["steps"]!.AsArray()).ToList();
        foreach (var step in steps)
        {
            var condition = step!["condition"]!;
            Assert.That((string?)condition["source"], Is.Not.Empty);
            Assert.That((string?)step["kind"] != "reach" || (decimal)condition["gap"]! > 0m, (string?)condition["text"]);
            Assert.That((string?)step["kind"] is not ("supply" or "confirm") || condition["missing"]!.AsArray().Count > 0, (string?)condition["text"]);
        }

        Assert.That(steps.Select(step => (string?)step!["kind"]), Does.Contain("reach").And.Contain("confirm"));
    }

    [Test]
    public async Task FindPaths_OnADayOutOfRange_IsRefused()
    {
        var answer = await _bureau.GetAsync($"{Enterprise}/paths?asOf=1800-01-01");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task FindPaths_OfAnotherCountysEnterprise_IsNotFound()
    {
        using var county = await _host.SignedInAsAsync("county");

        var answer = await county.GetAsync("/api/v1/enterprises/01930000-0000-7000-8000-00000000ffff/eligibility/paths");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
