using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Imports;

namespace ListingPipeline.Api.FunctionalTests.Common;

/// <summary>Names that would run as formulas in a spreadsheet program leave every export as text, and losses stay numbers.</summary>
public sealed class ExportedFormulaTests
{
    private const string Day = "2026-06-30";
    private const string Triggers = "=+-@";

    /// <summary>Exports whose formulas the product writes itself from numbers, with the reason.</summary>
    private static readonly Dictionary<string, string> OwnFormulas = new()
    {
        ["/api/v1/county-assessments/{id}/table.xlsx"] = "the printed table counts its own points; a test evaluates them anew",
    };

    private static readonly string[] Names = ["=1+1示例注入有限公司", "+示例注入有限公司", "-示例注入有限公司", "@示例注入有限公司"];

    private const string UploadAddress = "/api/v1/imports/uploads/{id}/annotated.xlsx";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _auditor = null!;
    private string _upload = "";

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost(20);
        _bureau = await _host.SignedInAsAsync("bureau");
        _auditor = await _host.SignedInAsAsync("auditor");
        foreach (var (index, name) in Names.Index())
        {
            await EnterAsync(name, Domain.Enterprises.CreditCode.Complete($"91140213MAFXRM{index}2X").Value);
        }

        var job = await (await _bureau.PostAsJsonAsync("/api/v1/eligibility/screenings", new { asOf = Day })).JsonAsync();
        await (await _bureau.GetAsync($"/api/v1/jobs/{job["id"]}/events")).Content.ReadAsStringAsync();
        var table = string.Join('\n', Names.Select(name => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",平城区").Prepend("企业名称,县区"));
        var upload = await (await _bureau.SendFileAsync("/api/v1/imports/uploads", System.Text.Encoding.UTF8.GetBytes(table), "示例.csv")).JsonAsync();
        _upload = (string)upload["id"]!;
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _auditor.Dispose();
        _host.Dispose();
    }

    private static IEnumerable<TestCaseData> Workbooks()
    {
        static TestCaseData Case(string path, string query = "", bool hasNames = true, string? path2 = null) => new TestCaseData(path2 ?? path, query, hasNames).SetArgDisplayNames(path);

        yield return Case("/api/v1/imports/enterprises/edit-form.xlsx", "?year=2025");
        yield return Case("/api/v1/imports/enterprises/template.xlsx", hasNames: false);
        yield return Case(UploadAddress);
        yield return Case("/api/v1/enterprises/contacts.xlsx");
        yield return Case("/api/v1/eligibility/screenings/{asOf}/verdicts.xlsx", "?Board=main", path2: $"/api/v1/eligibility/screenings/{Day}/verdicts.xlsx");
        yield return Case("/api/v1/reserve-library/libraries/{libraryId}/members.xlsx", path2: "/api/v1/reserve-library/libraries/dt-resources/members.xlsx");
        yield return Case("/api/v1/audit/records.xlsx", hasNames: false);
    }

    [TestCaseSource(nameof(Workbooks))]
    public async Task Workbook_HoldsNoFormula_AndQuotesWhatLooksLikeOne(string path, string query, bool hasNames)
    {
        var parts = new XlsxParts(await FetchAsync(path + query));

        Assert.That(parts.All.Where(cell => cell.HasFormula), Is.Empty);
        var suspicious = parts.All.Where(cell => cell.IsText && cell.Text.Length > 1 && Triggers.Contains(cell.Text[0], StringComparison.Ordinal)).ToList();
        Assert.That(suspicious.Where(cell => !cell.IsQuoted), Is.Empty);
        if (hasNames)
        {
            Assert.That(suspicious.Select(cell => cell.Text), Is.SupersetOf(Names), "all four stand in it");
        }
    }

    [Test]
    public async Task Losses_StayNumbers()
    {
        var form = new XlsxParts(await FetchAsync("/api/v1/imports/enterprises/edit-form.xlsx?year=2025"));

        Assert.That(form.All.Where(cell => !cell.IsText).Select(cell => cell.Text), Does.Contain("-1.234567").Or.Contain("-12345.67"), "a loss in the unit of the form");
    }

    [Test]
    public async Task Text_PutsAnApostropheBeforeWhatLooksLikeAFormula()
    {
        var lines = System.Text.Encoding.UTF8.GetString(await FetchAsync($"/api/v1/eligibility/screenings/{Day}/verdicts.csv?Board=main"));

        foreach (var name in Names)
        {
            Assert.That(lines, Does.Contain("'" + name));
        }

        var cells = lines.TrimStart('\uFEFF').Split("\r\n").SelectMany(line => line.Split(',')).Select(cell => cell.Trim('"'));
        Assert.That(cells.Where(cell => cell.Length > 0 && Triggers.Contains(cell[0], StringComparison.Ordinal) && !decimal.TryParse(cell.TrimEnd('%'), out _)), Is.Empty);
    }

    [Test]
    public async Task EveryWorkbookOfTheApi_IsLookedAtHere_OrHoldsNoNamesOfOthers()
    {
        // Published lists and impact studies are written by the same writer from the same rows; they need a published list and a saved study to be asked for.
        string[] alike = ["/api/v1/rankings/editions/{id}/lists.xlsx", "/api/v1/eligibility/impact/export.xlsx"];
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(TestKit.RepositoryFolders.Root, "src/Api/openapi/v1.json")))!;
        var all = document["paths"]!.AsObject().Select(path => path.Key).Where(path => path.EndsWith(".xlsx", StringComparison.Ordinal)).ToList();

        var seen = Workbooks().Select(one => one.TestName ?? one.ArgDisplayNames![0]).Select(name => name.Trim('"'));
        Assert.That(all.Except(seen).Except(alike).Except(OwnFormulas.Keys), Is.Empty);
    }

    private async Task EnterAsync(string name, string creditCode)
    {
        var details = new { name, creditCode, countyCode = "140213", address = "=cmd|' /C calc'!A0" };
        var id = (string)(await (await _bureau.PostAsJsonAsync("/api/v1/enterprises", details)).JsonAsync())["id"]!;
        var facts = new { entries = new[] { new { metric = "net_profit", fiscalYear = 2025, number = -12_345.67m, text = (string?)null } }, version = 1 };
        (await _bureau.PutAsJsonAsync($"/api/v1/enterprises/{id}/facts", facts)).EnsureSuccessStatusCode();
        (await _bureau.PostAsJsonAsync($"/api/v1/enterprises/{id}/contacts", new { name = "示例联系人", position = "财务总监", phone = "13800000001", source = "示例采集表" })).EnsureSuccessStatusCode();
        var entry = new { creditCode, levelId = "county", layerId = "key", admittedOn = "2026-03-31", basis = "+示例：县区摸排" };
        (await _bureau.PostAsJsonAsync("/api/v1/reserve-library/libraries/dt-resources/members", entry)).EnsureSuccessStatusCode();
    }

    private async Task<byte[]> FetchAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address == UploadAddress ? address.Replace("{id}", _upload, StringComparison.Ordinal) : address);
        request.Headers.Add("X-Purpose", Uri.EscapeDataString("示例核对"));
        var answer = await (address.Contains("/audit/", StringComparison.Ordinal) ? _auditor : _bureau).SendAsync(request);
        Assert.That(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
