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
/// <param name="StartedId">Entry of the history that says the commit began; null when there is none.</param>
public sealed record ImportEnterprisesCommand(Upload Upload, bool IsDryRun, Guid? StartedId = null) : ICommand<ImportReport>;

internal sealed class ImportEnterprisesHandler(
    ImportPlanner planner,
    IEnterpriseRepository enterprises,
    IFactLog facts,
    IImportHistory history,
    SupplierDesk desk,
    CurrentImport current,
    ICurrentUser user,
    IIdGenerator ids,
    IClock clock,
    IEventLog events)
    : ICommandHandler<ImportEnterprisesCommand, ImportReport>
{
    private const int PreviewedEnterprises = 50;

    public async Task<Result<ImportReport>> Handle(ImportEnterprisesCommand request, CancellationToken cancellationToken)
    {
        var upload = request.Upload;
        var findings = upload.Findings;
        var sameFileAt = await history.CommittedAtAsync(upload.Sha256, cancellationToken);
        if (sameFileAt is { } at)
        {
            findings.Warning(ImportFindingCodes.SameFile, 0, 0, $"完全相同的文件已于 {at.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm} 导入过。");
        }

        var plan = await planner.PlanAsync(upload.Enterprises, findings, cancellationToken);
        var outcome = findings.ErrorCount > 0 ? ImportOutcome.Refused : request.IsDryRun ? ImportOutcome.Acceptable : ImportOutcome.Committed;
        var import = Summary(request.StartedId ?? ids.Next(), upload, request.IsDryRun, outcome, plan);
        Guid? submissionId = null;
        if (outcome == ImportOutcome.Committed)
        {
            current.Run?.Report(ImportPhase.Storing);
            submissionId = ids.Next();
            if (!await StoreAsync(plan, submissionId.Value, import, cancellationToken))
            {
                return EnterpriseErrors.Stale;
            }
        }

        var kept = findings.Kept.Select(ImportFindingReport.Of).ToList();
        await history.AddAsync(import, user.UserId, user.Scope, submissionId, kept, cancellationToken);
        if (outcome == ImportOutcome.Committed)
        {
            await history.AddEffectsAsync(import.Id, [.. plan.Where(p => p.Action != ImportAction.Unchanged).Select(ToEffect)], cancellationToken);
        }

        return new ImportReport(
            import,
            sameFileAt,
            [.. (upload.Layout?.Columns ?? []).Select(ToReport)],
            findings.Counts,
            kept,
            [.. plan.Take(PreviewedEnterprises).Select(ToPreview)]);
    }

    private static ImportEffect ToEffect(PlannedEnterprise planned) => new(
        planned.Enterprise.Id, planned.Action == ImportAction.Create, planned.Enterprise.Version, planned.Before);

    private ImportSummary Summary(Guid id, Upload upload, bool isDryRun, ImportOutcome outcome, IReadOnlyList<PlannedEnterprise> plan) => new(
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
            upload.RowCount,
            upload.Enterprises.Count,
            plan.Count(p => p.Action == ImportAction.Create),
            plan.Count(p => p.Action == ImportAction.Update),
            plan.Count(p => p.Action == ImportAction.Unchanged),
            plan.Sum(p => p.Changes.Count),
            upload.Findings.ErrorCount,
            upload.Findings.WarningCount),
        null);

    private async Task<bool> StoreAsync(IReadOnlyList<PlannedEnterprise> plan, Guid submissionId, ImportSummary import, CancellationToken cancellationToken)
    {
        await enterprises.AddAsync([.. plan.Where(p => p.Action == ImportAction.Create).Select(p => p.Enterprise)], cancellationToken);
        var stale = await enterprises.UpdateAsync([.. plan.Where(p => p.Action == ImportAction.Update).Select(p => p.Enterprise)], cancellationToken);
        if (stale.Count > 0)
        {
            return false;
        }

        var changes = plan.Where(p => p.Said.Count > 0).ToDictionary(p => p.Enterprise.Id, p => p.Said);
        if (changes.Count > 0)
        {
            var submission = new FactSubmission(submissionId, Suppliers.KindOf(user.Role), user.UserId, user.Name, import.FileName, import.RecordedAt, await desk.SupplierAsync(cancellationToken));
            await facts.RecordAsync(submission, changes, cancellationToken);
        }

        RecordEvents(plan, submissionId, import);
        return true;
    }

    // The figures of thousands of enterprises are one event: each value names its submission, and the submission this import.
    private void RecordEvents(IReadOnlyList<PlannedEnterprise> plan, Guid submissionId, ImportSummary import)
    {
        foreach (var planned in plan)
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

        events.Record(new EnterprisesImported(import.Id, submissionId, import.FileName, import.FileSha256, import.Counts.Created, import.Counts.Updated, import.Counts.Values));
    }

    private static ImportColumnReport ToReport(ImportColumn column) =>
        new(ImportFinding.Letters(column.Number), ImportFinding.Excerpt(column.Header), column.Field, column.Metric?.Name, column.FiscalYear, column.Unit?.Factor);

    private static ImportPreviewItem ToPreview(PlannedEnterprise planned) => new(
        planned.Row,
        planned.Enterprise.Identity.Name,
        planned.Enterprise.Identity.CreditCode?.Value,
        planned.Enterprise.Identity.CountyCode,
        planned.Action,
        planned.Changes.Count);
}
