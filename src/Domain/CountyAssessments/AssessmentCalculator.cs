using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Scores a table under a scheme: figures → ranks → points by band or rule → totals → overall ranks. Pure and exact.</summary>
/// <remarks>Disqualified units are not ranked at all; the others are ranked among themselves. An unknown figure has no rank and adds nothing,
/// so a table with unknown figures gives a provisional result only. Source: DT22 附件4 二(一)–(三).</remarks>
public static class AssessmentCalculator
{
    private const int StackLimit = 64;

    /// <summary>Scores a table; the table must have been made for the scheme.</summary>
    public static AssessmentResult Calculate(AssessmentScheme scheme, AssessmentTable table)
    {
        var unitCount = scheme.Units.Count;
        var result = new AssessmentResult(unitCount, scheme.Indicators.Count);
        var participants = unitCount <= StackLimit ? stackalloc int[unitCount] : new int[unitCount];
        participants = participants[..FindParticipants(table.Disqualified, participants)];
        if (participants.IsEmpty)
        {
            return result;
        }

        var column = new Column(
            unitCount <= StackLimit ? stackalloc long[unitCount] : new long[unitCount],
            unitCount <= StackLimit ? stackalloc long[unitCount] : new long[unitCount],
            unitCount <= StackLimit ? stackalloc int[unitCount] : new int[unitCount],
            unitCount <= StackLimit ? stackalloc int[unitCount] : new int[unitCount]);
        var bands = scheme.BandsFor(participants.Length);
        var indicators = scheme.Indicators;
        for (var i = 0; i < indicators.Count; i++)
        {
            column.Rank(table.Figures, participants, i, indicators.Count, indicators[i].Direction);
            if (scheme.Definition.Ties == TieRule.WorseRank)
            {
                column.ShareWorseRank();
            }

            var denominator = column.Score(indicators[i].Rule, bands, scheme.ZeroEarnsNothing(i), scheme.PointStepE6);
            result.Take(i, column.Units[..column.Count], column.Ranks, column.PointsE6, denominator, indicators[i].Weight);
        }

        RankTotals(scheme, result, participants, column);
        return result;
    }

    private static int FindParticipants(ReadOnlySpan<bool> disqualified, Span<int> participants)
    {
        var count = 0;
        for (var unit = 0; unit < disqualified.Length; unit++)
        {
            if (!disqualified[unit])
            {
                participants[count++] = unit;
            }
        }

        return count;
    }

    private static void RankTotals(AssessmentScheme scheme, AssessmentResult result, ReadOnlySpan<int> participants, Column column)
    {
        var ranks = column.Ranks[..participants.Length];
        if (result.HasFractions)
        {
            ExactTotals.Rank(result, scheme, participants, ranks);
        }

        if (!result.HasFractions || scheme.TotalStepE12 > 0)
        {
            for (var k = 0; k < participants.Length; k++)
            {
                if (scheme.TotalStepE12 > 0 && !result.HasFractions)
                {
                    result.TotalsE12[participants[k]] = Rounded.HalfUp(result.TotalsE12[participants[k]], 1, scheme.TotalStepE12);
                }

                column.Figures[k] = result.TotalsE12[participants[k]];
            }

            CompetitionRanking.Rank<long>(column.Figures[..participants.Length], ranks);
        }

        for (var k = 0; k < participants.Length; k++)
        {
            result.SetOverallRank(participants[k], ranks[k]);
        }
    }

    /// <summary>Working space for one indicator: the known figures of the units that take part.</summary>
    private ref struct Column(Span<long> figures, Span<long> pointsE6, Span<int> units, Span<int> ranks)
    {
        public readonly Span<long> Figures = figures;
        public readonly Span<long> PointsE6 = pointsE6;
        public readonly Span<int> Units = units;
        public readonly Span<int> Ranks = ranks;

        public int Count { get; private set; }

        public void Rank(ReadOnlySpan<long> table, ReadOnlySpan<int> participants, int indicator, int indicatorCount, IndicatorDirection direction)
        {
            Count = 0;
            foreach (var unit in participants)
            {
                var figure = table[(unit * indicatorCount) + indicator];
                if (figure != AssessmentTable.Unknown)
                {
                    // Zero stays zero either way, so the zero rule reads the signed figure.
                    Figures[Count] = direction == IndicatorDirection.Higher ? figure : -figure;
                    Units[Count++] = unit;
                }
            }

            CompetitionRanking.Rank<long>(Figures[..Count], Ranks);
        }

        /// <summary>Moves each rank to the last of the places its equals take.</summary>
        public readonly void ShareWorseRank()
        {
            Span<long> opposite = Count <= StackLimit ? stackalloc long[Count] : new long[Count];
            for (var k = 0; k < Count; k++)
            {
                opposite[k] = -Figures[k];
            }

            CompetitionRanking.Rank<long>(opposite, Ranks);
            for (var k = 0; k < Count; k++)
            {
                Ranks[k] = Count + 1 - Ranks[k];
            }
        }

        /// <summary>Writes the numerators of the points in millionths and answers their denominator.</summary>
        public readonly long Score(PointRule? rule, RankBands? bands, bool zeroEarnsNothing, long stepE6)
        {
            var denominator = 1L;
            if (rule is null)
            {
                for (var k = 0; k < Count; k++)
                {
                    PointsE6[k] = bands!.PointsE6(Ranks[k]);
                }
            }
            else
            {
                denominator = rule.Score(new PointColumn(Figures[..Count], Units[..Count]), PointsE6);
            }

            for (var k = 0; k < Count; k++)
            {
                if (zeroEarnsNothing && Figures[k] == 0)
                {
                    PointsE6[k] = 0;
                }
                else if (stepE6 > 0)
                {
                    PointsE6[k] = Rounded.HalfUp(PointsE6[k], denominator, stepE6);
                }
            }

            return stepE6 > 0 ? 1 : denominator;
        }
    }
}
