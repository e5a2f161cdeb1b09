using System.Net.Http.Json;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.TestKit.Policies;

namespace ListingPipeline.Api.FunctionalTests.CountyAssessments;

/// <summary>附表1 and 附表2 as downloaded: printed as in the annex, and recomputing to the assessment's own totals.</summary>
public sealed class PrintedTablesTests
{
    private const string Address = "/api/v1/county-assessments";

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
    public async Task Tables_OfASignedAssessment_ArePrintedAsInTheAnnex()
    {
        var workbook = await PrintAsync(AssessmentCases.All[0], signOff: true);

        Assert.That(workbook.SheetNames, Is.EqualTo(new[] { "附表1", "附表2" }));
        Assert.That(workbook["附表1", "A1"].Text, Is.EqualTo("附表 1"));
        Assert.That(workbook["附表1", "A2"].Text, Is.EqualTo("各县区指标完成情况统计表"));
        Assert.That(workbook.Row("附表1", 3, 9), Is.EqualTo("指标|建立工作机制情况|出台专项政策情况|召开各类会议、培训情况|指导调研情况|省上市挂牌后备企业资源库入库企业数量|“晋兴板”挂牌企业数量|“新三板”挂牌企业数量|上市企业数量"));
        Assert.That(workbook.Row("附表1", 4, 9), Is.EqualTo("平城区|1|2|9|24|6|3|1|1"));
        Assert.That(workbook.Row("附表1", 14, 9), Is.EqualTo("经开区|1|2|8|20|5|4|2|1"));
        Assert.That(workbook["附表2", "A1"].Text, Is.EqualTo("附表 2"));
        Assert.That(workbook["附表2", "A2"].Text, Is.EqualTo("各县区指标得分表"));
        Assert.That(workbook.Row("附表2", 3, 10), Is.EqualTo("指标\n权重\n地市|建立工作机制情况得分|出台专项政策情况得分|召开各类会议、培训情况得分|指导调研情况得分|省上市挂牌后备企业资源库入库企业数量得分|“晋兴板”挂牌企业数量得分|“新三板”挂牌企业数量得分|上市企业数量得分|最终得分"));
        Assert.That(workbook.Row("附表2", 4, 10), Is.EqualTo("|0.05|0.05|0.05|0.05|0.1|0.15|0.25|0.3|"));
        Assert.That(
            string.Join(' ', Enumerable.Range(5, 11).Select(row => workbook["附表2", $"A{row}"].Text)),
            Is.EqualTo("平城区 云冈区 新荣区 云州区 阳高县 天镇县 浑源县 灵丘县 广灵县 左云县 经开区"));
        Assert.That(workbook.Merges("附表2"), Is.SupersetOf(new[] { "A2:J2", "A3:A4", "J3:J4" }));
        Assert.That(workbook.Merges("附表1"), Does.Contain("A2:I2"));
        Assert.That(workbook["附表1", "A15"].Text, Does.StartWith("签发：示例金融办 林一"));
    }

    [TestCaseSource(typeof(AssessmentCases), nameof(AssessmentCases.All))]
    public async Task Formulas_OfAHandComputedTable_RecomputeToTheSamePointsAndTotals(AssessmentCase golden)
    {
        var workbook = await PrintAsync(golden, signOff: false);

        var units = golden.Response.GetProperty("units").EnumerateArray().ToList();
        var (figures, points) = (workbook.SheetNames.First(), workbook.SheetNames.Last());
        for (var unit = 0; unit < units.Count; unit++)
        {
            var row = unit + 5;
            var expected = units[unit].GetProperty("points").EnumerateArray().Select(point => point.GetDecimal()).ToList();
            var width = golden.Request.GetProperty("rows")[0].GetProperty("values").GetArrayLength();
            if (expected.Count == 0)
            {
                Assert.That(workbook.Row(points, row, width + 2), Does.EndWith("|取消参评资格" + new string('|', width)));
                Assert.That(workbook.Row(figures, row - 1, width + 1), Does.EndWith("|取消参评资格" + new string('|', width - 1)));
                continue;
            }

            expected.Add(units[unit].GetProperty("total").GetDecimal());
            var addresses = Enumerable.Range(0, width + 1).Select(i => $"{(char)('B' + i)}{row}").ToList();
            Assert.That(addresses.Select(address => workbook[points, address].Formula), Is.All.Not.Null);
            Assert.That(addresses.Select(address => workbook[points, address].Number), Is.EqualTo(expected), $"cached values of row {row}");
            Assert.That(addresses.Select(address => workbook.Evaluate(points, address)), Is.EqualTo(expected), $"calculated values of row {row}");
        }
    }

    [Test]
    public async Task Tables_OfAnotherScheme_CarryItsOwnWords()
    {
        var workbook = await PrintAsync(AssessmentCases.All.First(golden => golden.SchemeId == "sample-2024"), signOff: false);

        Assert.That(workbook.SheetNames, Is.EqualTo(new[] { "附件1", "附件2" }));
        Assert.That(workbook["附件1", "A2"].Text, Is.EqualTo("各区县考核指标完成情况表"));
        Assert.That(workbook.Row("附件2", 3, 8), Does.StartWith("指标\n权重\n区县|新增上市企业数量得分|").And.EndWith("|综合得分"));
        Assert.That(workbook["附件1", "A10"].Text, Is.EqualTo("注：考核方案为虚构样本，不在任何地方施行。"));
    }

    [Test]
    public async Task Notes_WrittenByPeople_AreNeverFormulas()
    {
        var workbook = await PrintAsync(AssessmentCases.All[2], signOff: false);

        Assert.That(workbook["附表1", "A15"], Is.EqualTo(new XlsxCell("注：平城区取消参评资格（2026—2027年度）：=HYPERLINK(\"http://example.invalid\")", null, null)));
    }

    /// <summary>Enters a golden table as the year 2026 and downloads its tables.</summary>
    private async Task<XlsxWorkbook> PrintAsync(AssessmentCase golden, bool signOff)
    {
        var id = (Guid)(await (await _bureau.PostAsJsonAsync(Address, new { schemeId = golden.SchemeId, year = 2026 })).JsonAsync())["id"]!;
        var units = (await (await _bureau.GetAsync($"{Address}/{id}")).JsonAsync())["units"]!.AsArray();
        var rows = golden.Request.GetProperty("rows").EnumerateArray().ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var unitCode = (string)units[i]!["unitCode"]!;
            var values = rows[i].GetProperty("values").EnumerateArray().Select(value => value.GetInt32()).ToArray();
            (await _bureau.PutAsJsonAsync($"{Address}/{id}/reports/{unitCode}", new { values, version = 1 })).EnsureSuccessStatusCode();
            if (rows[i].GetProperty("disqualified").GetBoolean())
            {
                var barred = new { unitCode, reason = "=HYPERLINK(\"http://example.invalid\")", evidence = "核查笔录（示例）" };
                (await _bureau.PostAsJsonAsync($"{Address}/{id}/disqualifications", barred)).EnsureSuccessStatusCode();
            }
        }

        if (signOff)
        {
            await _bureau.ReadyToSignAsync(id);
            var seen = (int)(await _bureau.CycleAsync(id))["version"]!;
            (await _bureau.PostAsJsonAsync($"{Address}/{id}/sign-off", new { version = seen })).EnsureSuccessStatusCode();
        }

        var answer = await _bureau.GetAsync($"{Address}/{id}/table.xlsx");
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        return new XlsxWorkbook(await answer.Content.ReadAsByteArrayAsync());
    }
}
