using System.Globalization;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Words of the yearly report about one unit: result, change, losses, the unit ahead, and what one more would bring.</summary>
internal sealed class UnitProse(AssessmentSheet sheet, AssessmentSheet? previous)
{
    private readonly IReadOnlyList<NeighbourGap> _gaps = AssessmentRobustness.Neighbours(sheet.Scheme, sheet.Table);

    public static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static string Signed(long value) => value.ToString("+0;−0;0", CultureInfo.InvariantCulture);

    public string PreviousTotal(int unit) => Before(unit) is { } place && previous!.Result.Total(place) is { } total ? Number(total) : "—";

    public string PreviousRank(int unit) => Before(unit) is { } place && previous!.Result.OverallRank(place) is { } rank ? $"{rank}" : "—";

    /// <summary>Ranks gained against the year before; null when one of the years has none.</summary>
    public int? Move(int unit) =>
        Before(unit) is { } place && previous!.Result.OverallRank(place) is { } before && sheet.Result.OverallRank(unit) is { } now ? before - now : null;

    public string RankChange(int unit) => Move(unit) switch
    {
        null => "—",
        0 => "持平",
        > 0 and var up => $"↑{up}",
        var down => $"↓{-down}",
    };

    public string Describe(int unit)
    {
        if (sheet.Disqualifications.TryGetValue(sheet.Scheme.Units[unit].Code, out var barred))
        {
            return $"{AssessmentNotes.Barred}（{AssessmentNotes.Years(barred)}），原因：{barred.Reason}。";
        }

        var lines = AssessmentInsight.Explain(sheet.Scheme, sheet.Table, unit);
        return $"{Standing(unit)}{Losses(unit, lines)}{Ahead(unit)}{Chance(unit, lines)}";
    }

    private string Standing(int unit)
    {
        var change = Move(unit) switch
        {
            null => string.Empty,
            0 => "，名次与上年持平",
            > 0 and var up => $"，较上年上升{up}位",
            var down => $"，较上年下降{-down}位",
        };
        return $"最终得分{Number(sheet.Result.Total(unit)!.Value)}分，列第{sheet.Result.OverallRank(unit)}名{change}。";
    }

    private string Losses(int unit, IReadOnlyList<IndicatorInsight> lines)
    {
        var lost = lines.Where(line => line.LostTotal > 0).OrderByDescending(line => line.LostTotal).Take(3).ToList();
        if (lost.Count == 0)
        {
            return lines.Count == 0 ? "尚未填报。" : "已填报的指标均得满分。";
        }

        var words = lost.Select(line => $"{Name(line)}（完成{sheet.Table.Figure(unit, line.Indicator)}，得{Number(line.Points)}分，失{Number(line.LostTotal)}分）");
        return $"失分主要在{string.Join("、", words)}。";
    }

    private string Ahead(int unit)
    {
        var gap = _gaps.FirstOrDefault(gap => gap.Behind == unit);
        if (gap is null || gap.Lead == 0 || gap.DecidingIndicator is not { } deciding)
        {
            return string.Empty;
        }

        return $"与前一名{sheet.Scheme.Units[gap.Ahead].Name}相差{Number(gap.Lead)}分，差距主要在{sheet.Scheme.Indicators[deciding].Name}。";
    }

    private string Chance(int unit, IReadOnlyList<IndicatorInsight> lines)
    {
        var total = sheet.Result.Total(unit)!.Value;
        var best = lines.Where(line => line.TotalWithOneMore > total).OrderByDescending(line => line.TotalWithOneMore).FirstOrDefault();
        if (best is null)
        {
            return string.Empty;
        }

        var change = sheet.Scheme.Indicators[best.Indicator].Direction == IndicatorDirection.Higher ? "再增加1" : "减少1";
        var rank = best.RankWithOneMore < sheet.Result.OverallRank(unit) ? $"，名次可升至第{best.RankWithOneMore}名" : string.Empty;
        return $"如{Name(best)}{change}，最终得分可提高{Number(best.TotalWithOneMore - total)}分{rank}。";
    }

    private string Name(IndicatorInsight line) => sheet.Scheme.Indicators[line.Indicator].Name;

    private int? Before(int unit) => previous?.Scheme.FindUnit(sheet.Scheme.Units[unit].Code);
}
