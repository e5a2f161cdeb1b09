using System.Globalization;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Prints the two lists of an edition as a workbook in the office's form, a sheet each.</summary>
/// <param name="EditionId">Edition.</param>
public sealed record ExportEditionQuery(Guid EditionId) : IQuery<WorkbookFile>;

internal sealed class ExportEditionHandler(IRankingReader rankings, IPolicyCatalog policies) : IQueryHandler<ExportEditionQuery, WorkbookFile>
{
    private const int Columns = 5;
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    public async Task<Result<WorkbookFile>> Handle(ExportEditionQuery request, CancellationToken cancellationToken)
    {
        if (await rankings.FindEditionAsync(request.EditionId, cancellationToken) is not { } edition
            || await rankings.FindModelAsync(edition.DraftId, cancellationToken) is not { } model)
        {
            return RankingErrors.EditionNotFound;
        }

        var places = await rankings.ListPublishedAsync(edition.DraftId, cancellationToken);
        return new WorkbookFile(
            $"{edition.Title}（{edition.EditionNumber}）.xlsx",
            new Workbook([
                ToSheet("百强榜单", model.Description.TopListTitle.Zh, edition, places.Where(p => p.List == PublishedList.Top)),
                ToSheet("后备百强榜单", model.Description.ReserveListTitle.Zh, edition, places.Where(p => p.List == PublishedList.Reserve))]));
    }

    private Sheet ToSheet(string name, string title, RankingEditionSummary edition, IEnumerable<PublishedPlace> places) => new()
    {
        Name = name,
        Columns =
        [
            new SheetColumn("序号", 8, CellStyle.Bordered),
            new SheetColumn("名次", 8, CellStyle.Bordered),
            new SheetColumn("企业名称", 44, CellStyle.Bordered with { Alignment = CellAlignment.Left }),
            new SheetColumn("统一社会信用代码", 24, CellStyle.Bordered),
            new SheetColumn("所在区", 14, CellStyle.Bordered),
        ],
        Preamble =
        [
            new SheetRow([Cell.Text($"{edition.ListYear.ToString(CultureInfo.InvariantCulture)}年度{title}", CellStyle.Title)], 32),
            SheetRow.Of(Cell.Text(Imprint(edition))),
        ],
        Merges = [new MergedRange(1, 1, 1, Columns), new MergedRange(2, 1, 2, Columns)],
        Rows = places.Select((place, i) => SheetRow.Of(
            Cell.Of(i + 1m), Cell.Of(place.Rank), Cell.Text(place.Name), Cell.Text(place.CreditCode), Cell.Text(CountyName(place.CountyCode)))).ToAsyncEnumerable(),
        Footer = [SheetRow.Of(Cell.Text($"内容校验值（SHA-256）：{edition.ContentHash}"))],
        IsLandscape = false,
    };

    private string? CountyName(string? code) => code is null ? null : policies.FindCounty(code)?.County.Name.Zh ?? code;

    private static string Imprint(RankingEditionSummary edition) => string.Create(
        CultureInfo.InvariantCulture,
        $"榜单编号：{edition.EditionNumber}　评价基准日：{edition.AsOf:yyyy年M月d日}　发布日期：{edition.PublishedAt.ToOffset(ChinaTime):yyyy年M月d日}");
}
