using System.Net;
using System.Text;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Rankings;

public sealed class CompositeIndexTests
{
    private const string Nodes =
        """[{"id":"x1","parent":"p1","weight":1,"direction":1},{"id":"x2","parent":"p1","weight":3,"direction":-1},{"id":"p1","parent":"index","weight":0.5},{"id":"index","parent":null,"weight":1}]""";

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
    public async Task Preview_ContractExample_AnswersNormalisedScoresAndRanks()
    {
        var answer = await PostAsync(
            $$"""{"units":["A","B","C"],"nodes":{{Nodes}},"values":{"x1":[3.2,null,5.2],"x2":[10,20,30]},"normalisation":{"method":"minMax","from":0,"to":100},"aggregation":"arithmetic","missing":"rescale"}""");

        var body = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), body);
        Assert.That(body, Is.EqualTo(
            """{"normalised":{"x1":[0,null,100],"x2":[100,50,0]},"scores":{"p1":[75,50,25],"index":[75,50,25]},"ranks":{"index":[1,2,3]}}"""));
    }

    [Test]
    public async Task Preview_NameNotKnown_IsNamedAsSuch()
    {
        var problem = await (await PostAsync("""{"units":["A"],"board":"star"}""")).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");

        Assert.That(problem["fields"]!.AsArray().Select(f => ((string?)f!["path"], (string?)f["message"])), Is.EqualTo([("board", "This name is not known here.")]));
    }

    [Test]
    public async Task Preview_EveryMethod_IsUnderstood()
    {
        string[] methods =
        [
            """{"method":"minMax"}""", """{"method":"zScore","mean":0,"deviation":1}""", """{"method":"percentileRank","from":0,"to":1}""", """{"method":"none"}""",
            """{"method":"target","target":50,"baseline":0}""", """{"method":"bands","below":0,"bands":[{"atLeast":2,"points":60},{"atLeast":9,"points":100}]}""",
        ];

        foreach (var method in methods)
        {
            var answer = await PostAsync(
                $$"""{"units":["A","B"],"nodes":[{"id":"x","parent":"i","weight":1},{"id":"i","weight":1}],"values":{"x":[3,9]},"normalisation":{{method}}}""");
            Assert.That((await answer.JsonAsync())["ranks"]!["i"]!.ToJsonString(), Is.EqualTo("[2,1]"), method);
        }
    }

    [Test]
    public async Task Preview_EqualTotals_ShareTheBetterRank()
    {
        var answer = await PostAsync(
            """{"units":["A","B","C","D"],"nodes":[{"id":"x","parent":"i","weight":1},{"id":"y","parent":"i","weight":1},{"id":"i","weight":1}],"values":{"x":[1,0,3,2],"y":[2,3,0,1]}}""");

        Assert.That((await answer.JsonAsync())["ranks"]!["i"]!.ToJsonString(), Is.EqualTo("[1,1,1,1]"));
    }

    public static IEnumerable<TestCaseData> WrongRequests()
    {
        yield return Case("Cycle", """[{"id":"a","parent":"b","weight":1},{"id":"b","parent":"a","weight":1},{"id":"i","weight":1}]""", "{}", "composite-index.invalid-hierarchy", "nodes[0].parent");
        yield return Case("UnknownParent", """[{"id":"x","parent":"nobody","weight":1},{"id":"i","weight":1}]""", """{"x":[1,2]}""", "composite-index.invalid-hierarchy", "nodes[0].parent");
        yield return Case("DuplicateId", """[{"id":"x","parent":"i","weight":1},{"id":"x","parent":"i","weight":1},{"id":"i","weight":1}]""", """{"x":[1,2]}""", "composite-index.invalid-hierarchy", "nodes[1].id");
        yield return Case("TwoRoots", """[{"id":"x","weight":1},{"id":"i","weight":1}]""", """{"x":[1,2]}""", "composite-index.invalid-hierarchy", "nodes[1].parent");
        yield return Case("ZeroWeight", """[{"id":"x","parent":"i","weight":0},{"id":"i","weight":1}]""", """{"x":[1,2]}""", "composite-index.invalid-hierarchy", "nodes[0].weight");
        yield return Case("WeightNaN", """[{"id":"x","parent":"i","weight":"NaN"},{"id":"i","weight":1}]""", """{"x":[1,2]}""", "request.invalid", "nodes[0].weight");
        yield return Case("Direction", """[{"id":"x","parent":"i","weight":1,"direction":0},{"id":"i","weight":1}]""", """{"x":[1,2]}""", "composite-index.invalid-hierarchy", "nodes[0].direction");
        yield return Case("TooFewValues", """[{"id":"x","parent":"i","weight":1},{"id":"i","weight":1}]""", """{"x":[1]}""", "composite-index.invalid-values", "values.x");
        yield return Case("ValuesForIndex", """[{"id":"x","parent":"i","weight":1},{"id":"i","weight":1}]""", """{"x":[1,2],"i":[1,2]}""", "composite-index.invalid-values", "values.i");
        yield return Case("NoValues", """[{"id":"x","parent":"i","weight":1},{"id":"i","weight":1}]""", "{}", "composite-index.invalid-values", "values.x");
        yield return Case("HugeValue", """[{"id":"x","parent":"i","weight":1},{"id":"i","weight":1}]""", """{"x":[1,1e19]}""", "composite-index.invalid-values", "values.x[1]");
        yield return Case("TextValue", """[{"id":"x","parent":"i","weight":1},{"id":"i","weight":1}]""", """{"x":[1,"2"]}""", "request.invalid", "values.x[1]");
        yield return Case("NullNode", """[null,{"id":"i","weight":1}]""", "{}", "request.invalid", "nodes[0]");
        yield return Case("UnknownMember", """[{"id":"x","parent":"i","wieght":1},{"id":"i","weight":1}]""", """{"x":[1,2]}""", "request.invalid", null);
        yield return Case("MethodParameters", """[{"id":"x","parent":"i","weight":1,"normalisation":{"method":"target"}},{"id":"i","weight":1}]""", """{"x":[1,2]}""", "composite-index.invalid-normalisation", "nodes[0].normalisation");
    }

    [TestCaseSource(nameof(WrongRequests))]
    public async Task Preview_WrongRequest_NamesThePlace(string nodes, string values, string code, string? path)
    {
        var answer = await PostAsync($$"""{"units":["A","B"],"nodes":{{nodes}},"values":{{values}}}""");

        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, code);
        if (path is not null)
        {
            Assert.That(problem["fields"]!.AsArray().Select(f => (string?)f!["path"]), Does.Contain(path));
        }
    }

    [TestCase("""{"x":[5,5]}""", "rescale", "composite-index.zero-range")]
    [TestCase("""{"x":[null,null]}""", "rescale", "composite-index.no-values")]
    [TestCase("""{"x":[1,null]}""", "refuse", "composite-index.missing-value")]
    public async Task Preview_FiguresThatCannotBeCompared_AreRefused(string values, string missing, string code)
    {
        var answer = await PostAsync(
            $$"""{"units":["A","B"],"nodes":[{"id":"x","parent":"i","weight":1},{"id":"i","weight":1}],"values":{{values}},"missing":"{{missing}}"}""");

        await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, code);
    }

    [TestCase("""{"units":["A","A"],"nodes":[{"id":"x","parent":"i"},{"id":"i"}],"values":{"x":[1,2]}}""", "units[1]")]
    [TestCase("""{"units":[],"nodes":[{"id":"x","parent":"i"},{"id":"i"}],"values":{"x":[]}}""", "units")]
    [TestCase("""{"units":["A"]}""", "nodes")]
    [TestCase("""{}""", "units")]
    public async Task Preview_WrongUnits_NamesThePlace(string body, string path)
    {
        var problem = await (await PostAsync(body)).ProblemAsync(HttpStatusCode.BadRequest, "composite-index.invalid-values");

        Assert.That((string?)problem["fields"]![0]!["path"], Is.EqualTo(path));
    }

    [Test]
    public async Task Preview_TwentyThousandUnitsByThirtyIndicators_AreScored()
    {
        var nodes = string.Join(',', Enumerable.Range(0, 30).Select(i => $$"""{"id":"x{{i}}","parent":"i","weight":1}"""));
        var values = string.Join(',', Enumerable.Range(0, 30).Select(i => $"\"x{i}\":[{string.Join(',', Enumerable.Range(0, 20_000).Select(u => (u * (i + 7) % 9973) + 1))}]"));
        var units = string.Join(',', Enumerable.Range(0, 20_000).Select(u => $"\"U{u}\""));

        var answer = await PostAsync($$$"""{"units":[{{{units}}}],"nodes":[{{{nodes}}},{"id":"i"}],"values":{ {{{values}}} } }""");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private Task<HttpResponseMessage> PostAsync(string json) =>
        _client.PostAsync("/api/v1/composite-index/preview", new StringContent(json, Encoding.UTF8, "application/json"));

    private static TestCaseData Case(string name, string nodes, string values, string code, string? path) =>
        new TestCaseData(nodes, values, code, path).SetArgDisplayNames(name);
}
