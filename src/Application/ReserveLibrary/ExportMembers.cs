using System.Globalization;
using System.Runtime.CompilerServices;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.ReserveLibrary;

/// <summary>Puts the members of a library in the caller's scope into a table.</summary>
/// <param name="LibraryId">Library.</param>
/// <param name="Filter">Which ones; its library is ignored.</param>
public sealed record ExportMembersQuery(string LibraryId, MemberFilter Filter) : IQuery<WorkbookFile>;

internal sealed class ExportMembersHandler(
    LibraryDesk desk, ILibraryCatalog libraries, IReserveMemberRepository members, IPolicyCatalog policies, ICurrentUser user, IClock clock)
    : IQueryHandler<ExportMembersQuery, WorkbookFile>
{
    private const int PageSize = 1000;

    public Task<Result<WorkbookFile>> Handle(ExportMembersQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(libraries.Find(request.LibraryId) is { } library && desk.IsInReach(library)
            ? Workbook(library, request.Filter with { LibraryId = library.Id }, cancellationToken)
            : (Result<WorkbookFile>)ReserveLibraryErrors.LibraryNotFound);

    private WorkbookFile Workbook(Library library, MemberFilter filter, CancellationToken cancellationToken)
    {
        var sheet = new Sheet
        {
            Name = library.Name.Zh,
            Columns =
            [
                new SheetColumn("企业名称", 40), new SheetColumn("统一社会信用代码", 22), new SheetColumn("县区", 14), new SheetColumn("级别", 10), new SheetColumn("层级", 18),
                new SheetColumn("类别", 18), new SheetColumn("状态", 10), new SheetColumn("入库日期", 14), new SheetColumn("入库依据", 36), new SheetColumn("股改期限", 14),
                new SheetColumn("股改状态", 12), new SheetColumn("省级资源库", 14), new SheetColumn("下次复核", 14), new SheetColumn("跟踪人员", 14), new SheetColumn("计划与进展", 50),
                new SheetColumn("退出日期", 14), new SheetColumn("退出原因", 30),
            ],
            Rows = RowsAsync(library, filter, cancellationToken),
            HasAutoFilter = true,
            FrozenColumns = 1,
        };
        return new WorkbookFile(string.Create(CultureInfo.InvariantCulture, $"{library.Name.Zh}（{clock.Today:yyyy-MM-dd}）.xlsx"), Common.Spreadsheets.Workbook.Of(sheet));
    }

    private async IAsyncEnumerable<SheetRow> RowsAsync(Library library, MemberFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var page = 1; ; page++)
        {
            var rows = await members.ListAsync(filter, clock.Today, new PageRequest(page, PageSize), user.Scope, cancellationToken);
            foreach (var row in rows.Items)
            {
                yield return ToRow(library, row);
            }

            if (rows.Items.Count < PageSize)
            {
                yield break;
            }
        }
    }

    private SheetRow ToRow(Library library, NamedMember row)
    {
        var member = row.Member;
        return SheetRow.Of(
            Cell.Text(row.EnterpriseName),
            Cell.Text(row.CreditCode),
            Cell.Text(member.CountyCode is { } county ? policies.FindCounty(county)?.County.Name.Zh ?? county : null),
            Cell.Text(library.FindLevel(member.Place.LevelId)?.Name.Zh),
            Cell.Text(library.FindLayer(member.Place.LayerId)?.Name.Zh),
            Cell.Text(library.FindKind(member.Place.KindId)?.Name.Zh),
            Cell.Text(member.Stage == MembershipStage.Active ? "在库" : "已退出"),
            Day(member.AdmittedOn),
            Cell.Text(member.Basis),
            Day(member.Promise?.DueOn),
            Cell.Text(PromiseWord(member.Promise)),
            Cell.Text(library.Provincial is null ? null : ProvincialWord(member.Provincial.Stage)),
            Day(member.RecheckDueOn),
            Cell.Text(member.Officer),
            Cell.Text(member.Plan),
            Day(member.Leaving?.On),
            Cell.Text(member.Leaving is { } leaving ? $"{library.FindExit(leaving.ExitId)?.Name.Zh}：{leaving.Reason}" : null));
    }

    private static Cell Day(DateOnly? day) => Cell.Text(day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private string? PromiseWord(SharePromise? promise) => promise is null ? null : promise.KeptOn is not null ? "已完成" : promise.IsOverdue(clock.Today) ? "逾期" : "未到期";

    private static string ProvincialWord(ProvincialStage stage) => stage switch
    {
        ProvincialStage.Recommended => "已推荐",
        ProvincialStage.Admitted => "省库在库",
        ProvincialStage.Declined => "未通过",
        _ => "未推荐",
    };
}
