using System.Text;
using ListingPipeline.Domain.Rankings;
using NUnit.Framework;
using static ListingPipeline.Domain.UnitTests.Rankings.RankingTestData;

namespace ListingPipeline.Domain.UnitTests.Rankings;

public sealed class RankingContentTests
{
    private static readonly EditionImprint Imprint = new("guangzhou-2022", 2026, 1, new DateOnly(2026, 6, 30), "GZ22-RM", "1", "abc");

    private static readonly RankingCandidate[] Candidates = [Candidate(1, 0.10m, 20, 1), Candidate(2, 0.050m, -10, 5m), Candidate(3, 0, null, 3.00m)];

    [Test]
    public void Edition_SmallList_IsExactlyTheseBytes()
    {
        var bytes = RankingContent.Edition(Imprint, "def", Compute([Candidates[0], Candidates[1].WithPriority()]));

        Assert.That(Encoding.UTF8.GetString(bytes), Is.EqualTo(
            """
            {"programme":"guangzhou-2022","listYear":2026,"number":1,"asOf":"2026-06-30","model":"GZ22-RM","policyVersion":"1","policyHash":"abc","inputsHash":"def","entries":[{"list":"top","rank":1,"enterprise":"00000002-0000-0000-0000-000000000001","name":"示例精工002","creditCode":"914401010000000002","county":"440106","priority":true,"computedScore":40,"score":40},{"list":"top","rank":2,"enterprise":"00000001-0000-0000-0000-000000000001","name":"示例精工001","creditCode":"914401010000000001","county":"440106","priority":false,"computedScore":60,"score":60}]}

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Inputs_OtherOrderAndTrailingZeros_AreTheSameBytes()
    {
        RankingCandidate[] same = [Candidates[2] with { Values = [0.0m, null, 3] }, Candidates[0] with { Values = [0.1m, 20.00m, 1] }, Candidates[1]];

        Assert.That(RankingContent.Inputs(same, []), Is.EqualTo(RankingContent.Inputs(Candidates, [])));
    }

    [Test]
    public void Inputs_OneDigitChanged_HaveAnotherHash()
    {
        var before = RankingContent.Hash(RankingContent.Inputs(Candidates, []));
        var after = RankingContent.Hash(RankingContent.Inputs([Candidates[0] with { Values = [0.1000001m, 20, 1] }, .. Candidates[1..]], []));

        Assert.That(after, Is.Not.EqualTo(before));
        Assert.That(before, Has.Length.EqualTo(64));
    }

    [Test]
    public void Inputs_NegativeZero_IsWrittenAsZero()
    {
        var text = Encoding.UTF8.GetString(RankingContent.Inputs([Candidates[0] with { Values = [-0.0m, null, null] }], []));

        Assert.That(text, Does.Contain("\"values\":[0,null,null]"));
    }

    [Test]
    public void Edition_ComputedAgainFromShuffledInputs_IsTheSameBytes()
    {
        var decisions = new[] { Decision(1, AdjustmentKind.Points, -1.5m), Decision(3, AdjustmentKind.TakeOff) };
        var first = RankingContent.Edition(Imprint, "x", Compute(Candidates, decisions));
        var again = RankingContent.Edition(Imprint, "x", Compute(Candidates.Reverse(), [.. decisions.Reverse()]));

        Assert.That(again, Is.EqualTo(first));
    }
}
