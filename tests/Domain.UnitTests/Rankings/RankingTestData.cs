using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Domain.UnitTests.Rankings;

/// <summary>A small model: research 60 % (two indicators), operations 40 % (one), lists of two and two.</summary>
internal static class RankingTestData
{
    public static readonly DateTimeOffset Noon = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    public static readonly RankingRules Rules = new()
    {
        Tree = ScoringTree.Create([
            Node("ratio", "research", 50), Node("patents", "research", 50), Node("revenue", "operations", 100),
            Node("research", "index", 60), Node("operations", "index", 40), Node("index", null, 100)]).Value,
        Method = new ScoringMethod(new MinMaxNormalisation(0, 100), AggregationMethod.Arithmetic, MissingValueRule.Rescale, ZeroRangeRule.Middle),
        EntryRules = ["certificate", "unlisted"],
        UnknownEntry = UnknownEntryRule.Exclude,
        PriorityRules = ["star"],
        TopSize = 2,
        ReserveSize = 2,
        TieBreakers = [3, 2],
        MinimumCoverage = 0.4m,
        MaximumAdjustment = 5,
    };

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public static RankingCandidate Candidate(int number, decimal? ratio, decimal? patents, decimal? revenue) => new()
    {
        EnterpriseId = Id(number),
        Name = $"示例精工{number:D3}",
        CreditCode = $"9144010100000000{number:D2}",
        CountyCode = "440106",
        Entry = [new("certificate", Outcome.Met), new("unlisted", Outcome.Met)],
        Priority = [new("star", Outcome.NotMet)],
        Values = [ratio, patents, revenue],
    };

    public static RankingCandidate WithEntry(this RankingCandidate candidate, Outcome certificate) =>
        candidate with { Entry = [new("certificate", certificate), new("unlisted", Outcome.Met)] };

    public static RankingCandidate WithPriority(this RankingCandidate candidate) => candidate with { Priority = [new("star", Outcome.Met)] };

    public static RankingAdjustment Decision(int enterprise, AdjustmentKind kind, decimal points = 0, string reason = "联席会议决定") => new()
    {
        Id = Id(900 + enterprise),
        EnterpriseId = Id(enterprise),
        Kind = kind,
        Points = points,
        Reason = reason,
        DecidedBy = "示例处长",
        DecidedAt = Noon,
    };

    public static Ranking Compute(IEnumerable<RankingCandidate> candidates, params RankingAdjustment[] adjustments) =>
        Ranking.Compute(Rules, candidates, adjustments).Value;

    public static RankingEntry Of(this Ranking ranking, int number) => ranking.Entries.Single(e => e.Candidate.EnterpriseId == Id(number));

    private static ScoringNode Node(string id, string? parent, decimal weight) => new() { Id = id, ParentId = parent, Weight = weight };
}
