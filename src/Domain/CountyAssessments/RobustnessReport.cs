namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>How far a unit's rank depends on the weights.</summary>
/// <param name="Unit">Place of the unit in printed order.</param>
/// <param name="Rank">Rank under the scheme's weights.</param>
/// <param name="BestRank">Best rank of any draw.</param>
/// <param name="WorstRank">Worst rank of any draw.</param>
/// <param name="LikelyBestRank">Rank that at most 5 % of the draws better.</param>
/// <param name="LikelyWorstRank">Rank that at most 5 % of the draws fall behind.</param>
/// <param name="UnchangedDraws">Number of draws that leave the rank as it is.</param>
/// <param name="RanksWithout">Rank when one indicator is left out, for each indicator in printed order.</param>
public sealed record UnitRobustness(
    int Unit,
    int Rank,
    int BestRank,
    int WorstRank,
    int LikelyBestRank,
    int LikelyWorstRank,
    int UnchangedDraws,
    IReadOnlyList<int> RanksWithout);

/// <summary>What separates two units whose totals follow one another.</summary>
/// <param name="Ahead">Place of the better unit in printed order.</param>
/// <param name="Behind">Place of the other one.</param>
/// <param name="Lead">Difference of their totals; 0 when they share the rank.</param>
/// <param name="DecidingIndicator">Place of the indicator that adds most to the lead; null when none adds anything.</param>
/// <param name="DecidingLead">What it adds: difference of points × weight.</param>
public sealed record NeighbourGap(int Ahead, int Behind, decimal Lead, int? DecidingIndicator, decimal DecidingLead);

/// <summary>How robust a ranking is against other weights.</summary>
/// <param name="Units">Units that take part, in printed order.</param>
/// <param name="Neighbours">Pairs from the top of the ranking to its end.</param>
public sealed record RobustnessReport(IReadOnlyList<UnitRobustness> Units, IReadOnlyList<NeighbourGap> Neighbours);
