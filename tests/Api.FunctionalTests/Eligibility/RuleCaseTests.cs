using System.Net;
using ListingPipeline.Api.FunctionalTests.Common;

namespace ListingPipeline.Api.FunctionalTests.Eligibility;

public sealed class RuleCaseTests
{
    [Test]
    public async Task ListRuleCases_OfARule_GivesEachAnswerWithTheFactsTheRuleReads()
    {
        using var host = new ApiHost();
        using var anybody = host.CreateClient();

        var cases = (await (await anybody.GetAsync("/api/v1/eligibility/rule-cases?rule=SG-A")).JsonAsync()).AsArray();

        Assert.That(cases.Select(one => (string?)one!["expected"]).Distinct(), Is.EquivalentTo(["met", "notMet", "unknown"]));
        Assert.That(cases[0]!["facts"]!.AsArray().Select(fact => (string?)fact!["metric"]), Is.EquivalentTo(["sg_pretax_profit", "sg_operating_years"]));
        Assert.That((await anybody.GetAsync("/api/v1/eligibility/rule-cases?rule=NO-SUCH")).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }
}
