using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Eligibility;

/// <summary>The anonymous preview, as other programs rely on it.</summary>
public sealed class PreviewTests
{
    private const string Address = "/api/v1/eligibility/preview";

    private ApiHost _host = null!;
    private HttpClient _anybody = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _host = new ApiHost(enterprises: 5);
        _anybody = _host.Anonymous();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _anybody.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Preview_OneRule_AnswersAsTheContractSays()
    {
        var answer = await SendAsync("""
            {"asOf":"2024-05-01","listingCommitteeOn":null,"rules":["MB24-S1"],
             "facts":{"metrics":{"np_lower":{"2021":4e7,"2022":5e7,"2023":6e7},"mcap":5e9},"flags":{"is_software":false}}}
            """);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var result = (await answer.JsonAsync())["results"]!.AsArray().Single()!;
        var sum = result["conditions"]![1]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)result["rule"], Is.EqualTo("MB24-S1"));
            Assert.That((string?)result["board"], Is.EqualTo("main"));
            Assert.That((string?)result["outcome"], Is.EqualTo("notMet"));
            Assert.That((string?)result["effectiveFrom"], Is.EqualTo("2024-04-30"));
            Assert.That((string?)result["source"], Does.Contain("3.1.2(一)"));
            Assert.That((string?)sum["text"], Is.EqualTo("最近三个会计年度净利润（扣除非经常性损益前后孰低）累计不低于2亿元"));
            Assert.That((decimal?)sum["observed"], Is.EqualTo(150_000_000m));
            Assert.That((decimal?)sum["required"], Is.EqualTo(200_000_000m));
            Assert.That((decimal?)sum["gap"], Is.EqualTo(50_000_000m));
            Assert.That((string?)sum["outcome"], Is.EqualTo("notMet"));
            Assert.That(result["missing"]!.AsArray().Select(name => (string?)name), Is.EqualTo(new[] { "revenue", "cfo" }));
        });
    }

    [Test]
    public async Task Preview_WithoutRules_AnswersEveryRuleInForce()
    {
        var answer = await SendAsync("""{"asOf":"2024-05-01","facts":{}}""");

        var rules = (await answer.JsonAsync())["results"]!.AsArray().Select(result => (string?)result!["rule"]).ToList();
        Assert.That(rules, Does.Contain("MB24-S1").And.Contain("SA-2024").And.Contain("BJ-S1").And.Not.Contain("MB23-S1"));
    }

    [Test]
    public async Task Preview_RuleNotInForceOnTheDay_IsRefused()
    {
        var problem = await (await SendAsync("""{"asOf":"2024-04-29","rules":["MB24-S1"]}""")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "eligibility.rule-not-in-force");

        Assert.That((string?)problem["fields"]![0]!["path"], Is.EqualTo("rules[0]"));
    }

    [Test]
    public async Task Preview_ListingCommitteeBeforeTheChange_UsesTheEarlierVersion()
    {
        var answer = await SendAsync("""{"asOf":"2024-06-30","listingCommitteeOn":"2024-04-29","rules":["MB23-S1"]}""");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Preview_PinnedEdition_IsAnsweredWhateverTheDay()
    {
        var answer = await SendAsync("""{"asOf":"2026-06-30","rules":[],"pinned":["SA-2021"]}""");

        Assert.That((string?)(await answer.JsonAsync())["results"]![0]!["effectiveFrom"], Is.EqualTo("2021-04-16"));
    }

    [Test]
    public async Task Preview_UnverifiedRule_IsUnknownAndSaysSo()
    {
        var answer = await SendAsync("""
            {"asOf":"2024-05-01","rules":["NQ-INNO"],"facts":{"metrics":{"rd_input":{"2022":2e7,"2023":2e7}}}}
            """);

        var result = (await answer.JsonAsync())["results"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)result["outcome"], Is.EqualTo("unknown"));
            Assert.That((bool?)result["unverified"], Is.True);
            Assert.That((string?)result["confidence"], Is.EqualTo("C"));
        });
    }

    [TestCase("""{"metrics":{"np_lowr":1}}""", "facts.metrics.np_lowr", "eligibility.unknown-metric")]
    [TestCase("""{"flags":{"is_sofware":true}}""", "facts.flags.is_sofware", "eligibility.unknown-flag")]
    [TestCase("""{"flags":{"mcap":true}}""", "facts.flags.mcap", "eligibility.not-a-flag")]
    [TestCase("""{"metrics":{"is_software":1}}""", "facts.metrics.is_software", "eligibility.not-a-metric")]
    [TestCase("""{"metrics":{"mcap":"NaN"}}""", "facts.metrics.mcap", "eligibility.number-expected")]
    [TestCase("""{"metrics":{"mcap":1e40}}""", "facts.metrics.mcap", "eligibility.number-too-large")]
    [TestCase("""{"metrics":{"mcap":1e400}}""", "facts.metrics.mcap", "eligibility.number-too-large")]
    [TestCase("""{"metrics":{"revenue":{"2023":-1}}}""", "facts.metrics.revenue.2023", "eligibility.negative")]
    [TestCase("""{"metrics":{"revenue":{"2099":1}}}""", "facts.metrics.revenue.2099", "eligibility.year-out-of-range")]
    [TestCase("""{"metrics":{"revenue":{"202320232":1}}}""", "facts.metrics.revenue.202320232", "eligibility.year-out-of-range")]
    [TestCase("""{"metrics":{"revenue":{"last":1}}}""", "facts.metrics.revenue.last", "eligibility.year-out-of-range")]
    [TestCase("""{"metrics":{"revenue":1}}""", "facts.metrics.revenue", "eligibility.years-expected")]
    [TestCase("""{"metrics":{"revenue":{"2023":true}}}""", "facts.metrics.revenue.2023", "eligibility.number-expected")]
    [TestCase("""{"metrics":{"shareholders_post":199.5}}""", "facts.metrics.shareholders_post", "eligibility.whole-number-expected")]
    [TestCase("""{"metrics":{"neeq_tier":"精选层"}}""", "facts.metrics.neeq_tier", "eligibility.unknown-choice")]
    [TestCase("""{"metrics":{"industry_code":"X99"}}""", "facts.metrics.industry_code", "eligibility.unknown-choice")]
    [TestCase("""{"metrics":{"established_on":"2018-02-30"}}""", "facts.metrics.established_on", "eligibility.date-expected")]
    [TestCase("""{"metrics":{"np_lower":{"2021":1,"2022":1},"revenue":{"2023":1}}}""", "facts.metrics.np_lower.2023", "eligibility.latest-year-missing")]
    public async Task Preview_FactThatCannotBeRead_IsRefusedWithItsPath(string facts, string path, string code)
    {
        var problem = await (await SendAsync($$"""{"asOf":"2024-05-01","facts":{{facts}}}""")).ProblemAsync(HttpStatusCode.BadRequest, "eligibility.invalid-facts");

        Assert.That((string?)problem["fields"]![0]!["path"], Is.EqualTo(path));
        Assert.That((string?)problem["fields"]![0]!["code"], Is.EqualTo(code));
    }

    [TestCase("""{"asOf":"2024-05-01","rules":["MB99"]}""", "eligibility.unknown-rule")]
    [TestCase("""{"asOf":"0001-01-01"}""", "eligibility.invalid-day")]
    [TestCase("""{"asOf":"2024-05-01","listingCommitteeOn":"9999-12-31"}""", "eligibility.invalid-day")]
    [TestCase("""{"asOf":"2024-13-01"}""", "request.invalid")]
    [TestCase("""{}""", "request.invalid")]
    [TestCase("""{"asOf":"2024-05-01","facts":{"metrics":{"mcap":NaN}}}""", "request.invalid")]
    [TestCase("""{"asOf":"2024-05-01","facts":{"flags":{"is_software":"yes"}}}""", "request.invalid")]
    [TestCase("""{"asOf":"2024-05-01","fact":{}}""", "request.invalid")]
    [TestCase("""{"asOf":"2024-05-01","rules":[null]}""", "request.invalid")]
    [TestCase("""{"asOf":"2024-05-01","asOf":"2026-05-01"}""", "request.invalid")]
    [TestCase("""{"asOf":"2024-05-01","facts":{"metrics":{"revenue":{"2023":1,"2023":2}}}}""", "request.invalid")]
    public async Task Preview_RequestThatMakesNoSense_IsRefused(string body, string code) =>
        await (await SendAsync(body)).ProblemAsync(HttpStatusCode.BadRequest, code);

    [Test]
    public async Task Preview_LatestYearSaidToBeUnknown_IsUnknownWithAWarning()
    {
        var answer = await (await SendAsync("""
            {"asOf":"2024-05-01","rules":["MB24-S3"],
             "facts":{"metrics":{"np_lower":{"2021":1e9,"2022":1e9,"2023":null},"revenue":{"2023":2e9},"mcap":2e10}}}
            """)).JsonAsync();

        Assert.That((string?)answer["results"]![0]!["outcome"], Is.EqualTo("unknown"));
        Assert.That((string?)answer["warnings"]![0]!["path"], Is.EqualTo("facts.metrics.np_lower"));
    }

    [Test]
    public async Task ListRules_OnADay_MarksWhatIsInForce()
    {
        var catalogue = await (await _anybody.GetAsync("/api/v1/eligibility/rules?asOf=2024-04-29")).JsonAsync();

        JsonNode Rule(string id) => catalogue["rules"]!.AsArray().Single(rule => (string?)rule!["id"] == id)!;
        Assert.That((bool?)Rule("MB23-S1")["inForce"], Is.True);
        Assert.That((bool?)Rule("MB24-S1")["inForce"], Is.False);
        Assert.That(Rule("ST-RC-L")["versions"]!.AsArray(), Has.Count.EqualTo(2));
    }

    private Task<HttpResponseMessage> SendAsync(string body) => _anybody.PostAsync(Address, new StringContent(body, Encoding.UTF8, "application/json"));
}
