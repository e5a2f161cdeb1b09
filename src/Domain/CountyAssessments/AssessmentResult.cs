using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Ranks, points and totals of one table under one scheme, exact. Units and indicators are addressed by place in printed order.</summary>
public sealed class AssessmentResult
{
    /// <summary>Parts that make one point of a total: points are millionths, weights parts per million.</summary>
    public const long TotalScale = RankBands.PointScale * Weight.Whole;

    private const int NoRank = 0;
    private const int ShownPlaces = 6;

    private readonly int _indicatorCount;
    private readonly int[] _ranks;
    private readonly long[] _pointsE6;
    private readonly long[] _denominators;
    private readonly int[] _overallRanks;

    internal AssessmentResult(int unitCount, int indicatorCount)
    {
        _indicatorCount = indicatorCount;
        _ranks = new int[unitCount * indicatorCount];
        _pointsE6 = new long[_ranks.Length];
        _denominators = new long[indicatorCount];
        Array.Fill(_denominators, 1);
        TotalsE12 = new long[unitCount];
        _overallRanks = new int[unitCount];
    }

    /// <summary>Whether any column's points have a denominator.</summary>
    internal bool HasFractions { get; private set; }

    /// <summary>Numerators of the points, in millionths, by unit, then indicator.</summary>
    internal ReadOnlySpan<long> PointsE6 => _pointsE6;

    /// <summary>Denominator of each indicator's points.</summary>
    internal ReadOnlySpan<long> Denominators => _denominators;

    internal long[] TotalsE12 { get; }

    /// <summary>Rank of a unit in one indicator, from 1; null for a disqualified unit and for an unknown figure.</summary>
    public int? Rank(int unit, int indicator) => _ranks[(unit * _indicatorCount) + indicator] is var rank and not NoRank ? rank : null;

    /// <summary>Points of a unit in one indicator, a fraction without end shown to six places; null for a disqualified unit and for an unknown figure.</summary>
    public decimal? Points(int unit, int indicator)
    {
        var place = (unit * _indicatorCount) + indicator;
        var points = _pointsE6[place] / (decimal)RankBands.PointScale / _denominators[indicator];
        return _ranks[place] == NoRank ? null : _denominators[indicator] == 1 ? points : Math.Round(points, ShownPlaces, MidpointRounding.AwayFromZero);
    }

    /// <summary>Total of a unit, Σ points × weight; null for a disqualified unit. Unknown figures add nothing. Exact, save that a fraction without end
    /// is shown to twelve places while ranks go by the fraction itself.</summary>
    public decimal? Total(int unit) => _overallRanks[unit] == NoRank ? null : TotalsE12[unit] / (decimal)TotalScale;

    /// <summary>Overall rank by total, from 1, equal totals sharing the better rank; null for a disqualified unit.</summary>
    public int? OverallRank(int unit) => _overallRanks[unit] is var rank and not NoRank ? rank : null;

    /// <summary>Whether a unit's points in one indicator are more than in another result, compared exactly.</summary>
    internal bool ExceedsPoints(AssessmentResult other, int unit, int indicator)
    {
        var place = (unit * _indicatorCount) + indicator;
        return (Int128)_pointsE6[place] * other._denominators[indicator] > (Int128)other._pointsE6[place] * _denominators[indicator];
    }

    /// <summary>Takes over one scored column.</summary>
    internal void Take(int indicator, ReadOnlySpan<int> units, ReadOnlySpan<int> ranks, ReadOnlySpan<long> pointsE6, long denominator, Weight weight)
    {
        for (var k = 0; k < units.Length; k++)
        {
            var place = (units[k] * _indicatorCount) + indicator;
            _ranks[place] = ranks[k];
            _pointsE6[place] = pointsE6[k];
            // Totals of fractions are summed once all denominators are known.
            TotalsE12[units[k]] += denominator == 1 ? pointsE6[k] * weight.Ppm : 0;
        }

        _denominators[indicator] = denominator;
        HasFractions |= denominator != 1;
    }

    internal void SetOverallRank(int unit, int rank) => _overallRanks[unit] = rank;
}
