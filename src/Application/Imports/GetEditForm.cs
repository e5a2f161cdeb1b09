using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Writes the enterprises of a filter into a form, to be edited and imported again; each row names the version it was taken at.</summary>
/// <param name="Filter">Which enterprises.</param>
/// <param name="Form">Id of the form; null for the usual one.</param>
/// <param name="Year">Fiscal year of the figures; null for the latest finished one.</param>
public sealed record GetEditFormQuery(EnterpriseFilter Filter, string? Form, int? Year) : IQuery<WorkbookFile>;

internal sealed class GetEditFormHandler(FormDesk desk, IEnterpriseReader reader, IPolicyCatalog policies, FilterNames names, ICurrentUser user, IClock clock)
    : IQueryHandler<GetEditFormQuery, WorkbookFile>
{
    public async Task<Result<WorkbookFile>> Handle(GetEditFormQuery request, CancellationToken cancellationToken)
    {
        if (names.Check(request.Filter, user) is { } wrong)
        {
            return wrong;
        }

        if (await desk.FindAsync(request.Form, cancellationToken) is not { } form)
        {
            return ImportErrors.FormUnknown;
        }

        var year = request.Year ?? clock.Today.Year - 1;
        if (year < FactChange.EarliestYear || year > clock.Today.Year)
        {
            return ImportErrors.FormYear;
        }

        var sheet = new FormSheet(form, Counties.Offered(policies, Scope.Unrestricted), hasVersion: true);
        var columns = sheet.Columns();
        var workbook = new Workbook(
        [
            new Sheet { Name = "企业数据", Columns = columns, FrozenColumns = 2, IsProtected = true, Rows = Rows(sheet, request.Filter, year, cancellationToken) },
            FormNotes.Sheet(columns),
        ]);
        var name = form.IsYearly ? $"{form.Name.Zh}{year}年.xlsx" : $"{form.Name.Zh}.xlsx";
        return new WorkbookFile(name, workbook);
    }

    private async IAsyncEnumerable<SheetRow> Rows(
        FormSheet sheet, EnterpriseFilter filter, int year, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var (enterprise, facts) in reader.StreamFormsAsync(filter, user.Scope, cancellationToken))
        {
            yield return sheet.Row(enterprise, facts, year);
        }
    }
}
