using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Ranks, points and totals of one table under one scheme, exact. Units and indicators are addressed by place in printed order.</summary>
public sealed class AssessmentResult
{
    /// <summary>Parts that make one point of a total: points are millionths, weights parts per million.</summary>
    public const long TotalScale = RankBands.PointScale * Weight.Whole;

    internal const int NoRank = 0;

    private readonly int _indicatorCount;
    private readonly int[] _ranks;
    private readonly long[] _pointsE6;
    private readonly long[] _totalsE12;
    private readonly int[] _overallRanks;

    internal AssessmentResult(int indicatorCount, int[] ranks, long[] pointsE6, long[] totalsE12, int[] overallRanks)
    {
        _indicatorCount = indicatorCount;
        _ranks = ranks;
        _pointsE6 = pointsE6;
        _totalsE12 = totalsE12;
        _overallRanks = overallRanks;
    }

    internal ReadOnlySpan<long> PointsE6 => _pointsE6;

    internal ReadOnlySpan<long> TotalsE12 => _totalsE12;

    /// <summary>Rank of a unit in one indicator, from 1; null for a disqualified unit and for an unknown figure.</summary>
    public int? Rank(int unit, int indicator) => _ranks[(unit * _indicatorCount) + indicator] is var rank and not NoRank ? rank : null;

    /// <summary>Points of a unit in one indicator; null for a disqualified unit and for an unknown figure.</summary>
    public decimal? Points(int unit, int indicator) =>
        _ranks[(unit * _indicatorCount) + indicator] == NoRank ? null : _pointsE6[(unit * _indicatorCount) + indicator] / (decimal)RankBands.PointScale;

    /// <summary>Total of a unit, Σ points × weight without rounding; null for a disqualified unit. Unknown figures add nothing.</summary>
    public decimal? Total(int unit) => _overallRanks[unit] == NoRank ? null : _totalsE12[unit] / (decimal)TotalScale;

    /// <summary>Overall rank by total, from 1, equal totals sharing the better rank; null for a disqualified unit.</summary>
    public int? OverallRank(int unit) => _overallRanks[unit] is var rank and not NoRank ? rank : null;
}
