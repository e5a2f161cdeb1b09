using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using NUnit.Framework;

namespace ListingPipeline.Api.FunctionalTests.Cockpit;

/// <summary>What is due, by kind and day, in the caller's scope; and how long enterprises have been in their stage.</summary>
public sealed class DueTests
{
    private const string Due = "/api/v1/cockpit/due?programme=datong-2022";
    private const string Times = "/api/v1/cockpit/stage-times?programme=datong-2022";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 120);
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
        foreach (var filter in new[] { "countyCode=140213&sort=name", "countyCode=140213&sort=-name", "countyCode=140214" })
        {
            await AddAsync(await EnterpriseAsync(_bureau, filter), new { kind = "certificate", title = "高新技术企业证书", on = "2023-07-10", until = "2026-07-10", document = "证书" });
        }

        await AddAsync(await EnterpriseAsync(_bureau, "cityCode=1402&stage=shareReform"), new { kind = "listing-step", title = "股改完成", on = "2026-01-01", document = "营业执照" });
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _county.Dispose();
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Promise_IsOverdueUntilItIsKept_AndACertificateForAMonth()
    {
        var enterprise = await EnterpriseAsync(_county, "countyCode=140213");
        await AddAsync(enterprise, new { kind = "promise", title = "早已承诺的事", on = "2020-01-01", until = "2020-12-31", party = "示例", document = "承诺书" });
        await AddAsync(enterprise, new { kind = "certificate", title = "到期证书甲", on = "2023-06-20", until = "2026-06-20", document = "证书" });
        await AddAsync(enterprise, new { kind = "certificate", title = "到期证书乙", on = "2020-06-20", until = "2026-05-01", document = "证书" });
        await AddAsync(enterprise, new { kind = "certificate", title = "到期证书丙", on = "2020-06-20", until = "2026-09-01", document = "证书" });

        var promises = await GroupAsync(_county, "promise");
        var certificates = await GroupAsync(_county, "certificate");

        Assert.That((string?)promises["items"]![0]!["detail"], Is.EqualTo("早已承诺的事"), "by day");
        Assert.That((int)promises["overdue"]!, Is.GreaterThan(0).And.LessThanOrEqualTo((int)promises["total"]!));
        var titles = certificates["items"]!.AsArray().Select(item => (string?)item!["detail"]).ToList();
        Assert.That(titles, Does.Contain("到期证书甲").And.Not.Contain("到期证书乙").And.Not.Contain("到期证书丙"));
        Assert.That(certificates["items"]!.AsArray().Select(item => (string?)item!["dueOn"]), Is.Ordered);
    }

    [Test]
    public async Task List_OfACounty_HoldsItsOwnOnly_AndNoMoreThanTheCityHas()
    {
        var city = await (await _bureau.GetAsync($"{Due}&take=200")).JsonAsync();
        var county = await (await _county.GetAsync($"{Due}&take=200")).JsonAsync();

        var codes = county["groups"]!.AsArray().SelectMany(group => group!["items"]!.AsArray()).Select(item => (string?)item!["countyCode"]).Distinct();
        Assert.That(codes, Is.SubsetOf(new[] { "140213", null }));
        Assert.That(Total(county), Is.GreaterThan(0).And.LessThan(Total(city)));
        foreach (var group in city["groups"]!.AsArray())
        {
            Assert.That(group!["items"]!.AsArray(), Has.Count.EqualTo(Math.Min(200, (int)group["total"]!)));
        }
    }

    [Test]
    public async Task List_NamesAsManyAsAsked_AndCountsAll()
    {
        var all = (await (await _bureau.GetAsync($"{Due}&take=200&kind=certificate")).JsonAsync())["groups"]!.AsArray().Single()!;
        var one = (await (await _bureau.GetAsync($"{Due}&take=1&kind=certificate")).JsonAsync())["groups"]!.AsArray().Single()!;

        Assert.That(one["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That((int)one["total"]!, Is.EqualTo((int)all["total"]!).And.GreaterThan(1));
        Assert.That(one["items"]![0]!.ToJsonString(), Is.EqualTo(all["items"]![0]!.ToJsonString()));
    }

    [Test]
    public async Task Assessment_IsNamedInEnglishToo_AnEnterpriseIsNot()
    {
        (await _bureau.PostAsJsonAsync("/api/v1/county-assessments", new { schemeId = "datong-2022", year = 2024 })).EnsureSuccessStatusCode();

        var assessment = (await GroupAsync(_bureau, "assessment"))["items"]![0]!;
        var certificate = (await GroupAsync(_bureau, "certificate"))["items"]![0]!;

        Assert.That(((string?)assessment["name"], (string?)assessment["nameEn"]), Is.EqualTo(("大同市企业上市挂牌工作考核评价办法", "Datong county assessment of listing work")));
        Assert.That(certificate["nameEn"], Is.Null);
    }

    [TestCase("&take=0")]
    [TestCase("&take=201")]
    [TestCase("&kind=nothing")]
    public async Task List_WithAWrongQuestion_IsRefused(string question) =>
        await (await _bureau.GetAsync(Due + question)).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");

    [Test]
    public async Task UnknownProgramme_IsRefused()
    {
        await (await _bureau.GetAsync("/api/v1/cockpit/due?programme=nowhere")).ProblemAsync(HttpStatusCode.BadRequest, "policies.unknown-programme");
        await (await _bureau.GetAsync("/api/v1/cockpit/stage-times?programme=nowhere")).ProblemAsync(HttpStatusCode.BadRequest, "policies.unknown-programme");
    }

    [Test]
    public async Task StageTimes_CountTheDatedAndTheUndated_AndAgreeWithThePipeline()
    {
        var times = (await (await _bureau.GetAsync(Times)).JsonAsync())["stages"]!.AsArray();
        var pipeline = (await (await _bureau.GetAsync("/api/v1/cockpit/pipeline?programme=datong-2022")).JsonAsync())["stages"]!.AsArray();

        Assert.That(times, Has.Count.EqualTo(7));
        foreach (var time in times)
        {
            var here = (int)pipeline.Single(stage => (string?)stage!["stage"] == (string?)time!["stage"])!["enterprises"]!;
            Assert.That((int)time!["dated"]! + (int)time["undated"]!, Is.EqualTo(here), (string?)time["stage"]);
            Assert.That(time["medianDays"] is null, Is.EqualTo((int)time["dated"]! == 0));
            Assert.That((decimal?)time["medianDays"] ?? 0, Is.LessThanOrEqualTo((decimal?)time["longestDays"] ?? 0));
        }

        Assert.That(times.Sum(time => (int)time!["dated"]!), Is.GreaterThan(0));
    }

    [Test]
    public async Task StageTimes_CountFromThePresentStage()
    {
        var enterprise = await EnterpriseAsync(_bureau, "cityCode=1402&stage=tutoringFiled");
        await AddAsync(enterprise, new { kind = "listing-step", title = "辅导备案", on = "2010-06-30", document = "备案表" });
        await AddAsync(enterprise, new { kind = "listing-step", title = "股改完成", on = "2009-06-30", document = "营业执照" });

        var after = (await (await _bureau.GetAsync(Times)).JsonAsync())["stages"]!.AsArray().Single(stage => (string?)stage!["stage"] == "tutoringFiled")!;

        Assert.That((int)after["longestDays"]!, Is.LessThanOrEqualTo(5844), "days of the present stage, not of the one before");
        Assert.That((decimal)after["medianDays"]!, Is.LessThanOrEqualTo((int)after["longestDays"]!));
    }

    [Test]
    public async Task Register_ListsThoseFromAStageOnwards_ThatAreNotListed()
    {
        var pipeline = (await (await _bureau.GetAsync("/api/v1/cockpit/pipeline?programme=datong-2022")).JsonAsync())["stages"]!.AsArray();
        int Reached(string stage) => (int)pipeline.Single(one => (string?)one!["stage"] == stage)!["reached"]!;

        var listed = await (await _bureau.GetAsync("/api/v1/enterprises?cityCode=1402&reached=tutoringFiled&pageSize=1")).JsonAsync();

        Assert.That((int)listed["totalCount"]!, Is.EqualTo(Reached("tutoringFiled") - Reached("listed")).And.GreaterThan(0));
    }

    private static int Total(JsonNode due) => due["groups"]!.AsArray().Sum(group => (int)group!["total"]!);

    private static async Task<JsonNode> GroupAsync(HttpClient client, string kind) =>
        (await (await client.GetAsync($"{Due}&take=200&kind={kind}")).JsonAsync())["groups"]!.AsArray().Single()!;

    private static async Task<Guid> EnterpriseAsync(HttpClient client, string filter) =>
        (Guid)(await (await client.GetAsync($"/api/v1/enterprises?{filter}&pageSize=1")).JsonAsync())["items"]![0]!["id"]!;

    private async Task AddAsync(Guid enterprise, object record) =>
        (await _bureau.PostAsJsonAsync($"/api/v1/enterprises/{enterprise}/records", record)).EnsureSuccessStatusCode();
}
