using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>The sheet of a form: columns with notes and choices, and the row of an enterprise in it. What it writes, the import reads back as it was.</summary>
/// <param name="form">The form.</param>
/// <param name="counties">Names of the counties offered, by code.</param>
/// <param name="hasVersion">Whether a column names the version each row was taken at.</param>
internal sealed class FormSheet(ImportForm form, IReadOnlyDictionary<string, string> counties, bool hasVersion)
{
    private const decimal YuanPerTenThousand = 10_000;
    private const decimal PercentOfOne = 100;

    private static readonly CellStyle _open = CellStyle.Default with { IsLocked = false };
    private static readonly CellStyle _openText = CellStyle.Text with { IsLocked = false };
    private static readonly CellStyle _openDate = CellStyle.Date with { IsLocked = false };
    private static readonly CellStyle _openMoney = CellStyle.Money with { IsLocked = false, NumberFormat = "#,##0.00####" };
    private static readonly CellStyle _openWhole = CellStyle.Whole with { IsLocked = false };
    private static readonly CellStyle _locked = CellStyle.Whole with { FillColor = "F2F2F2" };

    private static readonly string[] _sections =
    [
        "A 农、林、牧、渔业", "B 采矿业", "C 制造业", "D 电力、热力、燃气及水生产和供应业", "E 建筑业", "F 批发和零售业", "G 交通运输、仓储和邮政业", "H 住宿和餐饮业",
        "I 信息传输、软件和信息技术服务业", "J 金融业", "K 房地产业", "L 租赁和商务服务业", "M 科学研究和技术服务业", "N 水利、环境和公共设施管理业",
        "O 居民服务、修理和其他服务业", "P 教育", "Q 卫生和社会工作", "R 文化、体育和娱乐业", "S 公共管理、社会保障和社会组织", "T 国际组织",
    ];

    private static readonly (ListingStage Stage, string Word)[] _stages =
    [
        (ListingStage.Cultivation, "培育"), (ListingStage.ShareReform, "股改"), (ListingStage.TutoringFiled, "辅导备案"), (ListingStage.TutoringAccepted, "辅导验收"),
        (ListingStage.ApplicationAccepted, "申报受理"), (ListingStage.Inquiry, "问询"), (ListingStage.ListingCommittee, "上市委"), (ListingStage.Registration, "注册"), (ListingStage.Listed, "已上市"),
    ];

    /// <summary>Columns in order.</summary>
    public IReadOnlyList<SheetColumn> Columns() =>
    [
        new("*统一社会信用代码", 24, _openText) { Note = "18 位，按营业执照填写；大小写均可。没有代码的企业按名称全称识别。" },
        new("*企业名称", 32, _openText) { Note = "营业执照所载全称。" },
        .. form.Registration.Select(Registration),
        .. form.IsYearly ? [new SheetColumn("*年度", 9, _open) { Note = "会计年度，如 2025；每个企业每年一行。" }] : Array.Empty<SheetColumn>(),
        .. form.Figures.Select(Figure),
        .. hasVersion ? [new SheetColumn("数据版本", 10, _locked) { Note = "导出时的版本，请勿修改：导出后他人改动过的企业，导入时会逐行指出。" }] : Array.Empty<SheetColumn>(),
    ];

    /// <summary>An enterprise as the form shows it.</summary>
    /// <param name="enterprise">The enterprise.</param>
    /// <param name="facts">Its current facts.</param>
    /// <param name="year">Fiscal year of the row.</param>
    public SheetRow Row(Enterprise enterprise, EnterpriseFacts facts, int year) => new(
    [
        Cell.Text(enterprise.Identity.CreditCode?.Value, _openText),
        Cell.Text(enterprise.Identity.Name, _openText),
        .. form.Registration.Select(field => Registration(field, enterprise)),
        .. form.IsYearly ? [Cell.Of((decimal)year, _open)] : Array.Empty<Cell>(),
        .. form.Figures.Select(metric => Figure(metric, facts, year)),
        .. hasVersion ? [Cell.Of((decimal)enterprise.Version, _locked)] : Array.Empty<Cell>(),
    ]);

    private SheetColumn Registration(ImportField field) => field switch
    {
        ImportField.FormerName => new("曾用名", 28, _openText) { Note = "最近一次更名前的全称。" },
        ImportField.County => new("所在县区", 16, _open) { Choices = [.. counties.Values], Note = "从下拉列表选择；不填时由注册地址判断。" },
        ImportField.Address => new("注册地址", 36, _openText) { Note = "营业执照所载住所。" },
        ImportField.IndustryCode => new("行业代码", 20, _open) { Choices = hasVersion ? [] : _sections, Note = "GB/T 4754-2017：门类字母，可加两至四位数字，如 C3562。" },
        ImportField.CompanyForm => new("企业类型", 16, _open) { Choices = ["有限责任公司", "股份有限公司", "其他"] },
        ImportField.EstablishedOn => new("成立日期", 13, _openDate) { Note = "如 2010-05-06。" },
        _ => new("上市进程", 13, _open) { Choices = [.. _stages.Select(s => s.Word)] },
    };

    private Cell Registration(ImportField field, Enterprise enterprise) => field switch
    {
        ImportField.FormerName => Cell.Text(enterprise.Identity.FormerName, _openText),
        ImportField.County => Cell.Text(enterprise.Identity.CountyCode is { } code ? counties.GetValueOrDefault(code, code) : null, _open),
        ImportField.Address => Cell.Text(enterprise.Identity.Address, _openText),
        ImportField.IndustryCode => Cell.Text(enterprise.Identity.IndustryCode, _open),
        ImportField.CompanyForm => Cell.Text(
            enterprise.Identity.Form switch { CompanyForm.Limited => "有限责任公司", CompanyForm.JointStock => "股份有限公司", CompanyForm.Other => "其他", _ => null }, _open),
        ImportField.EstablishedOn => Cell.Of(enterprise.Identity.EstablishedOn, _openDate),
        _ => Cell.Text(_stages.First(s => s.Stage == enterprise.Stage).Word, _open),
    };

    private static SheetColumn Figure(MetricDefinition metric) => metric.Kind switch
    {
        MetricKind.Money => new SheetColumn($"{metric.Label.Zh}(万元)", 16, _openMoney) { Note = $"单位：万元。{metric.Definition.Zh}" },
        MetricKind.Ratio => new SheetColumn($"{metric.Label.Zh}(%)", 14, _open) { Note = $"单位：%，如 10.2。{metric.Definition.Zh}" },
        MetricKind.Count => new SheetColumn(metric.Label.Zh, 12, _openWhole) { Note = metric.Definition.Zh },
        _ => new SheetColumn(metric.Label.Zh, 14, _open) { Note = metric.Definition.Zh, Choices = metric.Choices },
    };

    private static Cell Figure(MetricDefinition metric, EnterpriseFacts facts, int year)
    {
        var number = metric.IsYearly ? facts.Number(metric, year) : facts.Number(metric);
        return metric.Kind switch
        {
            MetricKind.Money => Cell.Of(number / YuanPerTenThousand, _openMoney),
            MetricKind.Ratio => Cell.Of(number * PercentOfOne, _open),
            MetricKind.Choice => Cell.Text(metric.IsYearly ? facts.Choice(metric, year) : facts.Choice(metric), _open),
            MetricKind.Date => Cell.Of(facts.Date(metric), _openDate),
            MetricKind.Flag => Cell.Text(number is { } flag ? (flag != 0 ? "是" : "否") : null, _open),
            _ => Cell.Of(number, metric.Kind == MetricKind.Count ? _openWhole : _open),
        };
    }
}
