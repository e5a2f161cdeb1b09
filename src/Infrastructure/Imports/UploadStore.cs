using ListingPipeline.Application.Common;
using ListingPipeline.Application.Imports;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Imports;

internal sealed class UploadStore(DbSession session, IClock clock) : IUploadStore
{
    public Task AddAsync(SentUpload upload, CancellationToken cancellationToken) =>
        session.ExecuteAsync("Imports/AddUpload", UploadRow.From(upload), cancellationToken);

    public async Task<SentUpload?> FindAsync(Guid id, Guid ownerId, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<UploadRow>("Imports/FindUpload", new { id, ownerId }, cancellationToken))?.ToUpload();

    public async Task<IReadOnlyList<SentUpload>> ListAsync(Guid ownerId, int most, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<UploadRow>("Imports/ListUploads", new { ownerId, oldest = clock.Now - SentUpload.KeptFor, last = most }, cancellationToken);
        return [.. rows.Select(row => row.ToUpload())];
    }

    public async Task<bool> SetCommitAsync(SentUpload upload, Guid commitJobId, CancellationToken cancellationToken) => await session.ExecuteAsync(
        "Imports/SetCommit", new { id = upload.Id, commitJobId, readCommitJobId = upload.CommitJobId }, cancellationToken) > 0;

    public async Task<IReadOnlyCollection<Guid>> FilterKnownAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var parameters = new { keys = session.Keys(ids), oldest = clock.Now - SentUpload.KeptFor };
        return (await session.QueryAsync<UploadIdRow>("Imports/FilterKeptUploads", parameters, cancellationToken)).Select(row => row.Id).ToHashSet();
    }

    internal sealed class UploadIdRow
    {
        public Guid Id { get; init; }
    }

    internal sealed class UploadRow
    {
        public Guid Id { get; init; }

        public string FileName { get; init; } = "";

        public string? SheetName { get; init; }

        public long FileBytes { get; init; }

        public Guid OwnerId { get; init; }

        public DateTimeOffset SentAt { get; init; }

        public Guid CheckJobId { get; init; }

        public Guid? CommitJobId { get; init; }

        public static UploadRow From(SentUpload upload) => new()
        {
            Id = upload.Id,
            FileName = upload.FileName,
            SheetName = upload.SheetName,
            FileBytes = upload.Bytes,
            OwnerId = upload.OwnerId,
            SentAt = upload.SentAt,
            CheckJobId = upload.CheckJobId,
            CommitJobId = upload.CommitJobId,
        };

        public SentUpload ToUpload() => new(Id, FileName, SheetName, FileBytes, OwnerId, SentAt, CheckJobId, CommitJobId);
    }
}
