using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Policies;

public sealed class PoliciesTests
{
    private ApiHost _host = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _host = new ApiHost(enterprises: 5);
        _client = _host.Anonymous();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _client.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Packs_ArePublic_WithCountiesInPrintedOrder()
    {
        var packs = (await (await _client.GetAsync("/api/v1/policies")).JsonAsync()).AsArray();

        Assert.That((string?)packs[0]!["id"], Is.EqualTo("national"));
        Assert.That(packs[0]!["city"], Is.Null);
        var datong = packs.Single(pack => (string?)pack!["id"] == "datong-2022")!;
        Assert.That((string?)datong["city"]!["code"], Is.EqualTo("140200"));
        Assert.That(
            datong["counties"]!.AsArray().Select(county => (string?)county!["name"]!["zh"]),
            Is.EqualTo(new[] { "平城区", "云冈区", "新荣区", "云州区", "阳高县", "天镇县", "浑源县", "灵丘县", "广灵县", "左云县", "经开区" }));
    }

    [Test]
    public async Task Calendar_IsPublic_WithPublishedYearsAndBothKindsOfDays()
    {
        var calendar = await (await _client.GetAsync("/api/v1/policies/calendar")).JsonAsync();

        Assert.That(calendar["years"]!.AsArray().Select(year => (int)year!), Does.Contain(2026).And.Not.Contain(2027));
        Assert.That(calendar["daysOff"]!.AsArray().Select(day => (string?)day), Does.Contain("2026-10-01").And.Ordered);
        Assert.That(calendar["makeUpDays"]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public async Task Metrics_ArePublic_WithKindAndUnitInWords()
    {
        var metrics = (await (await _client.GetAsync("/api/v1/policies/metrics")).JsonAsync()).AsArray();

        var profit = metrics.Single(metric => (string?)metric!["name"] == "np_lower")!;
        Assert.That((string?)profit["kind"], Is.EqualTo("money"));
        Assert.That((string?)profit["unit"], Is.EqualTo("cny"));
        Assert.That((bool?)profit["isYearly"], Is.True);
        Assert.That((bool?)profit["mayBeNegative"], Is.True);
        Assert.That((string?)profit["confidence"], Is.EqualTo("A/B"));
    }
}
