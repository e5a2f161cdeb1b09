using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Bench;

/// <summary>A list of the size the programme publishes: drawn up, and studied under ten thousand other weights.</summary>
internal static class RankingBench
{
    private const int Dimensions = 5;
    private const int LeavesEach = 6;
    private const int Leaves = Dimensions * LeavesEach;
    private const int Draws = 10_000;
    private const double UnknownShare = 0.03;

    public static IEnumerable<Figure> Run(int candidates)
    {
        var all = Candidates(candidates);
        yield return Measure.Promised(
            $"a list of {candidates} candidates, {Leaves} indicators, from raw values to ranks", () => Compute(all), TimeSpan.FromMilliseconds(500), "the whole list", 1, rounds: 5);

        var whole = Compute(all);
        yield return Measure.Promised(
            $"robustness, {Draws} draws over {candidates} candidates", () => Study(whole), TimeSpan.FromSeconds(10), "the whole study", 1, rounds: 2);

        var listed = Compute(Candidates(200));
        yield return Measure.Promised(
            $"robustness, {Draws} draws over 200 listed ones", () => Study(listed), TimeSpan.FromMilliseconds(300), "the whole study", 1, rounds: 5);
    }

    private static Ranking Compute(RankingCandidate[] candidates) => Ranking.Compute(Rules, candidates, []).Value;

    private static RankingRobustness Study(Ranking ranking) => RankingRobustness.Study(ranking, Draws, 25, 1).Value;

    private static RankingRules Rules { get; } = new()
    {
        Tree = ScoringTree.Create(
        [
            new ScoringNode { Id = "index", Weight = 100 },
            .. Enumerable.Range(0, Dimensions).Select(d => new ScoringNode { Id = $"d{d}", ParentId = "index", Weight = 100m / Dimensions }),
            .. Enumerable.Range(0, Leaves).Select(l => new ScoringNode { Id = $"x{l}", ParentId = $"d{l / LeavesEach}", Weight = (l % LeavesEach) + 1 }),
        ]).Value,
        Method = new ScoringMethod(new PercentileRankNormalisation(0, 100), AggregationMethod.Arithmetic, MissingValueRule.Rescale, ZeroRangeRule.Middle),
        EntryRules = ["entry"],
        UnknownEntry = UnknownEntryRule.Exclude,
        PriorityRules = ["priority"],
        TopSize = 100,
        ReserveSize = 100,
        TieBreakers = [1, 2],
        MinimumCoverage = 0.5m,
        MaximumAdjustment = 5,
    };

    private static RankingCandidate[] Candidates(int count)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, count).Select(i => new RankingCandidate
        {
            EnterpriseId = new Guid(i + 1, 0, 0, new byte[8]),
            Name = $"示例精工{i:D6}",
            CreditCode = null,
            CountyCode = "440106",
            Entry = [new("entry", Outcome.Met)],
            Priority = [new("priority", i % 150 == 0 ? Outcome.Met : Outcome.NotMet)],
            Values = [.. Enumerable.Range(0, Leaves).Select(_ => random.NextDouble() < UnknownShare ? (decimal?)null : random.Next(1_000_000) / 100m)],
        })];
    }
}
