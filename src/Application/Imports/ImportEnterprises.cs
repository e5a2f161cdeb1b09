using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Application.Imports;

/// <summary>Checks an upload against the register and, unless it is a dry run or has errors, stores all of it.</summary>
/// <param name="Upload">The table as understood; used once.</param>
/// <param name="IsDryRun">Whether to stop before storing. Everything else is the same path.</param>
/// <param name="Id">Id of its entry in the history; takes the place of the one that says the commit began.</param>
public sealed record ImportEnterprisesCommand(Upload Upload, bool IsDryRun, Guid Id) : ICommand<ImportReport>;

internal sealed class ImportEnterprisesHandler(
    ImportPlanner planner,
    IEnterpriseRepository enterprises,
    IFactLog facts,
    IImportHistory history,
    SupplierDesk desk,
    RegistrationDesk registrations,
    CurrentImport current,
    ICurrentUser user,
    IIdGenerator ids,
    IClock clock,
    IEventLog events)
    : ICommandHandler<ImportEnterprisesCommand, ImportReport>
{
    public async Task<Result<ImportReport>> Handle(ImportEnterprisesCommand request, CancellationToken cancellationToken)
    {
        var upload = request.Upload;
        var findings = upload.Findings;
        var sameFileAt = await history.CommittedAtAsync(upload.Sha256, request.Id, cancellationToken);
        if (sameFileAt is { } at)
        {
            findings.Warning(ImportFindingCodes.SameFile, 0, 0, $"完全相同的文件已于 {at.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm} 导入过。");
        }

        var check = await planner.CheckAsync(upload.Enterprises, findings, cancellationToken);
        var outcome = findings.ErrorCount > 0 ? ImportOutcome.Refused : request.IsDryRun ? ImportOutcome.Acceptable : ImportOutcome.Committed;
        var import = Summary(request.Id, upload, request.IsDryRun, outcome, check);
        Guid? submissionId = outcome == ImportOutcome.Committed ? ids.Next() : null;
        var kept = findings.Kept.Select(ImportFindingReport.Of).ToList();
        await history.AddAsync(import, user.UserId, user.Scope, submissionId, kept, cancellationToken);
        if (submissionId is { } id && await StoreAsync(check, id, import, cancellationToken) is { } stale)
        {
            return stale;
        }

        var report = new ImportReport(import, sameFileAt, [.. (upload.Layout?.Columns ?? []).Select(ToReport)], findings.Counts, kept, check.Preview);
        await history.AddReportAsync(report, cancellationToken);
        return report;
    }

    private ImportSummary Summary(Guid id, Upload upload, bool isDryRun, ImportOutcome outcome, ImportCheck check) => new(
        id,
        upload.FileName,
        upload.Sha256,
        upload.Bytes,
        upload.Format,
        upload.SheetName,
        isDryRun,
        outcome,
        user.Name,
        clock.Now,
        new ImportCounts(
            upload.RowCount, upload.Enterprises.Count, check.Created, check.Updated, check.Unchanged, check.Values, upload.Findings.ErrorCount, upload.Findings.WarningCount),
        null);

    private async Task<Error?> StoreAsync(ImportCheck check, Guid submissionId, ImportSummary import, CancellationToken cancellationToken)
    {
        current.Report(ImportPhase.Storing, 0);
        var submission = new FactSubmission(submissionId, Suppliers.KindOf(user.Role), user.UserId, user.Name, import.FileName, import.RecordedAt, await desk.SupplierAsync(cancellationToken));
        await foreach (var again in planner.AgainAsync(check, cancellationToken))
        {
            if (!again.TryGetValue(out var piece, out var stale))
            {
                return stale;
            }

            await enterprises.AddAsync([.. piece.Where(p => p.Action == ImportAction.Create).Select(p => p.Enterprise)], cancellationToken);
            if ((await enterprises.UpdateAsync([.. piece.Where(p => p.Action == ImportAction.Update).Select(p => p.Enterprise)], cancellationToken)).Count > 0)
            {
                return EnterpriseErrors.Stale;
            }

            await facts.RecordAsync(submission, piece.Where(p => p.Said.Count > 0).ToDictionary(p => p.Enterprise.Id, p => p.Said), cancellationToken);
            await registrations.ContradictAsync(piece.Where(p => p.Contested.Count > 0).ToDictionary(p => p.Enterprise.Id, p => p.Contested), import.FileName, import.Id, cancellationToken);
            await registrations.SettleMetAsync([.. piece.Where(p => p.Before is not null).Select(p => p.Enterprise)], cancellationToken);
            await history.AddEffectsAsync(import.Id, [.. piece.Select(ToEffect)], cancellationToken);
            RecordEvents(piece);
        }

        // The figures of thousands of enterprises are one event: each value names its submission, and the submission this import.
        events.Record(new EnterprisesImported(import.Id, submissionId, import.FileName, import.FileSha256, import.Counts.Created, import.Counts.Updated, import.Counts.Values));
        return null;
    }

    private void RecordEvents(IReadOnlyList<PlannedEnterprise> piece)
    {
        foreach (var planned in piece)
        {
            if (planned.Action == ImportAction.Create)
            {
                events.Record(new EnterpriseRegistered(planned.Enterprise.Id, planned.Enterprise.Identity.Name));
            }
            else if (planned.Before is { } before)
            {
                events.Record(new EnterpriseRevised(planned.Enterprise.Id, before.Identity, planned.Enterprise.Identity));
            }
        }
    }

    private static ImportEffect ToEffect(PlannedEnterprise planned) => new(
        planned.Enterprise.Id, planned.Action == ImportAction.Create, planned.Enterprise.Version, planned.Before);

    private static ImportColumnReport ToReport(ImportColumn column) =>
        new(ImportFinding.Letters(column.Number), ImportFinding.Excerpt(column.Header), column.Field, column.Metric?.Name, column.FiscalYear, column.Unit?.Factor);
}
