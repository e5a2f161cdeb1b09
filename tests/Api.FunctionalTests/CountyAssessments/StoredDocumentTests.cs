using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Api.FunctionalTests.CountyAssessments;

/// <summary>A document as the format's first version stored it, of a scheme no pack holds any more, opens and computes to the same bytes.</summary>
public sealed class StoredDocumentTests
{
    private static readonly Guid Id = Guid.Parse("01960000-0000-7000-8000-000000000019");
    private static readonly string Address = $"/api/v1/county-assessments/{Id}";

    private ApiHost _host = null!;
    private HttpClient _bureau = null!;

    [OneTimeSetUp]
    public async Task StoreDocument()
    {
        _host = new ApiHost(enterprises: 5);
        _bureau = await _host.SignedInAsAsync("bureau");
        var text = await File.ReadAllTextAsync(Path.Combine(RepositoryFolders.Root, "tests/Api.FunctionalTests/CountyAssessments/stored-by-the-first-version.json"));
        var signed = new Signature(Guid.Parse("01900000-0000-7000-8000-000000000001"), "示例金融办 林一", new DateTimeOffset(2020, 3, 20, 2, 0, 0, TimeSpan.Zero));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        using var scope = _host.Services.CreateScope();
        var assessments = scope.ServiceProvider.GetRequiredService<ICountyAssessmentRepository>();
        var open = CountyAssessment.FromStored(Id, "retired-2019", 2019, signed, AssessmentStatus.Open, 1, null, null);
        await assessments.AddAsync(open, ["140213", "140214", "140221"], default);
        var published = CountyAssessment.FromStored(Id, "retired-2019", 2019, signed, AssessmentStatus.Published, 1, signed, hash);
        Assert.That(await assessments.SaveSignOffAsync(published, text, default), Is.True);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Opened_ShowsWhatWasSigned()
    {
        var assessment = await (await _bureau.GetAsync(Address)).JsonAsync();

        Assert.That(
            assessment["units"]!.AsArray().Select(unit => $"{unit!["unit"]} {string.Join('/', unit["points"]!.AsArray())} {unit["total"]} {unit["rank"]}"),
            Is.EqualTo(new[] { "平城区 3/0 1.2 2", "云冈区 2/3 2.6 1", "阳高县 2/0 0.8 3" }));
        Assert.That((string?)assessment["tables"]!["pointsLabel"], Is.EqualTo("附表 2"), "what the first version left unsaid is what was always so");
    }

    [Test]
    public async Task Verified_GivesTheSameBytes()
    {
        var verified = await (await _bureau.GetAsync($"{Address}/verification")).JsonAsync();

        Assert.That(((bool?)verified["isUnaltered"], (bool?)verified["isReproduced"]), Is.EqualTo(((bool?)true, (bool?)true)));
    }

    [TestCase("/table.xlsx")]
    [TestCase("/report.docx")]
    [TestCase("/robustness")]
    [TestCase("/units/140214/explanation")]
    [TestCase("/cycle")]
    [TestCase("/reconciliation")]
    public async Task EveryView_OfIt_Answers(string path) => Assert.That((await _bureau.GetAsync(Address + path)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task Supposition_IsScoredUnderTheFrozenScheme()
    {
        var rows = new[] { Row("平城区", 2, 0), Row("云冈区", 1, 1), Row("140221", 1, 1) };

        var supposed = await (await _bureau.PostAsJsonAsync($"{Address}/supposition", new { rows })).JsonAsync();

        // 阳高县 joins 云冈区 on the first rank of the second indicator: 2 × 40 % + 3 × 60 %.
        Assert.That(
            supposed["units"]!.AsArray().Select(unit => $"{unit!["unit"]} {unit["total"]} {unit["rank"]}"),
            Is.EqualTo(new[] { "平城区 1.2 3", "云冈区 2.6 1", "阳高县 2.6 1" }));
        var refused = await _bureau.PostAsJsonAsync($"{Address}/supposition", new { rows = new[] { Row("平城区", 2, -1), Row("云冈区", 1, 1), Row("阳高县", 1, 1) } });
        var problem = await refused.ProblemAsync(HttpStatusCode.BadRequest, "county-assessments.invalid-table");
        Assert.That((string?)problem["fields"]![0]!["path"], Is.EqualTo("rows[0].values[1]"));
    }

    [Test]
    public async Task Supposition_OfAnOpenYear_IsTheBureausAlone()
    {
        using var county = await _host.SignedInAsAsync("county");
        var opened = await (await _bureau.PostAsJsonAsync("/api/v1/county-assessments", new { schemeId = "datong-2022", year = 2025 })).JsonAsync();

        var answer = await county.PostAsJsonAsync($"/api/v1/county-assessments/{opened["id"]}/supposition", new { rows = Array.Empty<object>() });

        await answer.ProblemAsync(HttpStatusCode.Conflict, "county-assessments.not-published");
    }

    private static JsonObject Row(string unit, params int[] values) => new() { ["unit"] = unit, ["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]) };
}
