using System.Globalization;
using System.Runtime.CompilerServices;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Puts stored verdicts of a screening into a table, at most <see cref="MostRows"/> rows.</summary>
/// <param name="Selection">Which.</param>
public sealed record ExportVerdictsQuery(VerdictSelection Selection) : IQuery<WorkbookFile>
{
    /// <summary>Rows at most.</summary>
    public const int MostRows = 100_000;
}

internal sealed class ExportVerdictsHandler(IScreeningStore store, IEligibilityCatalog catalog, IPolicyCatalog policies, ICurrentUser user)
    : IQueryHandler<ExportVerdictsQuery, WorkbookFile>
{
    private const int PageSize = 10_000;

    public async Task<Result<WorkbookFile>> Handle(ExportVerdictsQuery request, CancellationToken cancellationToken)
    {
        if (!request.Selection.ToFilter(catalog.Rules, policies).TryGetValue(out var filter, out var error))
        {
            return error;
        }

        if (!await store.ExistsAsync(filter.AsOf, cancellationToken))
        {
            return EligibilityErrors.ScreeningNotFound;
        }

        var board = catalog.Rules.Boards.First(one => one.Id == filter.Board);
        var sheet = new Sheet
        {
            Name = board.Name.Zh,
            Columns =
            [
                new SheetColumn("企业名称", 40),
                new SheetColumn("统一社会信用代码", 22),
                new SheetColumn("县区", 14),
                new SheetColumn("上市标准", 10),
                new SheetColumn("其他要求", 10),
                new SheetColumn("综合结论", 10),
                new SheetColumn("最接近的标准", 28),
                new SheetColumn("差距（占门槛）", 14, CellStyle.Percent),
                new SheetColumn("缺少的资料", 60),
            ],
            Rows = RowsAsync(filter, cancellationToken),
            HasAutoFilter = true,
            FrozenColumns = 1,
        };
        return new WorkbookFile(string.Create(CultureInfo.InvariantCulture, $"{board.Name.Zh}筛查结果（{filter.AsOf:yyyy-MM-dd}）.xlsx"), Workbook.Of(sheet));
    }

    private async IAsyncEnumerable<SheetRow> RowsAsync(VerdictFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var page = 1; page <= ExportVerdictsQuery.MostRows / PageSize; page++)
        {
            var rows = await store.ListVerdictsAsync(filter, new PageRequest(page, PageSize), user.Scope, cancellationToken);
            foreach (var row in rows.Items)
            {
                yield return ToRow(row);
            }

            if (rows.Items.Count < PageSize)
            {
                yield break;
            }
        }
    }

    private SheetRow ToRow(ScreeningVerdictResponse row) => SheetRow.Of(
        Cell.Text(row.Name),
        Cell.Text(row.CreditCode),
        Cell.Text(row.CountyCode is { } county ? policies.FindCounty(county)?.County.Name.Zh ?? county : null),
        Cell.Text(Word(row.StandardsOutcome)),
        Cell.Text(Word(row.RequirementsOutcome)),
        Cell.Text(Word(row.Outcome)),
        Cell.Text(row.NearestRule is { } rule ? catalog.Rules.Find(rule)?.Name.Zh ?? rule : null),
        Cell.Ratio(row.Gap),
        Cell.Text(string.Join("、", row.Missing.Select(metric => policies.Metrics.Find(metric)?.Label.Zh ?? metric))));

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Met => "符合",
        Outcome.NotMet => "不符合",
        _ => "资料不足",
    };
}
