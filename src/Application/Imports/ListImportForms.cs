using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Lists the spreadsheets the caller fills in.</summary>
public sealed record ListImportFormsQuery : IQuery<IReadOnlyList<ImportFormResponse>>;

/// <summary>A spreadsheet for one purpose.</summary>
/// <param name="Id">Id to download it by.</param>
/// <param name="Name">Its name.</param>
/// <param name="For">Who it is meant for.</param>
/// <param name="IsYearly">Whether a row is about a fiscal year.</param>
public sealed record ImportFormResponse(string Id, LocalizedText Name, LocalizedText For, bool IsYearly);

internal sealed class ListImportFormsHandler(FormDesk desk) : IQueryHandler<ListImportFormsQuery, IReadOnlyList<ImportFormResponse>>
{
    public async Task<Result<IReadOnlyList<ImportFormResponse>>> Handle(ListImportFormsQuery request, CancellationToken cancellationToken) =>
        Result.Of<IReadOnlyList<ImportFormResponse>>(
            [.. (await desk.OfferedAsync(cancellationToken)).Select(f => new ImportFormResponse(f.Id, f.Name, f.For, f.IsYearly))]);
}
