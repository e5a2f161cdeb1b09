using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <inheritdoc/>
internal sealed class SpreadsheetAnnotator(ISpreadsheetReader reader, ISpreadsheetWriter writer) : ISpreadsheetAnnotator
{
    public async Task<Result<int>> WriteAsync(Stream content, string? sheetName, SheetRemarks remarks, Stream destination, CancellationToken cancellationToken)
    {
        var limits = SpreadsheetLimits.Default;
        content.Position = 0;
        if (SpreadsheetReader.IsPackage(content))
        {
            return SpreadsheetReader.Guarded(() => XlsxPackage.Open(content, sheetName, limits).Map(package =>
            {
                using (package)
                {
                    return XlsxAnnotator.Write(package, remarks, limits.Columns, destination, cancellationToken);
                }
            }));
        }

        var table = new AnnotatedTextTable(() => reader.Open(content, sheetName, limits), remarks);
        if (!table.ToSheet().TryGetValue(out var sheet, out var error))
        {
            return error;
        }

        await writer.WriteXlsxAsync(Workbook.Of(sheet), destination, cancellationToken);
        return table.Count;
    }
}
