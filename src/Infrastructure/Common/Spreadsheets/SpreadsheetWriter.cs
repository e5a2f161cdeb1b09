using System.IO.Compression;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <inheritdoc/>
internal sealed class SpreadsheetWriter : ISpreadsheetWriter
{
    public async Task WriteXlsxAsync(Workbook workbook, Stream destination, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(destination, ZipArchiveMode.Create, leaveOpen: true);
        await new XlsxPackageWriter(zip, workbook).WriteAsync(cancellationToken);
    }

    public Task WriteCsvAsync(Sheet sheet, Stream destination, CancellationToken cancellationToken) =>
        CsvSheetWriter.WriteAsync(sheet, destination, cancellationToken);
}
