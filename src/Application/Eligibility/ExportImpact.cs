using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Prints what other rules would do: counts by board, by county, and the enterprises whose answer moves.</summary>
/// <param name="Scenario">What is supposed.</param>
public sealed record ExportImpactQuery(ImpactScenario Scenario) : IQuery<WorkbookFile>;

internal sealed class ExportImpactHandler(ImpactStudy study, IPolicyCatalog policies, ICurrentUser user, IClock clock) : IQueryHandler<ExportImpactQuery, WorkbookFile>
{
    public async Task<Result<WorkbookFile>> Handle(ExportImpactQuery request, CancellationToken cancellationToken)
    {
        if (!(await study.RunAsync(request.Scenario, user.Scope, clock.Today, cancellationToken)).TryGetValue(out var result, out var error))
        {
            return error;
        }

        var impact = result.Summarise();
        var basis = string.Create(
            CultureInfo.InvariantCulture,
            $"评价日期 {impact.AsOf:yyyy-MM-dd}；现行规则 {impact.BeforeOn:yyyy-MM-dd}；比较规则 {impact.AfterOn:yyyy-MM-dd}；调整门槛 {request.Scenario.Thresholds?.Count ?? 0} 项");
        return new WorkbookFile(
            string.Create(CultureInfo.InvariantCulture, $"规则变动影响（{impact.AsOf:yyyy-MM-dd}）.xlsx"),
            new Workbook([Enterprises(result), Boards(impact, basis), Counties(impact)]));
    }

    private static Sheet Boards(LibraryImpact impact, string basis) => new()
    {
        Name = "分板块",
        Preamble = [SheetRow.Of(Cell.Text(basis))],
        Columns = [Text("板块", 34), Number("现符合"), Number("变动后符合"), Number("新增符合"), Number("不再符合"), Number("变动后资料不足"), Number("变动后不符合")],
        Rows = impact.Boards.Select(one => SheetRow.Of(
            Cell.Text(one.Name.Zh), Cell.Of(one.Before.Met), Cell.Of(one.After.Met), Cell.Of(one.Gained), Cell.Of(one.Lost), Cell.Of(one.After.Unknown), Cell.Of(one.After.NotMet))).ToAsyncEnumerable(),
    };

    private Sheet Counties(LibraryImpact impact) => new()
    {
        Name = "分县区",
        Columns = [Text("县区", 16), Text("板块", 34), Number("现符合"), Number("变动后符合"), Number("新增符合"), Number("不再符合")],
        Rows = impact.Counties.Select(one => SheetRow.Of(
            Cell.Text(CountyName(one.CountyCode)),
            Cell.Text(impact.Boards.First(board => board.Board == one.Board).Name.Zh),
            Cell.Of(one.Before),
            Cell.Of(one.After),
            Cell.Of(one.Gained),
            Cell.Of(one.Lost))).ToAsyncEnumerable(),
    };

    private Sheet Enterprises(ImpactResult result) => new()
    {
        Name = "企业名单",
        Columns = [Text("企业名称", 44), Text("统一社会信用代码", 24), Text("县区", 16), Text("板块", 34), Text("现结论", 12), Text("变动后结论", 12)],
        Rows = result.Moved.Select(answer => SheetRow.Of(
            Cell.Text(answer.Enterprise.Name),
            Cell.Text(answer.Enterprise.CreditCode),
            Cell.Text(CountyName(answer.Enterprise.CountyCode)),
            Cell.Text(result.Boards[answer.Board].Board.Name.Zh),
            Cell.Text(Word(answer.Before)),
            Cell.Text(Word(answer.After)))).ToAsyncEnumerable(),
    };

    private string CountyName(string? code) => code is null ? "未确定" : policies.FindCounty(code)?.County.Name.Zh ?? code;

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Met => "符合",
        Outcome.NotMet => "不符合",
        _ => "资料不足",
    };

    private static SheetColumn Text(string header, decimal width) => new(header, width, CellStyle.Bordered with { Alignment = CellAlignment.Left });

    private static SheetColumn Number(string header) => new(header, 14, CellStyle.Bordered);
}
