using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Draws up the empty workbook of a form: one row an enterprise and year.</summary>
/// <param name="Form">Id of the form; null for the usual one.</param>
public sealed record GetImportTemplateQuery(string? Form = null) : IQuery<WorkbookFile>;

internal sealed class GetImportTemplateHandler(FormDesk desk, IPolicyCatalog policies, ICurrentUser user) : IQueryHandler<GetImportTemplateQuery, WorkbookFile>
{
    public async Task<Result<WorkbookFile>> Handle(GetImportTemplateQuery request, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(request.Form, cancellationToken) is not { } form)
        {
            return ImportErrors.FormUnknown;
        }

        var sheet = new FormSheet(form, Counties.Offered(policies, user.Scope), hasVersion: false);
        var columns = sheet.Columns();
        var workbook = new Workbook(
        [
            new Sheet { Name = "企业数据", Columns = columns, FrozenColumns = 2, IsProtected = true },
            new Sheet { Name = "填报示例", Columns = [.. columns.Select(c => c with { Note = null, Choices = [] })], Rows = Example(sheet).ToAsyncEnumerable() },
            FormNotes.Sheet(columns),
        ]);
        return new WorkbookFile(request.Form is null ? "企业数据导入模板.xlsx" : $"{form.Name.Zh}模板.xlsx", workbook);
    }

    private IEnumerable<SheetRow> Example(FormSheet sheet)
    {
        var county = Counties.Offered(policies, user.Scope).Keys.FirstOrDefault();
        var identity = new EnterpriseIdentity(
            "示例精工有限公司", CreditCode.Complete("91140213MA0K9999X"), county, "C3562", CompanyForm.Limited, new DateOnly(2010, 5, 6), "示例路1号", null);
        var facts = new EnterpriseFactsBuilder(policies.Metrics);
        foreach (var (name, value) in ExampleFigures)
        {
            if (policies.Metrics.Find(name) is { } metric)
            {
                facts.Add(metric.Kind == MetricKind.Choice
                    ? new Fact(metric, metric.IsYearly ? ExampleYear : null, null, metric.Choices is [var word, ..] ? word : null)
                    : new Fact(metric, metric.IsYearly ? ExampleYear : null, value, null));
            }
        }

        yield return sheet.Row(Enterprise.Restore(Guid.Empty, identity, ListingStage.Cultivation, 1), facts.Build(), ExampleYear);
    }

    private const int ExampleYear = 2025;

    private static readonly (string Metric, decimal Value)[] ExampleFigures =
    [
        ("revenue", 52_305_000m), ("net_profit", 6_123_000m), ("np_lower", 5_800_000m), ("cfo", 4_552_500m), ("rd_input", 4_200_000m), ("rd_expense", 3_600_000m),
        ("total_assets", 98_000_000m), ("total_liabilities", 39_000_000m), ("net_assets", 59_000_000m), ("roe_w", 0.102m), ("main_business_ratio", 0.965m),
        ("employees", 186m), ("rd_staff", 32m), ("tax_credit", 0m), ("registered_capital", 50_000_000m),
    ];
}

/// <summary>Counties a caller may name.</summary>
internal static class Counties
{
    /// <summary>Names with their cities by code, in printed order.</summary>
    public static IReadOnlyDictionary<string, string> Offered(IPolicyCatalog policies, Scope scope) => policies.Packs
        .SelectMany(p => p.Counties.OrderBy(c => c.Order).Select(c => (p.City, County: c)))
        .Where(x => scope.CountyCode is null || x.County.Code == scope.CountyCode)
        .ToDictionary(x => x.County.Code, x => x.City?.Name.Zh + x.County.Name.Zh, StringComparer.Ordinal);
}

/// <summary>The sheet that explains a form.</summary>
internal static class FormNotes
{
    /// <summary>One row a column, after the general rules.</summary>
    public static Sheet Sheet(IReadOnlyList<SheetColumn> columns) => new()
    {
        Name = "填表说明",
        Columns = [new SheetColumn("栏目", 28), new SheetColumn("含义、口径与单位", 90, CellStyle.Default with { WrapText = true })],
        Rows = Rows(columns).ToAsyncEnumerable(),
    };

    private static IEnumerable<SheetRow> Rows(IReadOnlyList<SheetColumn> columns)
    {
        yield return SheetRow.Of(Cell.Text("总则"), Cell.Text("带 * 的栏目必填；未取得的数据请留空，不要填 0 或 -1；金额单位以表头为准，单元格内也可写明，如“1.5亿元”；不要使用公式。"));
        foreach (var column in columns)
        {
            yield return SheetRow.Of(Cell.Text(column.Header), Cell.Text(column.Note ?? (column.Choices.Count > 0 ? string.Join('、', column.Choices) : string.Empty)));
        }
    }
}
