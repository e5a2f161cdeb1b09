using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.TestKit.Policies;

namespace ListingPipeline.Api.FunctionalTests.CountyAssessments;

/// <summary>The public calculator, as other programs call it.</summary>
public sealed class PreviewTests
{
    private const string Address = "/api/v1/county-assessments/preview";

    private ApiHost _host = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _host = new ApiHost();
        _client = _host.Anonymous();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _client.Dispose();
        _host.Dispose();
    }

    [TestCaseSource(typeof(AssessmentCases), nameof(AssessmentCases.All))]
    public async Task Preview_OfAHandComputedTable_AnswersExactlyThat(AssessmentCase golden)
    {
        var answer = await SendAsync(golden.Request.GetRawText());

        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), body);
        var expected = JsonNode.Parse(golden.Response.GetRawText());
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(body), expected), Is.True, body);
    }

    [Test]
    public async Task Preview_OfRowsInAnyOrder_AnswersInPrintedOrder()
    {
        var request = Request();
        request["rows"] = new JsonArray([.. request["rows"]!.AsArray().Reverse().Select(row => row!.DeepClone())]);

        var answer = await (await SendAsync(request.ToJsonString())).JsonAsync();

        Assert.That(JsonNode.DeepEquals(answer, JsonNode.Parse(AssessmentCases.All[0].Response.GetRawText())), Is.True);
    }

    private static readonly object[] BadCells =
    [
        new object[] { "-1", "negative" },
        new object[] { "1.5", "not-whole" },
        new object[] { "1000001", "too-large" },
        new object[] { "99999999999999999999", "too-large" },
        new object[] { "1e400", "too-large" },
        new object[] { "-1e400", "negative" },
        new object[] { "\"三\"", "not-a-number" },
        new object[] { "\"1\"", "not-a-number" },
        new object[] { "true", "not-a-number" },
        new object[] { "{\"a\":[1]}", "not-a-number" },
        new object[] { "null", "missing-figure" },
    ];

    [TestCaseSource(nameof(BadCells))]
    public async Task Preview_WithABadCell_NamesIt(string cell, string problem)
    {
        var json = Request();
        json["rows"]![3]!["values"]![1] = JsonNode.Parse(cell);

        var answer = await (await SendAsync(json.ToJsonString())).ProblemAsync(HttpStatusCode.BadRequest, "county-assessments.invalid-table");

        Assert.That(Fields(answer), Is.EqualTo(new[] { $"rows[3].values[1] county-assessments.{problem}" }));
    }

    private static readonly object[] BadRows =
    [
        Bad("an unknown unit", rows => rows[3]!["unit"] = "大同县", "rows[3].unit unknown-unit", "rows missing-unit"),
        Bad("no unit", rows => rows[3]!.AsObject().Remove("unit"), "rows[3].unit unknown-unit", "rows missing-unit"),
        Bad("a row of null", rows => rows[3] = null, "rows[3].unit unknown-unit", "rows missing-unit"),
        Bad("a unit twice", rows => rows.Add(rows[3]!.DeepClone()), "rows[11].unit duplicate-unit"),
        Bad("a missing unit", rows => rows.RemoveAt(3), "rows missing-unit"),
        Bad("no rows", rows => rows.Clear(), [.. Enumerable.Repeat("rows missing-unit", 11)]),
        Bad("seven values", rows => rows[3]!["values"]!.AsArray().RemoveAt(0), "rows[3].values wrong-number-of-values"),
        Bad("no values", rows => rows[3]!.AsObject().Remove("values"), "rows[3].values wrong-number-of-values"),
    ];

    [TestCaseSource(nameof(BadRows))]
    public async Task Preview_WithRowsThatDoNotFit_NamesEach(Action<JsonArray> spoil, string[] problems)
    {
        var json = Request();
        spoil(json["rows"]!.AsArray());

        var answer = await (await SendAsync(json.ToJsonString())).ProblemAsync(HttpStatusCode.BadRequest, "county-assessments.invalid-table");

        Assert.That(Fields(answer), Is.EqualTo(problems.Select(problem => problem.Replace(" ", " county-assessments."))));
    }

    [Test]
    public async Task Preview_UnderAnUnknownScheme_IsRefused()
    {
        var json = Request();
        json["scheme"] = "atlantis-2022";

        await (await SendAsync(json.ToJsonString())).ProblemAsync(HttpStatusCode.UnprocessableEntity, "county-assessments.unknown-scheme");
    }

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{\"scheme\":\"datong-2022\"}")]
    [TestCase("{\"scheme\":\"datong-2022\",\"rows\":null}")]
    [TestCase("{\"scheme\":\"datong-2022\",\"rows\":[1]}")]
    [TestCase("{\"scheme\":\"datong-2022\",\"rows\":[{\"unit\":5,\"values\":[]}]}")]
    [TestCase("{\"scheme\":")]
    [TestCase("")]
    public async Task Preview_OfSomethingElse_IsAnInvalidRequest(string body) =>
        await (await SendAsync(body)).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");

    [Test]
    public async Task Schemes_ArePublicAndQuoteTheirClauses()
    {
        var schemes = await (await _client.GetAsync("/api/v1/county-assessments/schemes")).JsonAsync();

        var datong = schemes.AsArray().Single(scheme => (string?)scheme!["id"] == "datong-2022")!;
        Assert.That(datong["units"]!.AsArray(), Has.Count.EqualTo(11));
        Assert.That((decimal?)datong["indicators"]![7]!["weightPercent"], Is.EqualTo(30));
        Assert.That((string?)datong["clauses"]!["ties"]!["quote"], Does.Contain("统一按高档排名计算得分"));
    }

    private static JsonObject Request() => JsonNode.Parse(AssessmentCases.All[0].Request.GetRawText())!.AsObject();

    private static TestCaseData Bad(string name, Action<JsonArray> spoil, params string[] problems) =>
        new TestCaseData(spoil, problems).SetArgDisplayNames(name);

    private static IEnumerable<string> Fields(JsonNode problem) => problem["fields"]!.AsArray().Select(field => $"{field!["path"]} {field["code"]}");

    private async Task<HttpResponseMessage> SendAsync(string body) =>
        await _client.PostAsync(Address, new StringContent(body, Encoding.UTF8, "application/json"));
}
