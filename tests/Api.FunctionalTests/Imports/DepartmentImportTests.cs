using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Imports;

/// <summary>A department's officer adds the own figures to enterprises of the register, and nothing else.</summary>
public sealed class DepartmentImportTests : OfficesFixture
{
    private const string Enterprises = "/api/v1/enterprises";

    [Test]
    public async Task Form_OfADepartment_HoldsItsOwnFiguresOnly_AndReadsItsOwnExample()
    {
        var forms = (await (await Department.GetAsync($"{ImportFiles.Address}/forms")).JsonAsync()).AsArray();
        Assert.That(forms.Select(f => (string?)f!["id"]), Is.EqualTo(new[] { "own" }));
        Assert.That((string?)forms[0]!["name"]!["zh"], Is.EqualTo("税务部门数据表"));

        foreach (var form in forms.Select(f => (string?)f!["id"]))
        {
            var template = await (await Department.GetAsync($"{ImportFiles.Address}/template.xlsx?form={form}")).Content.ReadAsByteArrayAsync();
            var answer = await Department.ImportAsync(template, dryRun: true, query: $"&sheet={Uri.EscapeDataString("填报示例")}");
            var problem = await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "import.refused");
            Assert.That(Codes(problem["report"]!), Is.EqualTo(new[] { "import.not-registered" }), "nothing but the example's enterprise, which is nobody's");
        }

        Assert.That((await Department.GetAsync($"{ImportFiles.Address}/template.xlsx?form=annual")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task OwnFigures_AreStoredUnderTheDepartment_AndRegistrationStays()
    {
        var id = await RegisterAsync("示例税表甲有限公司");

        var report = await (await Department.ImportCsvAsync("企业名称,县区,注册地址,年度,纳税信用等级,营业收入(万元)\n示例税表甲有限公司,云冈区,火星路1号,2025,A,120\n", dryRun: false)).JsonAsync();

        Assert.That((string?)report["import"]!["outcome"], Is.EqualTo("committed"), report.ToJsonString());
        Assert.That(Codes(report), Is.EqualTo(new[] { "import.registration-not-read", "import.registration-not-read" }));
        var enterprise = await (await Bureau.GetAsync($"{Enterprises}/{id}")).JsonAsync();
        Assert.That(((string?)enterprise["countyCode"], (string?)enterprise["address"], (int?)enterprise["version"]), Is.EqualTo(("140213", (string?)null, 2)));
        var facts = (await (await Bureau.GetAsync($"{Enterprises}/{id}/facts")).JsonAsync()).AsArray();
        Assert.That(facts.Select(f => (string?)f!["metric"]), Is.EquivalentTo(new[] { "tax_credit", "revenue" }));
        Assert.That(facts.Select(f => (string?)f!["supplierKind"]).Distinct(), Is.EqualTo(new[] { "department" }), facts.ToJsonString());
    }

    [Test]
    public async Task ColumnOfAnotherOffice_IsRefusedByName_InTheOwnWorkbookToo()
    {
        await RegisterAsync("示例税表乙有限公司");
        const string Table = "企业名称,年度,纳税信用等级,净利润\n示例税表乙有限公司,2025,A,120\n";

        var problem = await (await Department.ImportCsvAsync(Table, dryRun: false)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "import.refused");

        var finding = problem["report"]!["findings"]!.AsArray().Single(f => (string?)f!["severity"] == "error")!;
        Assert.That(((string?)finding["code"], (string?)finding["cell"]), Is.EqualTo(("import.column-not-yours", "D1")));
        Assert.That((string?)finding["message"], Does.Contain("净利润").And.Contain("企业").And.Contain("删除该列"));
        var marked = await Department.SendFileAsync($"{ImportFiles.Address}/annotated", System.Text.Encoding.UTF8.GetBytes(Table), "表.csv");
        Assert.That(marked.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var package = new System.IO.Compression.ZipArchive(await marked.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(package.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        using var texts = package.GetEntry("xl/sharedStrings.xml") is { } shared ? new StreamReader(shared.Open()) : StreamReader.Null;
        Assert.That(await sheet.ReadToEndAsync() + await texts.ReadToEndAsync(), Does.Contain("不在本单位报送范围内"));
    }

    [Test]
    public async Task UnknownEnterprise_IsNotEntered_AndADifferingNameStays()
    {
        var id = await RegisterAsync("示例税表丙有限公司", "91140213MA0K00886C");

        var unknown = await (await Department.ImportCsvAsync("企业名称,年度,纳税信用等级\n示例税表无此企业,2025,A\n", dryRun: false)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "import.refused");
        var renamed = await (await Department.ImportCsvAsync("统一社会信用代码,企业名称,年度,纳税信用等级\n91140213MA0K00886C,示例税表改名有限公司,2025,A\n", dryRun: false)).JsonAsync();

        Assert.That(Codes(unknown["report"]!), Does.Contain("import.not-registered"));
        Assert.That(Codes(renamed), Is.EqualTo(new[] { "import.name-differs" }), renamed.ToJsonString());
        Assert.That((string?)(await (await Bureau.GetAsync($"{Enterprises}/{id}")).JsonAsync())["name"], Is.EqualTo("示例税表丙有限公司"));
    }

    [Test]
    public async Task ValueAgainstAnotherOffices_StandsBesideIt()
    {
        var id = await RegisterAsync("示例税表丁有限公司");
        await County.ImportCsvAsync("企业名称,县区,年度,营业收入(万元)\n示例税表丁有限公司,平城区,2025,100\n", dryRun: false);

        var report = await (await Department.ImportCsvAsync("企业名称,年度,营业收入(万元)\n示例税表丁有限公司,2025,90\n", dryRun: false)).JsonAsync();

        Assert.That(Codes(report), Does.Contain("import.contradicts"));
        var contradiction = (await (await Bureau.GetAsync($"{Enterprises}/{id}/contradictions")).JsonAsync()).AsArray().Single()!;
        Assert.That((decimal?)contradiction["claimed"]!["number"], Is.EqualTo(900_000m));
        Assert.That((string?)contradiction["claimed"]!["supplied"]!["office"], Is.EqualTo("department:税务"), contradiction.ToJsonString());
    }

    [Test]
    public async Task History_OfADepartment_HoldsTheOwnImports_AndOnlyThoseAreUndone()
    {
        await RegisterAsync("示例税表戊有限公司");
        var own = (string)(await (await Department.ImportCsvAsync("企业名称,年度,纳税信用等级\n示例税表戊有限公司,2025,A\n", dryRun: false)).JsonAsync())["import"]!["id"]!;
        var foreign = (string)(await (await Bureau.ImportCsvAsync("企业名称,县区,年度,员工人数\n示例税表己有限公司,平城区,2025,9\n", dryRun: false)).JsonAsync())["import"]!["id"]!;

        var listed = (await (await Department.GetAsync("/api/v1/imports?pageSize=100")).JsonAsync())["items"]!.AsArray().Select(i => (string?)i!["id"]).ToList();
        Assert.That(listed, Does.Contain(own).And.Not.Contain(foreign));
        await (await Department.GetAsync($"/api/v1/imports/{foreign}")).ProblemAsync(HttpStatusCode.NotFound, "import.not-found");
        await (await Department.PostAsJsonAsync($"/api/v1/imports/{foreign}/undoing", new { reason = "误传" })).ProblemAsync(HttpStatusCode.NotFound, "import.not-found");
        var undone = await (await Department.PostAsJsonAsync($"/api/v1/imports/{own}/undoing", new { reason = "误传" })).JsonAsync();
        Assert.That(((int?)undone["removed"], (int?)undone["restored"]), Is.EqualTo((0, 1)));
        Assert.That((await (await Bureau.GetAsync("/api/v1/imports?pageSize=100")).JsonAsync())["items"]!.AsArray().Select(i => (string?)i!["id"]), Does.Contain(own).And.Contain(foreign));
    }

    [Test]
    public async Task Department_WithoutDuty_IsOfferedAndAllowedNothing()
    {
        await AppointAsync(null);

        var forms = await (await Department.GetAsync($"{ImportFiles.Address}/forms")).JsonAsync();
        var sent = await Department.ImportCsvAsync("企业名称,年度,纳税信用等级\n示例,2025,A\n", dryRun: true);
        var marked = await Department.SendFileAsync($"{ImportFiles.Address}/annotated", "企业名称,年度\n"u8.ToArray(), "表.csv");

        await AppointAsync("税务");
        Assert.That(forms.AsArray(), Is.Empty);
        await sent.ProblemAsync(HttpStatusCode.Forbidden, "import.no-duty");
        await marked.ProblemAsync(HttpStatusCode.Forbidden, "import.no-duty");
    }

    [Test]
    public async Task County_KeepsToItsOwnEnterprises()
    {
        await (await Bureau.PostAsJsonAsync(Enterprises, new { name = "示例税表庚有限公司", countyCode = "140214" })).JsonAsync();

        var foreign = await (await County.ImportCsvAsync("企业名称,年度,营业收入\n示例税表庚有限公司,2025,100\n", dryRun: false)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "import.refused");

        Assert.That(Codes(foreign["report"]!), Is.EqualTo(new[] { "import.county-out-of-scope" }));
    }

    /// <summary>What was noticed, but for how well names and codes identify.</summary>
    private static IEnumerable<string?> Codes(JsonNode report) =>
        report["findings"]!.AsArray().Select(f => (string?)f!["code"]).Where(code => code is not ("import.identified-by-name" or "import.credit-code-inner"));
}
