using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Domain.CountyAssessments;

/// <summary>Scores a table under a scheme: figures → ranks → points by band → totals → overall ranks. Pure and exact.</summary>
/// <remarks>Disqualified units are not ranked at all; the others are ranked among themselves. An unknown figure has no rank and adds nothing,
/// so a table with unknown figures gives a provisional result only. Source: DT22 附件4 二(一)–(三).</remarks>
public static class AssessmentCalculator
{
    private const int StackLimit = 64;

    /// <summary>Scores a table; the table must have been made for the scheme.</summary>
    public static AssessmentResult Calculate(AssessmentScheme scheme, AssessmentTable table)
    {
        var unitCount = scheme.Units.Count;
        var indicators = scheme.Indicators;
        var ranks = new int[unitCount * indicators.Count];
        var pointsE6 = new long[ranks.Length];
        var totalsE12 = new long[unitCount];
        var overallRanks = new int[unitCount];
        var participants = unitCount <= StackLimit ? stackalloc int[unitCount] : new int[unitCount];
        participants = participants[..FindParticipants(table.Disqualified, participants)];
        if (!participants.IsEmpty)
        {
            var bands = scheme.BandsFor(participants.Length);
            var column = new Column(
                unitCount <= StackLimit ? stackalloc long[unitCount] : new long[unitCount],
                unitCount <= StackLimit ? stackalloc int[unitCount] : new int[unitCount],
                unitCount <= StackLimit ? stackalloc int[unitCount] : new int[unitCount]);
            for (var i = 0; i < indicators.Count; i++)
            {
                column.Rank(table.Figures, participants, i, indicators.Count, indicators[i].Direction);
                for (var k = 0; k < column.Count; k++)
                {
                    var unit = column.Units[k];
                    var rank = column.Ranks[k];
                    var earned = scheme.Definition.ZeroEarnsNothing && column.Figures[k] == 0 ? 0 : bands.PointsE6(rank);
                    ranks[(unit * indicators.Count) + i] = rank;
                    pointsE6[(unit * indicators.Count) + i] = earned;
                    totalsE12[unit] += earned * indicators[i].Weight.Ppm;
                }
            }

            RankTotals(totalsE12, participants, column, overallRanks);
        }

        return new AssessmentResult(indicators.Count, ranks, pointsE6, totalsE12, overallRanks);
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

    private static void RankTotals(long[] totalsE12, ReadOnlySpan<int> participants, Column column, int[] overallRanks)
    {
        for (var k = 0; k < participants.Length; k++)
        {
            column.Figures[k] = totalsE12[participants[k]];
        }

        CompetitionRanking.Rank<long>(column.Figures[..participants.Length], column.Ranks);
        for (var k = 0; k < participants.Length; k++)
        {
            overallRanks[participants[k]] = column.Ranks[k];
        }
    }

    /// <summary>Working space for one indicator: the known figures of the units that take part.</summary>
    private ref struct Column(Span<long> figures, Span<int> units, Span<int> ranks)
    {
        public readonly Span<long> Figures = figures;
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
    }
}
