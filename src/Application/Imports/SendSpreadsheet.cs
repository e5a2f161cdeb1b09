using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;
using MediatR;

namespace ListingPipeline.Application.Imports;

/// <summary>Takes a spreadsheet through reading, checking and, unless it is a dry run, storing; can be watched and stopped meanwhile.</summary>
/// <remarks>No transaction is held while the file is read. That a commit began is noted before it, so that a process that dies leaves a trace.</remarks>
/// <param name="File">The file; its stream must live until the answer.</param>
/// <param name="IsDryRun">Whether to stop before storing.</param>
/// <param name="Key">Key the sender watches and stops it by; null when nobody does.</param>
public sealed record SendSpreadsheetQuery(UploadedFile File, bool IsDryRun, Guid? Key) : IQuery<ImportReport>;

internal sealed class SendSpreadsheetHandler(IMediator mediator, ImportRuns runs, CurrentImport current, ICurrentUser user, IIdGenerator ids) : IQueryHandler<SendSpreadsheetQuery, ImportReport>
{
    public async Task<Result<ImportReport>> Handle(SendSpreadsheetQuery request, CancellationToken cancellationToken)
    {
        using var run = runs.Begin(request.Key, user.UserId, cancellationToken);
        current.Run = run;
        Guid? started = null;
        try
        {
            var read = await mediator.Send(new ReadUploadQuery(request.File), run.Token);
            if (!read.TryGetValue(out var upload, out var error))
            {
                return error;
            }

            if (!request.IsDryRun)
            {
                started = ids.Next();
                await mediator.Send(new StartImportCommand(started.Value, upload), run.Token);
            }

            run.Report(ImportPhase.Checking, upload.RowCount);
            var report = await mediator.Send(new ImportEnterprisesCommand(upload, request.IsDryRun, started), run.Token);
            if (report.Error is not null && started is { } failed)
            {
                await mediator.Send(new SettleImportCommand(failed, ImportOutcome.Failed), CancellationToken.None);
            }

            return report;
        }
        catch (OperationCanceledException) when (run.Token.IsCancellationRequested)
        {
            if (started is { } stopped)
            {
                await mediator.Send(new SettleImportCommand(stopped, ImportOutcome.Cancelled), CancellationToken.None);
            }

            if (!run.IsCancelling)
            {
                throw;
            }

            return ImportErrors.Cancelled;
        }
        finally
        {
            current.Run = null;
        }
    }
}
