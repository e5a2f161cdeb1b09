using ListingPipeline.Application.Attachments;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Attachments;

internal sealed class AttachmentRepository(DbSession session) : IAttachmentRepository
{
    public async Task<Attachment?> FindAsync(Guid id, Scope scope, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<AttachmentRow>(
            "Attachments/FindAttachment", new { id, countyScope = scope.CountyCode }, cancellationToken))?.ToAttachment();

    public async Task<IReadOnlyList<Attachment>> ListAsync(string kind, Guid subjectId, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<AttachmentRow>(
            "Attachments/ListAttachments", new { kind, subjectId, countyScope = scope.CountyCode }, cancellationToken);
        return [.. rows.Select(row => row.ToAttachment())];
    }

    public async Task<bool> AddAsync(Attachment attachment, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("Attachments/AddAttachment", AttachmentRow.From(attachment), cancellationToken) > 0;

    public async Task<bool> WithdrawAsync(Guid id, AttachmentWithdrawal withdrawal, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "Attachments/WithdrawAttachment",
            new
            {
                id,
                withdrawnAt = withdrawal.By.At,
                withdrawnById = withdrawal.By.UserId,
                withdrawnByName = withdrawal.By.Name,
                withdrawReason = withdrawal.Reason,
            },
            cancellationToken) > 0;

    public async Task<IReadOnlyCollection<Guid>> FilterKnownAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<AttachmentIdRow>("Attachments/FilterKnown", new { keys = session.Keys(ids) }, cancellationToken);
        return rows.Select(row => row.Id).ToHashSet();
    }
}
