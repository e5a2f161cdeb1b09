using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Xml.Linq;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.TestKit.Policies;

namespace ListingPipeline.Api.FunctionalTests.CountyAssessments;

/// <summary>The yearly report as downloaded: what it says, table by table and county by county.</summary>
public sealed class ReportDraftTests
{
    private const string Address = "/api/v1/county-assessments";
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;

    [SetUp]
    public async Task Start()
    {
        _host = new ApiHost(enterprises: 20);
        _bureau = await _host.SignedInAsAsync("bureau");
    }

    [TearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Report_OfTheSecondYear_ComparesWithThePublishedFirst()
    {
        await EnterAsync(AssessmentCases.All[0], 2024, signOff: true);
        var id = await EnterAsync(AssessmentCases.All[2], 2025, signOff: false);

        var body = await ReportAsync(id);
        var paragraphs = body.Elements(Word + "p").Select(Text).ToList();
        var tables = body.Elements(Word + "tbl").Select(Rows).ToList();

        Assert.That(paragraphs[0], Is.EqualTo("关于2025年度全市企业上市挂牌工作考核评价情况的报告"));
        Assert.That(paragraphs, Does.Contain("（过程稿，尚未签发）").And.Contain("市委、市政府：").And.Contain("市金融办"));
        Assert.That(paragraphs, Has.Some.StartsWith("根据《大同市企业上市挂牌工作考核评价办法》，对11个县区2025年度工作进行了考核评价，10个县区参加排名，1个县区取消参评资格。"));
        Assert.That(paragraphs, Has.Some.StartsWith("与2024年度相比，名次上升的"));
        Assert.That(paragraphs, Has.Some.EqualTo("1. 平城区。取消参评资格（2025—2026年度），原因：示例原因。"));
        Assert.That(paragraphs, Has.Some.StartsWith("2. 云冈区。最终得分").And.Some.Contain("失分主要在").And.Some.Contain("与前一名"));
        Assert.That(tables, Has.Count.EqualTo(4));
        Assert.That(tables[0][0], Is.EqualTo("名次|县区|最终得分|上年得分|上年名次|名次变化"));
        Assert.That(tables[0].Skip(1).Single(row => row.Contains("云冈区")), Does.Contain("|2.1|3|"));
        Assert.That(tables[1][8], Does.StartWith("上市企业数量|30%|"));
        Assert.That(tables[2][0], Does.StartWith("指标|建立工作机制情况|"));
        Assert.That(tables[2][1], Is.EqualTo("平城区|取消参评资格"));
        Assert.That(tables[3][1], Is.EqualTo("|5%|5%|5%|5%|10%|15%|25%|30%|"));
        Assert.That(tables[3], Has.Count.EqualTo(13));
    }

    [Test]
    public async Task Report_OfTheFirstYear_SaysThatThereIsNothingToCompareWith()
    {
        var body = await ReportAsync(await EnterAsync(AssessmentCases.All[0], 2025, signOff: true));

        var paragraphs = body.Elements(Word + "p").Select(Text).ToList();
        Assert.That(paragraphs, Does.Contain("没有已签发的上年度考核结果，本年度不作比较。").And.Contain("（代拟稿）"));
        Assert.That(paragraphs, Has.Some.EqualTo("11. 经开区。最终得分3分，列第1名。已填报的指标均得满分。"));
    }

    [Test]
    public async Task Report_OfAnotherScheme_HasItsWords()
    {
        var golden = AssessmentCases.All.First(one => one.SchemeId == "sample-2024");

        var body = await ReportAsync(await EnterAsync(golden, 2025, signOff: false));

        Assert.That(Text(body.Elements(Word + "p").First()), Is.EqualTo("2025年度示例市企业上市工作考核报告（虚构样本）"));
        Assert.That(body.Elements(Word + "p").Select(Text), Does.Contain("注：考核方案为虚构样本，不在任何地方施行。"));
    }

    [Test]
    public async Task Report_ForACountyWhileOpen_IsRefused()
    {
        var id = await EnterAsync(AssessmentCases.All[0], 2025, signOff: false);
        using var county = await _host.SignedInAsAsync("county");

        await (await county.GetAsync($"{Address}/{id}/report.docx")).ProblemAsync(HttpStatusCode.Conflict, "county-assessments.not-published");
        Assert.That((await _bureau.GetAsync($"{Address}/{Guid.NewGuid()}/report.docx")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<XElement> ReportAsync(Guid id)
    {
        var answer = await _bureau.GetAsync($"{Address}/{id}/report.docx");
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var part = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(part).Root!.Element(Word + "body")!;
    }

    private async Task<Guid> EnterAsync(AssessmentCase golden, int year, bool signOff)
    {
        var id = (Guid)(await (await _bureau.PostAsJsonAsync(Address, new { schemeId = golden.SchemeId, year })).JsonAsync())["id"]!;
        var units = (await (await _bureau.GetAsync($"{Address}/{id}")).JsonAsync())["units"]!.AsArray();
        foreach (var row in golden.Request.GetProperty("rows").EnumerateArray())
        {
            var unitCode = (string)units.Single(unit => (string)unit!["unit"]! == row.GetProperty("unit").GetString())!["unitCode"]!;
            var values = row.GetProperty("values").EnumerateArray().Select(value => value.GetInt32()).ToArray();
            (await _bureau.PutAsJsonAsync($"{Address}/{id}/reports/{unitCode}", new { values, version = 1 })).EnsureSuccessStatusCode();
            if (row.GetProperty("disqualified").GetBoolean())
            {
                (await _bureau.PostAsJsonAsync($"{Address}/{id}/disqualifications", new { unitCode, reason = "示例原因", evidence = "示例证据" })).EnsureSuccessStatusCode();
            }
        }

        if (signOff)
        {
            await _bureau.ReadyToSignAsync(id);
            var version = (int)(await _bureau.CycleAsync(id))["version"]!;
            (await _bureau.PostAsJsonAsync($"{Address}/{id}/sign-off", new { version })).EnsureSuccessStatusCode();
        }

        return id;
    }

    private static string Text(XElement element) => string.Concat(element.Descendants(Word + "t").Select(text => text.Value));

    private static List<string> Rows(XElement table) =>
        [.. table.Elements(Word + "tr").Select(row => string.Join('|', row.Elements(Word + "tc").Select(Text)))];
}
