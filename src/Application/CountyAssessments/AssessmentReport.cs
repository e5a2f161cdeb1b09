using System.Globalization;
using ListingPipeline.Application.Common.Documents;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>The draft of the yearly report: results, indicators, changes against the year before, an explanation for each unit, and the two annex tables.</summary>
/// <param name="sheet">The assessed year.</param>
/// <param name="words">Title, addressee and issuer.</param>
/// <param name="previous">The latest published year before it; null when there is none.</param>
internal sealed class AssessmentReport(AssessmentSheet sheet, ReportWords words, AssessmentSheet? previous)
{
    private readonly AssessmentScheme _scheme = sheet.Scheme;
    private readonly UnitProse _prose = new(sheet, previous);
    private readonly int[] _ranked =
        [.. Enumerable.Range(0, sheet.Scheme.Units.Count).Where(unit => sheet.Result.OverallRank(unit) is not null).OrderBy(unit => sheet.Result.OverallRank(unit)).ThenBy(unit => unit)];

    private int Year => sheet.Assessment.Year;

    public DocumentFile Build() => new(
        $"{Year}年度考核报告（稿）.docx",
        new OfficialDocument
        {
            Title = words.Title.Replace("{year}", Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
            Mark = sheet.Assessment.SignedOff is null ? "（过程稿，尚未签发）" : "（代拟稿）",
            Addressee = words.Addressee,
            Body = [.. Opening(), .. Results(), .. Indicators(), .. Changes(), .. Units(), .. Remarks()],
            Issuer = words.Issuer,
            Annexes = new AssessmentAnnexes(sheet).Build(),
        });

    private IEnumerable<DocumentBlock> Opening()
    {
        var barred = _scheme.Units.Count - _ranked.Length;
        yield return new DocumentParagraph(
            $"根据《{_scheme.Definition.Title}》，对{_scheme.Units.Count}个{words.UnitNoun}{Year}年度工作进行了考核评价，{_ranked.Length}个{words.UnitNoun}参加排名{(barred > 0 ? $"，{barred}个{words.UnitNoun}取消参评资格" : string.Empty)}。现将有关情况报告如下。");
    }

    private IEnumerable<DocumentBlock> Results()
    {
        yield return new DocumentHeading(1, "一、考核评价结果");
        if (_ranked.Length == 0)
        {
            yield return new DocumentParagraph($"没有{words.UnitNoun}参加排名。");
            yield break;
        }

        var totals = _ranked.Select(unit => sheet.Result.Total(unit)!.Value).ToList();
        var first = _ranked.Where(unit => sheet.Result.OverallRank(unit) == 1).Select(Name);
        yield return new DocumentParagraph(
            $"最终得分最高{UnitProse.Number(totals[0])}分（{string.Join("、", first)}），最低{UnitProse.Number(totals[^1])}分，平均{UnitProse.Number(Math.Round(totals.Average(), 2, MidpointRounding.AwayFromZero))}分；满分为{UnitProse.Number(_scheme.BestTotal)}分。排名情况见表1。");
        yield return new DocumentTable(
            $"表1　{Year}年度考核评价得分及排名",
            [2, 4, 4, 4, 4, 4],
            [Row("名次", words.UnitNoun, _scheme.Definition.Tables.TotalHeading, "上年得分", "上年名次", "名次变化")],
            [.. _ranked.Select(unit => Row(
                $"{sheet.Result.OverallRank(unit)}", Name(unit), UnitProse.Number(sheet.Result.Total(unit)!.Value), _prose.PreviousTotal(unit), _prose.PreviousRank(unit), _prose.RankChange(unit)))]);
    }

    private IEnumerable<DocumentBlock> Indicators()
    {
        yield return new DocumentHeading(1, "二、各项指标完成情况");
        yield return new DocumentParagraph($"各项指标合计完成情况见表2，各{words.UnitNoun}完成情况和得分见附件。");
        yield return new DocumentTable(
            "表2　各项指标合计完成情况",
            [8, 3, 3, 3, 3, 7],
            [Row("指标", "权重", "本年", "上年", "增减", $"完成最好的{words.UnitNoun}")],
            [.. Enumerable.Range(0, _scheme.Indicators.Count).Select(IndicatorRow)]);
    }

    private DocumentCell[] IndicatorRow(int indicator)
    {
        var now = Sum(sheet, indicator);
        var before = previous is null || previous.Scheme.Indicators.All(one => one.Id != _scheme.Indicators[indicator].Id)
            ? (long?)null
            : Sum(previous, IndexIn(previous.Scheme, indicator));
        var best = _ranked.Where(unit => sheet.Result.Rank(unit, indicator) == 1 && sheet.Table.Figure(unit, indicator) > 0).Select(Name).ToList();
        return
        [
            new DocumentCell(_scheme.Indicators[indicator].Name, IsLeft: true),
            .. Row(
                $"{UnitProse.Number(_scheme.Indicators[indicator].Weight.Percent)}%",
                now.ToString(CultureInfo.InvariantCulture),
                before?.ToString(CultureInfo.InvariantCulture) ?? "—",
                before is { } old ? UnitProse.Signed(now - old) : "—",
                best.Count == 0 ? "—" : best.Count > 4 ? $"{best.Count}个{words.UnitNoun}并列" : string.Join("、", best)),
        ];
    }

    private IEnumerable<DocumentBlock> Changes()
    {
        yield return new DocumentHeading(1, "三、与上年度比较");
        if (previous is null)
        {
            yield return new DocumentParagraph("没有已签发的上年度考核结果，本年度不作比较。");
            yield break;
        }

        var moves = _ranked.Select(unit => (Unit: unit, Move: _prose.Move(unit))).Where(one => one.Move is not null).ToList();
        yield return new DocumentParagraph(
            $"与{previous.Assessment.Year}年度相比，名次上升的{List(moves.Where(one => one.Move > 0), "上升")}；名次下降的{List(moves.Where(one => one.Move < 0), "下降")}；名次不变的{moves.Count(one => one.Move == 0)}个。");
    }

    private string List(IEnumerable<(int Unit, int? Move)> moves, string word)
    {
        var names = moves.OrderByDescending(one => Math.Abs(one.Move!.Value)).Select(one => $"{Name(one.Unit)}（{word}{Math.Abs(one.Move!.Value)}位）").ToList();
        return names.Count == 0 ? "没有" : $"{names.Count}个：{string.Join("、", names)}";
    }

    private IEnumerable<DocumentBlock> Units()
    {
        yield return new DocumentHeading(1, $"四、各{words.UnitNoun}情况");
        for (var unit = 0; unit < _scheme.Units.Count; unit++)
        {
            yield return new DocumentParagraph([new DocumentRun($"{unit + 1}. {Name(unit)}。", IsBold: true), new DocumentRun(_prose.Describe(unit))]);
        }
    }

    private IEnumerable<DocumentBlock> Remarks()
    {
        yield return new DocumentHeading(1, "五、有关说明");
        yield return new DocumentParagraph($"{_scheme.Definition.Clauses.Total.Quote}{_scheme.Definition.Clauses.Zero.Quote}{_scheme.Definition.Clauses.Ties.Quote}");
        foreach (var note in AssessmentNotes.Of(sheet))
        {
            yield return new DocumentParagraph(note);
        }
    }

    private string Name(int unit) => _scheme.Units[unit].Name;

    private int IndexIn(AssessmentScheme other, int indicator) =>
        other.Indicators.Select((one, i) => (one.Id, i)).First(one => one.Id == _scheme.Indicators[indicator].Id).i;

    private static long Sum(AssessmentSheet of, int indicator) =>
        Enumerable.Range(0, of.Scheme.Units.Count).Where(unit => !of.Table.IsDisqualified(unit)).Sum(unit => of.Table.Figure(unit, indicator) ?? 0);

    private static DocumentCell[] Row(params string[] texts) => [.. texts.Select(text => new DocumentCell(text))];
}
