using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Imports;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Imports;

internal sealed class ImportHistory(DbSession session) : IImportHistory
{
    private const int LongestMessage = 500;

    public async Task AddAsync(
        ImportSummary import, Guid? userId, Scope scope, Guid? submissionId, IReadOnlyList<ImportFindingReport> findings, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Imports/ReplaceStarted", new { id = import.Id }, cancellationToken);
        await session.ExecuteAsync("Imports/AddImport", ImportRow.From(import, userId, scope.CountyCode, submissionId), cancellationToken);
        var rows = findings.Index().Select(f => new
        {
            ImportId = import.Id,
            Ordinal = f.Index + 1,
            Severity = f.Item.Severity.ToString(),
            f.Item.Code,
            RowNumber = f.Item.Row,
            ColumnNumber = f.Item.Column,
            Message = f.Item.Message.Length > LongestMessage ? f.Item.Message[..LongestMessage] : f.Item.Message,
        });
        await session.ExecuteManyAsync("Imports/AddFinding", rows, cancellationToken);
    }

    public async Task<PagedList<ImportSummary>> ListAsync(PageRequest page, ImportSight sight, CancellationToken cancellationToken)
    {
        var (countyScope, senderId) = (sight.CountyCode, sight.SenderId);
        var rows = await session.QueryAsync<ImportRow>("Imports/ListImports", new { first = page.FirstRow, last = page.LastRow, countyScope, senderId }, cancellationToken);
        var total = rows.Count > 0 ? rows[0].TotalCount : await session.SingleOrDefaultAsync<long>("Imports/CountImports", new { countyScope, senderId }, cancellationToken);
        return new PagedList<ImportSummary>([.. rows.Select(r => r.ToSummary())], page.Number, page.Size, total);
    }

    public async Task AddReportAsync(ImportReport report, CancellationToken cancellationToken)
    {
        var id = report.Import.Id;
        await session.ExecuteManyAsync("Imports/AddColumn", report.Columns.Index().Select(c => ImportColumnRow.From(id, c.Index + 1, c.Item)), cancellationToken);
        await session.ExecuteManyAsync(
            "Imports/AddFindingCount", report.FindingCounts.Select(f => new FindingCountRow { ImportId = id, Code = f.Key, FindingTotal = f.Value }), cancellationToken);
        await session.ExecuteManyAsync("Imports/AddPreview", report.Preview.Index().Select(p => ImportPreviewRow.From(id, p.Index + 1, p.Item)), cancellationToken);
    }

    public async Task<ImportReport?> FindAsync(Guid id, ImportSight sight, CancellationToken cancellationToken)
    {
        var parameters = new { id, countyScope = sight.CountyCode, senderId = sight.SenderId };
        if (await session.SingleOrDefaultAsync<ImportRow>("Imports/FindImport", parameters, cancellationToken) is not { } row)
        {
            return null;
        }

        var findings = await session.QueryAsync<FindingRow>("Imports/ListFindings", parameters, cancellationToken);
        var columns = await session.QueryAsync<ImportColumnRow>("Imports/ListColumns", parameters, cancellationToken);
        var counts = await session.QueryAsync<FindingCountRow>("Imports/ListFindingCounts", parameters, cancellationToken);
        var preview = await session.QueryAsync<ImportPreviewRow>("Imports/ListPreview", parameters, cancellationToken);
        return new ImportReport(
            row.ToSummary(),
            await CommittedAtAsync(row.FileSha256, id, cancellationToken),
            [.. columns.Select(c => c.ToReport())],
            counts.Count > 0
                ? counts.ToDictionary(c => c.Code, c => c.FindingTotal, StringComparer.Ordinal)
                : findings.CountBy(f => f.Code).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal),
            [.. findings.Select(f => f.ToReport())],
            [.. preview.Select(p => p.ToItem())]);
    }

    public Task AddEffectsAsync(Guid importId, IReadOnlyList<ImportEffect> effects, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync("Imports/AddEffect", effects.Select(e => ImportEffectRow.From(importId, e)), cancellationToken);

    public async Task<ImportCommit?> FindCommitAsync(Guid id, ImportSight sight, CancellationToken cancellationToken)
    {
        var parameters = new { id, countyScope = sight.CountyCode, senderId = sight.SenderId };
        if (await session.SingleOrDefaultAsync<ImportRow>("Imports/FindImport", parameters, cancellationToken) is not { } row)
        {
            return null;
        }

        var effects = await session.QueryAsync<ImportEffectRow>("Imports/ReadEffects", parameters, cancellationToken);
        return new ImportCommit(row.ToSummary(), row.SubmissionId, [.. effects.Select(e => e.ToEffect())]);
    }

    public async Task<IReadOnlyList<ReplacedFact>> ReadReplacedAsync(Guid submissionId, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<ReplacedFactRow>("Imports/ReadReplacedFacts", new { submissionId }, cancellationToken)).Select(r => r.ToFact())];

    public async Task RemoveClaimsAsync(Guid importId, Guid submissionId, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Imports/RemoveClaims", new { submissionId }, cancellationToken);
        await session.ExecuteAsync("Imports/RemoveRegistrationClaims", new { importId }, cancellationToken);
    }

    public Task SettleAsync(Guid id, ImportOutcome outcome, CancellationToken cancellationToken) =>
        session.ExecuteAsync("Imports/SettleStarted", new { id, outcome = outcome.ToString() }, cancellationToken);

    public async Task<bool> MarkUndoneAsync(Guid id, string reason, Signature by, CancellationToken cancellationToken) => await session.ExecuteAsync(
        "Imports/MarkUndone", new { id, undoneAt = by.At, undoneById = by.UserId, undoneByName = by.Name, undoReason = reason }, cancellationToken) > 0;

    public async Task<DateTimeOffset?> CommittedAtAsync(string sha256, Guid exceptId, CancellationToken cancellationToken)
    {
        var commits = await session.QueryAsync<CommitRow>("Imports/ListCommitsOfFile", new { sha256, exceptId }, cancellationToken);
        return commits.Count == 0 ? null : commits[0].RecordedAt;
    }

    internal sealed class CommitRow
    {
        public DateTimeOffset RecordedAt { get; init; }
    }

    internal sealed class FindingRow
    {
        public string Severity { get; init; } = "";

        public string Code { get; init; } = "";

        public int RowNumber { get; init; }

        public int ColumnNumber { get; init; }

        public string Message { get; init; } = "";

        public ImportFindingReport ToReport()
        {
            var finding = new ImportFinding(Enum.Parse<FindingSeverity>(Severity), Code, RowNumber, ColumnNumber, Message);
            return new ImportFindingReport(finding.Severity, Code, RowNumber, ColumnNumber, finding.Cell, Message);
        }
    }
}

/// <summary>A row of the history, both ways.</summary>
internal sealed class ImportRow
{
    public Guid Id { get; init; }

    public string FileName { get; init; } = "";

    public string FileSha256 { get; init; } = "";

    public long FileBytes { get; init; }

    public string Format { get; init; } = "";

    public string SheetName { get; init; } = "";

    public bool IsDryRun { get; init; }

    public string Outcome { get; init; } = "";

    public Guid? UserId { get; private init; }

    public string UserName { get; init; } = "";

    public string? CountyScope { get; private init; }

    public Guid? SubmissionId { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public int RowTotal { get; init; }

    public int EnterpriseTotal { get; init; }

    public int CreatedTotal { get; init; }

    public int UpdatedTotal { get; init; }

    public int UnchangedTotal { get; init; }

    public int ValueTotal { get; init; }

    public int ErrorTotal { get; init; }

    public int WarningTotal { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }

    public string? UndoneByName { get; init; }

    public string? UndoReason { get; init; }

    public long TotalCount { get; init; }

    public static ImportRow From(ImportSummary import, Guid? userId, string? countyScope, Guid? submissionId) => new()
    {
        Id = import.Id,
        FileName = import.FileName,
        FileSha256 = import.FileSha256,
        FileBytes = import.FileBytes,
        Format = import.Format,
        SheetName = import.SheetName,
        IsDryRun = import.IsDryRun,
        Outcome = import.Outcome.ToString(),
        UserId = userId,
        UserName = import.UserName,
        CountyScope = countyScope,
        SubmissionId = submissionId,
        RecordedAt = import.RecordedAt,
        RowTotal = import.Counts.Rows,
        EnterpriseTotal = import.Counts.Enterprises,
        CreatedTotal = import.Counts.Created,
        UpdatedTotal = import.Counts.Updated,
        UnchangedTotal = import.Counts.Unchanged,
        ValueTotal = import.Counts.Values,
        ErrorTotal = import.Counts.Errors,
        WarningTotal = import.Counts.Warnings,
    };

    public ImportSummary ToSummary() => new(
        Id,
        FileName,
        FileSha256,
        FileBytes,
        Format,
        SheetName,
        IsDryRun,
        Enum.Parse<ImportOutcome>(Outcome),
        UserName,
        RecordedAt,
        new ImportCounts(RowTotal, EnterpriseTotal, CreatedTotal, UpdatedTotal, UnchangedTotal, ValueTotal, ErrorTotal, WarningTotal),
        UndoneAt is { } at ? new ImportUndoing(UndoneByName ?? "", at, UndoReason ?? "") : null);
}
