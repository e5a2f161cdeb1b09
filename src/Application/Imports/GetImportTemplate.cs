using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Imports;

/// <summary>Draws up the workbook officers fill in: one row an enterprise and year.</summary>
public sealed record GetImportTemplateQuery : IQuery<WorkbookFile>;

internal sealed class GetImportTemplateHandler(IPolicyCatalog policies, ICurrentUser user) : IQueryHandler<GetImportTemplateQuery, WorkbookFile>
{
    private static readonly CellStyle _open = CellStyle.Default with { IsLocked = false };
    private static readonly CellStyle _openText = CellStyle.Text with { IsLocked = false };
    private static readonly CellStyle _openDate = CellStyle.Date with { IsLocked = false };
    private static readonly CellStyle _openMoney = CellStyle.Money with { IsLocked = false };
    private static readonly CellStyle _openWhole = CellStyle.Whole with { IsLocked = false };

    private static readonly string[] _sections =
    [
        "A 农、林、牧、渔业", "B 采矿业", "C 制造业", "D 电力、热力、燃气及水生产和供应业", "E 建筑业", "F 批发和零售业", "G 交通运输、仓储和邮政业", "H 住宿和餐饮业",
        "I 信息传输、软件和信息技术服务业", "J 金融业", "K 房地产业", "L 租赁和商务服务业", "M 科学研究和技术服务业", "N 水利、环境和公共设施管理业",
        "O 居民服务、修理和其他服务业", "P 教育", "Q 卫生和社会工作", "R 文化、体育和娱乐业", "S 公共管理、社会保障和社会组织", "T 国际组织",
    ];

    // Figures of the form, in the order of the annual report; each takes its note from the vocabulary.
    private static readonly (string Metric, decimal? Example)[] _figures =
    [
        ("revenue", 5_230.5m), ("net_profit", 612.3m), ("np_lower", 580m), ("cfo", 455.25m), ("rd_input", 420m), ("rd_expense", 360m),
        ("total_assets", 9_800m), ("total_liabilities", 3_900m), ("net_assets", 5_900m), ("roe_w", 10.2m), ("main_business_ratio", 96.5m),
        ("employees", 186m), ("rd_staff", 32m), ("tax_credit", null),
    ];

    public Task<Result<WorkbookFile>> Handle(GetImportTemplateQuery request, CancellationToken cancellationToken)
    {
        var columns = Columns();
        var workbook = new Workbook(
        [
            new Sheet { Name = "企业数据", Columns = columns, FrozenColumns = 2, IsProtected = true },
            new Sheet { Name = "填报示例", Columns = [.. columns.Select(c => c with { Note = null, Choices = [] })], Rows = Example().ToAsyncEnumerable() },
            new Sheet { Name = "填表说明", Columns = [new SheetColumn("栏目", 28), new SheetColumn("含义、口径与单位", 90, CellStyle.Default with { WrapText = true })], Rows = Notes(columns).ToAsyncEnumerable() },
        ]);
        return Task.FromResult<Result<WorkbookFile>>(new WorkbookFile("企业数据导入模板.xlsx", workbook));
    }

    private List<SheetColumn> Columns()
    {
        List<SheetColumn> columns =
        [
            new("*统一社会信用代码", 24, _openText) { Note = "18 位，按营业执照填写；大小写均可。没有代码的企业按名称全称识别。" },
            new("*企业名称", 32, _openText) { Note = "营业执照所载全称。" },
            new("所在县区", 16, _open) { Choices = Counties(), Note = "从下拉列表选择；不填时由注册地址判断。" },
            new("注册地址", 36, _openText) { Note = "营业执照所载住所。" },
            new("行业代码", 20, _open) { Choices = _sections, Note = "GB/T 4754-2017：门类字母，可加两至四位数字，如 C3562。" },
            new("企业类型", 16, _open) { Choices = ["有限责任公司", "股份有限公司", "其他"] },
            new("成立日期", 13, _openDate) { Note = "如 2010-05-06。" },
            new("上市进程", 13, _open) { Choices = ["培育", "股改", "辅导备案", "辅导验收", "申报受理", "问询", "上市委", "注册", "已上市"] },
            new("*年度", 9, _open) { Note = "会计年度，如 2025；每个企业每年一行。" },
        ];
        columns.AddRange(_figures.Select(f => policies.Metrics.Find(f.Metric)).OfType<MetricDefinition>().Select(Figure));
        return columns;
    }

    private static SheetColumn Figure(MetricDefinition metric) => metric.Kind switch
    {
        MetricKind.Money => new SheetColumn($"{metric.Label.Zh}(万元)", 16, _openMoney) { Note = $"单位：万元。{metric.Definition.Zh}" },
        MetricKind.Ratio => new SheetColumn($"{metric.Label.Zh}(%)", 14, _open) { Note = $"单位：%，如 10.2。{metric.Definition.Zh}" },
        MetricKind.Count => new SheetColumn(metric.Label.Zh, 12, _openWhole) { Note = metric.Definition.Zh },
        _ => new SheetColumn(metric.Label.Zh, 14, _open) { Note = metric.Definition.Zh, Choices = metric.Choices },
    };

    private IReadOnlyList<string> Counties() =>
    [
        .. policies.Packs.SelectMany(p => p.Counties.OrderBy(c => c.Order).Select(c => (p.City, County: c)))
            .Where(x => user.Scope.CountyCode is null || x.County.Code == user.Scope.CountyCode)
            .Select(x => x.City?.Name.Zh + x.County.Name.Zh),
    ];

    private IEnumerable<SheetRow> Example()
    {
        List<Cell> cells =
        [
            Cell.Text("91140213MA0K9999X1"),
            Cell.Text("示例精工有限公司"),
            Cell.Text(Counties() is [var first, ..] ? first : null),
            Cell.Text("示例路1号"),
            Cell.Text("C3562"),
            Cell.Text("有限责任公司"),
            Cell.Of(new DateOnly(2010, 5, 6)),
            Cell.Text("培育"),
            Cell.Of(2025m),
        ];
        cells.AddRange(_figures.Where(f => policies.Metrics.Find(f.Metric) is not null).Select(f => f.Example is { } number ? Cell.Of(number) : Cell.Text("A")));
        yield return new SheetRow(cells);
    }

    private static IEnumerable<SheetRow> Notes(List<SheetColumn> columns)
    {
        yield return SheetRow.Of(Cell.Text("总则"), Cell.Text("带 * 的栏目必填；未取得的数据请留空，不要填 0 或 -1；金额单位以表头为准，单元格内也可写明，如“1.5亿元”；不要使用公式。"));
        foreach (var column in columns)
        {
            yield return SheetRow.Of(Cell.Text(column.Header), Cell.Text(column.Note ?? (column.Choices.Count > 0 ? string.Join('、', column.Choices) : string.Empty)));
        }
    }
}
