using System.Globalization;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Writes the present contact persons in scope as a workbook, with phone numbers; identity numbers stay behind.</summary>
/// <param name="CountyCode">Of one county; null for all in scope.</param>
public sealed record ExportContactsQuery(string? CountyCode) : IQuery<WorkbookFile>;

internal sealed class ExportContactsHandler(IContactRepository contacts, IPolicyCatalog policies, ICurrentUser user, IClock clock)
    : IQueryHandler<ExportContactsQuery, WorkbookFile>
{
    public Task<Result<WorkbookFile>> Handle(ExportContactsQuery request, CancellationToken cancellationToken)
    {
        var sheet = new Sheet
        {
            Name = "企业联系人",
            Columns =
            [
                new SheetColumn("企业名称", 36), new SheetColumn("县区", 14), new SheetColumn("联系人", 14), new SheetColumn("职务", 20),
                new SheetColumn("电话", 20), new SheetColumn("资料来源", 40),
            ],
            Rows = contacts.StreamAsync(request.CountyCode, user.Scope, cancellationToken).Select(RowOf),
            HasAutoFilter = true,
        };
        return Task.FromResult<Result<WorkbookFile>>(new WorkbookFile(
            string.Create(CultureInfo.InvariantCulture, $"企业联系人 {clock.Today:yyyy-MM-dd}.xlsx"), Workbook.Of(sheet)));
    }

    private SheetRow RowOf(NamedContact named) => SheetRow.Of(
        Cell.Text(named.EnterpriseName),
        Cell.Text(named.CountyCode is { } code ? policies.FindCounty(code)?.County.Name.Zh : null),
        Cell.Text(named.Contact.Details.Name),
        Cell.Text(named.Contact.Details.Position),
        Cell.Text(named.Contact.Details.Phone),
        Cell.Text(named.Contact.Details.Source));
}
