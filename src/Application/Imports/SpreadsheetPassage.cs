using ListingPipeline.Application.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;
using MediatR;

namespace ListingPipeline.Application.Imports;

/// <summary>The way of a spreadsheet through reading, checking and, unless it is a dry run, storing; the same for a sender who waits and for a job.</summary>
/// <remarks>No transaction is held while the file is read. That a commit began is noted before it, so that a process that dies leaves a trace.</remarks>
internal sealed class SpreadsheetPassage(IMediator mediator)
{
    /// <summary>Takes a file through.</summary>
    /// <param name="file">The file; its stream must live until the answer.</param>
    /// <param name="id">Id of its entry in the history.</param>
    /// <param name="isDryRun">Whether to stop before storing.</param>
    /// <param name="keep">Runs the piece that writes; what it refuses to keep is not stored.</param>
    /// <param name="isOver">Whether an import that ends early ends for good; otherwise another process takes it up again.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Result<ImportReport>> TakeAsync(
        UploadedFile file,
        Guid id,
        bool isDryRun,
        Func<Func<Task<Result<ImportReport>>>, Task<Result<ImportReport>>> keep,
        Func<bool> isOver,
        CancellationToken cancellationToken)
    {
        if (!(await mediator.Send(new ReadUploadQuery(file), cancellationToken)).TryGetValue(out var upload, out var error))
        {
            return error;
        }

        Task<Result<ImportReport>> ImportAsync() => keep(() => mediator.Send(new ImportEnterprisesCommand(upload, isDryRun, id), cancellationToken));
        if (isDryRun)
        {
            return await ImportAsync();
        }

        await mediator.Send(new StartImportCommand(id, upload), cancellationToken);
        try
        {
            var report = await ImportAsync();
            if (report.Error is not null)
            {
                await mediator.Send(new SettleImportCommand(id, ImportOutcome.Failed), CancellationToken.None);
            }

            return report;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            if (isOver())
            {
                await mediator.Send(new SettleImportCommand(id, ImportOutcome.Cancelled), CancellationToken.None);
            }

            throw;
        }
    }
}
