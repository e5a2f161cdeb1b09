using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Audit;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Audit;

/// <summary>Writes the records that fit as a workbook, oldest first.</summary>
/// <param name="Filter">What is looked for.</param>
public sealed record ExportAuditRecordsQuery(AuditFilter Filter) : IQuery<WorkbookFile>;

internal sealed class ExportAuditRecordsHandler(IAuditReader trail, IClock clock) : IQueryHandler<ExportAuditRecordsQuery, WorkbookFile>
{
    private const int MostCharacters = 32_000;
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    public Task<Result<WorkbookFile>> Handle(ExportAuditRecordsQuery request, CancellationToken cancellationToken)
    {
        var sheet = new Sheet
        {
            Name = "审计记录",
            Columns =
            [
                new SheetColumn("序号", 10), new SheetColumn("时间（北京时间）", 22), new SheetColumn("操作人", 22), new SheetColumn("角色", 18),
                new SheetColumn("来源地址", 18), new SheetColumn("命令", 24), new SheetColumn("事件", 24), new SheetColumn("对象", 44),
                new SheetColumn("用途", 24), new SheetColumn("内容", 80),
            ],
            Rows = trail.StreamAsync(request.Filter, cancellationToken).Select(RowOf),
            HasAutoFilter = true,
        };
        return Task.FromResult<Result<WorkbookFile>>(new WorkbookFile(
            string.Create(CultureInfo.InvariantCulture, $"审计记录 {clock.Today:yyyy-MM-dd}.xlsx"), Workbook.Of(sheet)));
    }

    private static SheetRow RowOf(AuditRecord record) => SheetRow.Of(
        Cell.Of(record.Position),
        Cell.Text(record.RecordedAt.ToOffset(ChinaTime).ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture)),
        Cell.Text(record.UserName),
        Cell.Text(record.RoleName),
        Cell.Text(record.Origin),
        Cell.Text(record.Command),
        Cell.Text(record.Event),
        Cell.Text(record.Subject),
        Cell.Text(record.Reason),
        Cell.Text(record.Detail is { Length: > MostCharacters } detail ? detail[..MostCharacters] : record.Detail));
}
