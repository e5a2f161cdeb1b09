using System.Net;
using System.Net.Http.Json;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Enterprises;

public sealed class EnterprisesTests
{
    private const string Pingcheng = "140213";
    private const string Address = "/api/v1/enterprises";

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
    public async Task List_ByBureau_HoldsEveryEnterpriseAndPages()
    {
        var first = await (await _bureau.GetAsync($"{Address}?pageSize=7&sort=-revenue")).JsonAsync();
        var last = await (await _bureau.GetAsync($"{Address}?pageSize=7&page=9&sort=-revenue")).JsonAsync();
        var past = await (await _bureau.GetAsync($"{Address}?pageSize=7&page=99&sort=-revenue")).JsonAsync();

        Assert.Multiple(() =>
        {
            Assert.That((long?)first["totalCount"], Is.GreaterThanOrEqualTo(60));
            Assert.That(first["items"]!.AsArray(), Has.Count.EqualTo(7));
            Assert.That(last["items"]!.AsArray(), Is.Not.Empty);
            Assert.That(past["items"]!.AsArray(), Is.Empty);
            Assert.That((long?)past["totalCount"], Is.EqualTo((long?)first["totalCount"]));
        });
        var revenues = first["items"]!.AsArray().Select(i => (decimal?)i!["revenue"]).ToList();
        Assert.That(revenues, Is.Ordered.Descending);
    }

    [Test]
    public async Task List_ByCountyOfficer_HoldsOnlyTheOwnCounty()
    {
        var list = await (await _county.GetAsync($"{Address}?pageSize=100")).JsonAsync();

        var counties = list["items"]!.AsArray().Select(i => (string?)i!["countyCode"]).Distinct().ToList();
        Assert.That(counties, Is.EqualTo(new[] { Pingcheng }));
    }

    [Test]
    public async Task Get_OfAnotherCounty_LooksAbsent()
    {
        var other = await RegisterAsync(Details("示例邻县企业有限公司", "140214"));

        await (await _county.GetAsync($"{Address}/{other}")).ProblemAsync(HttpStatusCode.NotFound, "enterprises.not-found");
        await (await _county.GetAsync($"{Address}/{other}/facts")).ProblemAsync(HttpStatusCode.NotFound, "enterprises.not-found");
        var edit = await _county.PutAsJsonAsync($"{Address}/{other}", new { details = Details("示例改名有限公司", Pingcheng), version = 1 });
        await edit.ProblemAsync(HttpStatusCode.NotFound, "enterprises.not-found");
    }

    [Test]
    public async Task Register_ByCountyOfficerElsewhere_IsForbidden()
    {
        var answer = await _county.PostAsJsonAsync(Address, Details("示例外县有限公司", "140214"));

        await answer.ProblemAsync(HttpStatusCode.Forbidden, "enterprises.county-out-of-scope");
    }

    [TestCase("914403001922038217", "enterprises.credit-code-invalid", TestName = "Register_WithWrongCheckCharacter_IsRefused")]
    [TestCase("91440300192203821I", "enterprises.credit-code-invalid", TestName = "Register_WithForbiddenLetter_IsRefused")]
    [TestCase("9144030019220382", "enterprises.credit-code-invalid", TestName = "Register_WithShortCode_IsRefused")]
    public async Task Register_WithBadCreditCode(string creditCode, string code)
    {
        var answer = await _bureau.PostAsJsonAsync(Address, new { name = "示例坏码有限公司", creditCode, countyCode = Pingcheng });

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, code);
        Assert.That((string?)problem["fields"]![0]!["path"], Is.EqualTo("creditCode"));
    }

    [Test]
    public async Task Register_WithTakenCreditCode_Conflicts()
    {
        var details = new { name = "示例重码有限公司", creditCode = "91440101618607269R", countyCode = Pingcheng };
        await _bureau.PostAsJsonAsync(Address, details);

        await (await _bureau.PostAsJsonAsync(Address, details)).ProblemAsync(HttpStatusCode.Conflict, "enterprises.credit-code-taken");
    }

    [Test]
    public async Task Register_WithControlCharacterAndLongAddress_NamesBothFields()
    {
        var answer = await _bureau.PostAsJsonAsync(
            Address, new { name = "示例\u0000有限公司", countyCode = Pingcheng, address = new string('长', 301), industryCode = "Z1" });

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, "enterprises.invalid");
        var paths = problem["fields"]!.AsArray().Select(f => (string?)f!["path"]);
        Assert.That(paths, Is.EquivalentTo(new[] { "name", "address", "industryCode" }));
    }

    [Test]
    public async Task Register_WithUnknownCounty_IsRefused() =>
        await (await _bureau.PostAsJsonAsync(Address, Details("示例异地有限公司", "999999")))
            .ProblemAsync(HttpStatusCode.BadRequest, "enterprises.county-unknown");

    [Test]
    public async Task Revise_WithStaleVersion_ConflictsAndKeepsTheFirstChange()
    {
        var id = await RegisterAsync(Details("示例并发有限公司", Pingcheng));
        await _bureau.PutAsJsonAsync($"{Address}/{id}", new { details = Details("示例并发甲有限公司", Pingcheng), version = 1 });

        var second = await _bureau.PutAsJsonAsync($"{Address}/{id}", new { details = Details("示例并发乙有限公司", Pingcheng), version = 1 });

        await second.ProblemAsync(HttpStatusCode.Conflict, "enterprises.stale");
        var stored = await (await _bureau.GetAsync($"{Address}/{id}")).JsonAsync();
        Assert.That((string?)stored["name"], Is.EqualTo("示例并发甲有限公司"));
        Assert.That((int?)stored["version"], Is.EqualTo(2));
    }

    [Test]
    public async Task RecordFacts_Twice_KeepsTheEarlierValueAsSuperseded()
    {
        var id = await RegisterAsync(Details("示例更正有限公司", Pingcheng));
        await RecordAsync(id, 1, new { metric = "revenue", fiscalYear = 2025, number = 1_000_000.55m });

        var answer = await RecordAsync(id, 2, new { metric = "revenue", fiscalYear = 2025, number = 900_000m });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var facts = (await (await _bureau.GetAsync($"{Address}/{id}/facts")).JsonAsync()).AsArray();
        var values = facts.Select(f => ((decimal?)f!["number"], (bool?)f["isCurrent"]));
        Assert.That(values, Is.EquivalentTo(new (decimal?, bool?)[] { (900_000m, true), (1_000_000.55m, false) }));
        var listed = await (await _bureau.GetAsync($"{Address}?search=示例更正")).JsonAsync();
        Assert.That((decimal?)listed["items"]![0]!["revenue"], Is.EqualTo(900_000m));
    }

    [Test]
    public async Task RecordFacts_WithBadValues_NamesEachAndStoresNothing()
    {
        var id = await RegisterAsync(Details("示例坏值有限公司", Pingcheng));

        var answer = await RecordAsync(
            id,
            1,
            new { metric = "revenue", fiscalYear = 2024, number = 5m },
            new { metric = "revenue", fiscalYear = 2025, number = -1m },
            new { metric = "revenue", fiscalYear = 2031, number = 1m },
            new { metric = "np_lower", fiscalYear = 2025, number = 0.001m },
            new { metric = "no_such_metric", fiscalYear = 2025, number = 1m });

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, "enterprises.figures-invalid");
        var codes = problem["fields"]!.AsArray().Select(f => $"{(string?)f!["path"]} {(string?)f["code"]}");
        Assert.That(codes, Is.EqualTo(new[]
        {
            "entries[1] enterprises.negative",
            "entries[2] enterprises.fiscal-year-range",
            "entries[3] enterprises.too-many-decimals",
            "entries[4].metric enterprises.metric-unknown",
        }));
        Assert.That((await (await _bureau.GetAsync($"{Address}/{id}/facts")).JsonAsync()).AsArray(), Is.Empty);
    }

    [Test]
    public async Task List_Anonymous_IsNotSignedIn()
    {
        using var client = _host.Anonymous();

        await (await client.GetAsync(Address)).ProblemAsync(HttpStatusCode.Unauthorized, "identity.not-signed-in");
    }

    [Test]
    public async Task List_ByBroker_IsForbidden()
    {
        using var client = await _host.SignedInAsAsync("broker");

        await (await client.GetAsync(Address)).ProblemAsync(HttpStatusCode.Forbidden, "identity.forbidden");
    }

    [TestCase("page=0")]
    [TestCase("pageSize=101")]
    [TestCase("sort=id;drop")]
    [TestCase("stage=nowhere")]
    [TestCase("countyCode=14")]
    public async Task List_WithParameterOutOfRange_IsRefusedNotClamped(string query) =>
        await (await _bureau.GetAsync($"{Address}?{query}")).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");

    [Test]
    public async Task Register_WithUnknownMember_IsRefused() =>
        await (await _bureau.PostAsJsonAsync(Address, new { name = "示例多余有限公司", foo = 1 }))
            .ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");

    private static object Details(string name, string county) => new { name, countyCode = county };

    private async Task<string> RegisterAsync(object details)
    {
        var answer = await _bureau.PostAsJsonAsync(Address, details);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Created), await answer.Content.ReadAsStringAsync());
        return (string)(await answer.JsonAsync())["id"]!;
    }

    private Task<HttpResponseMessage> RecordAsync(string id, int version, params object[] entries) =>
        _bureau.PutAsJsonAsync($"{Address}/{id}/facts", new { entries, document = "测试审计报告", version });
}
