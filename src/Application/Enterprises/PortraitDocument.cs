using System.Globalization;
using ListingPipeline.Application.Common.Documents;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>The portrait in the layout of an official document: sections in the order an officer asks, sections without content said to be empty.</summary>
internal sealed class PortraitDocument(
    EnterprisePortrait portrait, EnterpriseFacts facts, IReadOnlyList<BoardPath> boards, IRecordKinds kinds, string? county, DateOnly today)
{
    private const int MostYears = 5;
    private const int MostEvents = 60;
    private const decimal YuanPerTenThousand = 10_000;
    private const string Unknown = "—";
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    // Figures of the first table, in the order of an annual report; all others stand in the register.
    private static readonly string[] Figures =
        ["revenue", "net_profit", "np_lower", "cfo", "total_assets", "total_liabilities", "net_assets", "rd_input", "rd_staff", "employees"];

    private static readonly (RecordGroup[] Groups, string Title)[] Sections =
    [
        ([RecordGroup.Ownership], "股权与控制"),
        ([RecordGroup.People], "董监高与核心技术人员"),
        ([RecordGroup.Research, RecordGroup.Honours], "研发、资质与荣誉"),
        ([RecordGroup.Financing], "融资与贷款"),
        ([RecordGroup.Credit, RecordGroup.Penalties], "信用与处罚"),
        ([RecordGroup.Promises, RecordGroup.Services], "承诺与服务"),
    ];

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四"];

    /// <summary>Single figures that stand in the table of the registration; the master data among them are not kept as figures.</summary>
    private static readonly string[] Registration = ["registered_capital", "registration_status"];
    private static readonly string[] Master = ["established_on", "industry_code", "county_code", "company_form"];
    private int _section;

    public OfficialDocument Build() => new()
    {
        Title = $"{portrait.Enterprise.Name}上市画像",
        Mark = $"（截至{today:yyyy年M月d日}）",
        Body = [.. Identity(), .. Years(), .. Sections.SelectMany(s => Records(s.Groups, s.Title)), .. Roads(), .. Boards(), .. Peers(), .. Others(), .. Events(), .. Sources()],
        IssuedOn = today,
    };

    private DocumentHeading Heading(string title) => new(1, $"{Numerals[_section++]}、{title}");

    private IEnumerable<DocumentBlock> Identity()
    {
        var enterprise = portrait.Enterprise;
        yield return Heading("登记信息");
        yield return new DocumentTable(
            null,
            [3, 7],
            [Row("项目", "内容")],
            [
                Row("企业名称", enterprise.Name),
                Row("曾用名", enterprise.FormerName),
                Row("统一社会信用代码", enterprise.CreditCode),
                Row("所在县区", county),
                Row("注册地址", enterprise.Address),
                Row("行业代码", enterprise.IndustryCode),
                Row("企业类型", enterprise.Form switch { CompanyForm.Limited => "有限责任公司", CompanyForm.JointStock => "股份有限公司", CompanyForm.Other => "其他", _ => null }),
                Row("成立日期", Day(enterprise.EstablishedOn)),
                .. Registration.Select(facts.Catalog.Find).OfType<MetricDefinition>().Select(m => Row(m.Label.Zh, Single(m))),
            ]);
    }

    private IEnumerable<DocumentBlock> Years()
    {
        yield return Heading("主要指标");
        var years = Enumerable.Range(facts.FirstYear, facts.YearCount).TakeLast(MostYears).ToList();
        var metrics = Figures.Select(facts.Catalog.Find).OfType<MetricDefinition>().Where(m => m.IsYearly).ToList();
        if (years.Count == 0)
        {
            yield return new DocumentParagraph("尚无年度指标。");
            yield break;
        }

        yield return new DocumentTable(
            "金额单位：万元",
            [5, .. years.Select(_ => 3)],
            [Row(["指标", .. years.Select(y => $"{y}年")])],
            [.. metrics.Select(m => Row([m.Label.Zh, .. years.Select(y => Figure(m, facts.Number(m, y)))]))]);
    }

    private IEnumerable<DocumentBlock> Records(RecordGroup[] groups, string title)
    {
        yield return Heading(title);
        var own = portrait.Records.Where(r => groups.Contains(kinds.Find(r.Record.Kind)!.Group)).ToList();
        if (own.Count == 0)
        {
            yield return new DocumentParagraph("没有记录。");
        }

        foreach (var kind in kinds.All.Where(k => own.Exists(r => r.Record.Kind == k.Id)))
        {
            yield return new DocumentTable(
                kind.Name.Zh,
                [.. kind.Parts.Select(p => p.Part is RecordPart.Title or RecordPart.Party or RecordPart.Note ? 4 : 3), 3],
                [Row([.. kind.Parts.Select(p => p.Part == RecordPart.Amount ? $"{p.Label.Zh}（万元）" : p.Label.Zh), "状态"])],
                [.. own.Where(r => r.Record.Kind == kind.Id).Select(r => Row([.. kind.Parts.Select(p => Part(r.Record.Entry, p.Part)), State(r, kind)]))]);
        }
    }

    private IEnumerable<DocumentBlock> Roads()
    {
        yield return Heading("上市进程");
        foreach (var road in portrait.Roads)
        {
            var steps = road.Steps.Where(s => s.IsReached).Select(s => s.On is { } on ? $"{s.Name}（{Day(on)}）" : s.Name).ToList();
            yield return new DocumentParagraph($"{road.Name.Zh}：{(steps.Count == 0 ? "尚未开始" : string.Join("→", steps))}。");
        }
    }

    private IEnumerable<DocumentBlock> Boards()
    {
        yield return Heading("各板块条件与差距");
        if (boards.Count == 0)
        {
            yield return new DocumentParagraph("没有可对照的板块。");
            yield break;
        }

        yield return new DocumentTable(
            null,
            [4, 2, 8],
            [Row("板块", "结论", "尚缺条件")],
            [
                .. boards.Select(b => Row(
                    b.Name.Zh,
                    b.Outcome switch { Outcome.Met => "符合", Outcome.NotMet => "不符合", _ => "未知" },
                    b.Steps.Count == 0 ? "无" : string.Join("；", b.Steps.Take(5).Select(s => s.Condition.Text)) + (b.Steps.Count > 5 ? $"；等{b.Steps.Count}项" : string.Empty))),
            ]);
    }

    private IEnumerable<DocumentBlock> Peers()
    {
        yield return Heading("同行业比较");
        var peers = portrait.Peers;
        yield return new DocumentParagraph(peers.Division is null
            ? "行业代码未知，不作比较。"
            : $"同行业（{peers.Division}）已知营业收入的企业{peers.Count}家，本企业营业收入{(peers.RevenueRank is { } rank ? $"居第{rank}位" : "未知")}，净利润{(peers.NetProfitRank is { } profit ? $"居第{profit}位" : "未知")}。");
        if (peers.Nearest.Count > 0)
        {
            yield return new DocumentTable(
                "规模相近企业（万元）",
                [6, 2, 3, 3],
                [Row("企业", "年度", "营业收入", "净利润")],
                [.. peers.Nearest.Select(p => Row(p.Name, p.LatestYear?.ToString(CultureInfo.InvariantCulture), Amount(p.Revenue), Amount(p.NetProfit)))]);
        }
    }

    private IEnumerable<DocumentBlock> Others()
    {
        yield return Heading("其他资料");
        var known = facts.Values().Select(f => f.Metric)
            .Where(m => !m.IsYearly && !Registration.Contains(m.Name, StringComparer.Ordinal) && !Master.Contains(m.Name, StringComparer.Ordinal))
            .ToList();
        if (known.Count == 0)
        {
            yield return new DocumentParagraph("没有其他资料。");
            yield break;
        }

        yield return new DocumentTable(null, [7, 4], [Row("项目", "内容")], [.. known.Select(m => Row(m.Label.Zh, Single(m)))]);
    }

    private IEnumerable<DocumentBlock> Events()
    {
        yield return Heading("大事记");
        var shown = portrait.Timeline.Take(MostEvents).ToList();
        if (shown.Count == 0)
        {
            yield return new DocumentParagraph("没有记录。");
            yield break;
        }

        yield return new DocumentTable(null, [3, 3, 7, 4], [Row("日期", "事项", "内容", "提供者")], [.. shown.Select(e => Row(Day(e.On), Event(e), e.Title, e.By))]);
        if (portrait.Timeline.Count > shown.Count)
        {
            yield return new DocumentParagraph($"以上为最近{shown.Count}件，共{portrait.Timeline.Count}件。");
        }
    }

    private IEnumerable<DocumentBlock> Sources()
    {
        yield return Heading("资料来源与时效");
        if (portrait.Freshness.Count == 0)
        {
            yield return new DocumentParagraph("尚无指标来源。");
            yield break;
        }

        yield return new DocumentTable(
            null,
            [4, 3, 4, 3],
            [Row("提供者", "现行数值", "最近报送", "时效")],
            [
                .. portrait.Freshness.Select(s => Row(
                    Supplier(s.Kind), s.Values.ToString(CultureInfo.InvariantCulture), Day(DateOnly.FromDateTime(s.LatestAt.ToOffset(China).DateTime)), s.IsStale ? "超过一年未更新" : "一年以内")),
            ]);
    }

    private static string Event(TimelineEntry entry) => entry switch
    {
        { RecordKind: { } kind } => kind.Zh,
        { Milestone: { } milestone } => milestone switch
        {
            MilestoneKind.ProvincialLibrary => "进入省级资源库",
            MilestoneKind.RegionalBoard => "区域股权市场挂牌",
            MilestoneKind.Neeq => "新三板挂牌",
            _ => "上市",
        },
        { Kind: TimelineKind.Established } => "成立",
        { Kind: TimelineKind.Merged } => "合并重复登记",
        _ => $"报送指标{entry.Values}项",
    };

    private static string Supplier(SupplierKind kind) => kind switch
    {
        SupplierKind.Bureau => "市金融局",
        SupplierKind.County => "县区",
        SupplierKind.Department => "部门",
        SupplierKind.Enterprise => "企业",
        SupplierKind.ThirdParty => "第三方",
        _ => "示例数据",
    };

    private string? Single(MetricDefinition metric) => metric.Kind switch
    {
        MetricKind.Choice => facts.Choice(metric),
        MetricKind.Flag => facts.Flag(metric) switch { true => "是", false => "否", _ => null },
        MetricKind.Date => Day(facts.Date(metric)),
        MetricKind.Money => Amount(facts.Number(metric)) is { } amount ? $"{amount}万{Currency(metric.Unit)}" : null,
        _ => facts.Number(metric) is { } number ? Figure(metric, number) : null,
    };

    private static string Currency(MetricUnit unit) => unit switch
    {
        MetricUnit.Usd => "美元",
        MetricUnit.Hkd => "港元",
        MetricUnit.Sgd => "新加坡元",
        _ => "元",
    };

    private static string State(RecordResponse response, RecordKind kind) => response.State switch
    {
        RecordState.Closed => $"{kind.Closing?.Zh}（{Day(response.Record.Closing!.On)}）",
        RecordState.Overdue => "已过期限",
        RecordState.Expiring => "九十日内到期",
        _ => "现行",
    };

    private static string? Part(RecordEntry entry, RecordPart part) => part switch
    {
        RecordPart.Title => entry.Title,
        RecordPart.On => Day(entry.On),
        RecordPart.Until => Day(entry.Until),
        RecordPart.Party => entry.Party,
        RecordPart.Number => entry.Number,
        RecordPart.Amount => Amount(entry.Amount),
        RecordPart.Share => entry.Share is { } share ? Percent(share) : null,
        _ => entry.Note,
    };

    private static string Figure(MetricDefinition metric, decimal? value) => value is not { } number ? Unknown
        : metric.Kind == MetricKind.Money ? Amount(number)!
        : metric.Kind == MetricKind.Ratio ? Percent(number)
        : number.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string? Amount(decimal? yuan) => yuan is { } amount
        ? Math.Round(amount / YuanPerTenThousand, 2, MidpointRounding.AwayFromZero).ToString("#,0.##", CultureInfo.InvariantCulture)
        : null;

    private static string Percent(decimal ratio) => (ratio * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DocumentCell[] Row(params IReadOnlyList<string?> texts) => [.. texts.Select(t => new DocumentCell(t ?? Unknown))];
}
