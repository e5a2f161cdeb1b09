using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class RecordRepository(DbSession session) : IRecordRepository
{
    private const decimal FenPerYuan = 100;
    private const decimal PpmOfOne = 1_000_000;

    public async Task<IReadOnlyList<EnterpriseRecord>> ReadAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<RecordRow>(
            "Enterprises/ReadRecords", new { enterpriseId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);
        return [.. rows.Select(row => row.ToRecord())];
    }

    public async Task<EnterpriseRecord?> FindAsync(Guid enterpriseId, Guid id, Scope scope, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<RecordRow>(
            "Enterprises/FindRecord", new { id, enterpriseId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken))?.ToRecord();

    public Task AddAsync(EnterpriseRecord record, CancellationToken cancellationToken) =>
        session.ExecuteAsync("Enterprises/AddRecord", RecordRow.From(record), cancellationToken);

    public async Task<bool> CloseAsync(EnterpriseRecord record, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("Enterprises/CloseRecord", RecordRow.From(record), cancellationToken) > 0;

    public async Task<bool> WithdrawAsync(Guid id, string reason, Signature by, CancellationToken cancellationToken) => await session.ExecuteAsync(
        "Enterprises/WithdrawRecord",
        new { id, withdrawnAt = by.At, withdrawnById = by.UserId, withdrawnByName = by.Name, withdrawReason = reason },
        cancellationToken) > 0;

    internal sealed class RecordRow
    {
        public Guid Id { get; init; }

        public Guid EnterpriseId { get; init; }

        public string Kind { get; init; } = "";

        public string Title { get; init; } = "";

        public DateOnly HappenedOn { get; init; }

        public DateOnly? UntilOn { get; init; }

        public string? Party { get; init; }

        public string? DocumentNumber { get; init; }

        public long? AmountFen { get; init; }

        public long? SharePpm { get; init; }

        public string? Note { get; init; }

        public string Document { get; init; } = "";

        public string Supplier { get; init; } = "";

        public DateTimeOffset RecordedAt { get; init; }

        public Guid RecordedById { get; init; }

        public string RecordedByName { get; init; } = "";

        public DateOnly? ClosedOn { get; init; }

        public string? ClosedNote { get; init; }

        public DateTimeOffset? ClosedAt { get; init; }

        public Guid? ClosedById { get; init; }

        public string? ClosedByName { get; init; }

        public static RecordRow From(EnterpriseRecord record) => new()
        {
            Id = record.Id,
            EnterpriseId = record.EnterpriseId,
            Kind = record.Kind,
            Title = record.Entry.Title,
            HappenedOn = record.Entry.On,
            UntilOn = record.Entry.Until,
            Party = record.Entry.Party,
            DocumentNumber = record.Entry.Number,
            AmountFen = record.Entry.Amount is { } amount ? (long)(amount * FenPerYuan) : null,
            SharePpm = record.Entry.Share is { } share ? (long)(share * PpmOfOne) : null,
            Note = record.Entry.Note,
            Document = record.Entry.Document,
            Supplier = record.Supplier,
            RecordedAt = record.Recorded.At,
            RecordedById = record.Recorded.UserId,
            RecordedByName = record.Recorded.Name,
            ClosedOn = record.Closing?.On,
            ClosedNote = record.Closing?.Note,
            ClosedAt = record.Closing?.Recorded.At,
            ClosedById = record.Closing?.Recorded.UserId,
            ClosedByName = record.Closing?.Recorded.Name,
        };

        public EnterpriseRecord ToRecord() => new(
            Id,
            EnterpriseId,
            Kind,
            new RecordEntry(Title, HappenedOn, UntilOn, Party, DocumentNumber, AmountFen / FenPerYuan, SharePpm / PpmOfOne, Note, Document),
            Supplier,
            new Signature(RecordedById, RecordedByName, RecordedAt),
            ClosedOn is { } on ? new RecordClosing(on, ClosedNote ?? "", new Signature(ClosedById ?? Guid.Empty, ClosedByName ?? "", ClosedAt ?? RecordedAt)) : null);
    }
}
