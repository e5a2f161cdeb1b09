using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.ReserveLibrary;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.ReserveLibrary;

internal sealed class ReserveNoticeRepository(DbSession session) : IReserveNoticeRepository
{
    public async Task<IReadOnlyList<ReserveNotice>> ListAsync(Guid? subjectId, Scope scope, CancellationToken cancellationToken)
    {
        var parameters = new { subjectId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId };
        return [.. (await session.QueryAsync<NoticeRow>("ReserveLibrary/ListNotices", parameters, cancellationToken)).Select(row => row.ToNotice())];
    }

    public Task AddAsync(ReserveNotice notice, CancellationToken cancellationToken) =>
        session.ExecuteAsync("ReserveLibrary/AddNotice", NoticeRow.Of(notice), cancellationToken);

    public async Task<bool> AcknowledgeAsync(Guid noticeId, DateTimeOffset now, Scope scope, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("ReserveLibrary/AcknowledgeNotice", new { noticeId, readAt = now, enterpriseScope = scope.EnterpriseId }, cancellationToken) > 0;

    /// <summary>A notice as stored.</summary>
    internal sealed class NoticeRow
    {
        public Guid Id { get; init; }

        public Guid EnterpriseId { get; init; }

        public string? CountyCode { get; init; }

        public Guid SubjectId { get; init; }

        public string LibraryId { get; init; } = "";

        public string EventName { get; init; } = "";

        public string NoticeText { get; init; } = "";

        public DateTimeOffset IssuedAt { get; init; }

        public Guid IssuedById { get; init; }

        public string IssuedByName { get; init; } = "";

        public DateTimeOffset? ReadAt { get; init; }

        public static NoticeRow Of(ReserveNotice notice) => new()
        {
            Id = notice.Id,
            EnterpriseId = notice.EnterpriseId,
            CountyCode = notice.CountyCode,
            SubjectId = notice.SubjectId,
            LibraryId = notice.LibraryId,
            EventName = notice.Event,
            NoticeText = notice.Text,
            IssuedAt = notice.Issued.At,
            IssuedById = notice.Issued.UserId,
            IssuedByName = notice.Issued.Name,
            ReadAt = notice.ReadAt,
        };

        public ReserveNotice ToNotice() => new(
            Id, EnterpriseId, CountyCode, SubjectId, LibraryId, EventName, NoticeText, new Signature(IssuedById, IssuedByName, IssuedAt), ReadAt);
    }
}
