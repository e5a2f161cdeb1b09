using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using MediatR;

namespace ListingPipeline.Application.Imports;

/// <summary>What an import job is asked for.</summary>
/// <param name="UploadId">The uploaded spreadsheet.</param>
/// <param name="IsDryRun">Whether it is checked only.</param>
internal sealed record ImportJobParameters(Guid UploadId, bool IsDryRun);

/// <summary>Checks or stores an uploaded spreadsheet: all of it in one piece, so that a process that dies leaves all or nothing.</summary>
internal sealed class ImportRunner(IMediator mediator, SpreadsheetPassage passage, CurrentImport current) : IJobRunner
{
    public const string KindName = "imports.enterprises";

    /// <summary>Name of the number of errors in the result.</summary>
    public const string ErrorsName = "errors";

    public string Kind => KindName;

    public async Task<Result<IReadOnlyDictionary<string, long>>> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        if (run.Checkpoint<Dictionary<string, long>>() is { } kept)
        {
            // It was kept, and the process died before it could say so.
            return kept;
        }

        var asked = run.Parameters<ImportJobParameters>();
        if (!(await mediator.Send(new OpenUploadQuery(asked.UploadId), cancellationToken)).TryGetValue(out var file, out var gone))
        {
            return gone;
        }

        await using var content = file.Content;
        current.Run = run;
        var imported = await passage.TakeAsync(
            file, run.Job.Id, asked.IsDryRun, keep: work => run.CommitWholeAsync(work, Numbers, cancellationToken), isOver: () => run.IsCancelled, cancellationToken);
        return imported.Map<IReadOnlyDictionary<string, long>>(Numbers);
    }

    private static Dictionary<string, long> Numbers(ImportReport report) => new()
    {
        ["rows"] = report.Import.Counts.Rows,
        ["created"] = report.Import.Counts.Created,
        ["updated"] = report.Import.Counts.Updated,
        ["unchanged"] = report.Import.Counts.Unchanged,
        ["values"] = report.Import.Counts.Values,
        [ErrorsName] = report.Import.Counts.Errors,
        ["warnings"] = report.Import.Counts.Warnings,
    };
}
