using ListingPipeline.Api.Common;
using ListingPipeline.Api.Identity;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Imports;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Imports;

/// <summary>Sends a checked table back with its remarks.</summary>
/// <param name="table">What to send; the stream of the original must be open.</param>
internal sealed class AnnotatedTableResult(AnnotatedTable table) : IActionResult
{
    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var annotator = http.RequestServices.GetRequiredService<ISpreadsheetAnnotator>();
        var (original, sheet) = (table.Original.Content, table.Original.SheetName);
        await using var content = WorkbookResult.TemporaryFile();
        var written = await annotator.WriteAsync(original, sheet, table.Remarks, content, http.RequestAborted);
        if (!written.TryGetValue(out var rows, out var error))
        {
            await error.ToActionResult().ExecuteResultAsync(context);
            return;
        }

        RecordTally.Add(http, rows);
        await WorkbookResult.SendAsync(http, table.FileName, content);
    }
}
