using System.Runtime.CompilerServices;
using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Audit;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Audit;

internal sealed class AuditReader(DbSession session) : IAuditReader
{
    private static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    public async Task<PagedList<AuditRecord>> ListAsync(AuditFilter filter, PageRequest page, CancellationToken cancellationToken)
    {
        var (from, before, user, action, subject) = Parameters(filter);
        var total = await session.SingleOrDefaultAsync<long>("Audit/CountRecords", new { from, before, user, action, subject }, cancellationToken);
        var rows = await session.QueryAsync<AuditRow>(
            "Audit/ListRecords", new { from, before, user, action, subject, first = page.FirstRow, last = page.LastRow }, cancellationToken);
        return new PagedList<AuditRecord>([.. rows.Select(r => r.ToRecord())], page.Number, page.Size, total);
    }

    public async IAsyncEnumerable<(AuditRecord Record, string Hash)> StreamAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in session.StreamAsync<AuditRow>("Audit/StreamRecords", null, cancellationToken))
        {
            yield return (row.ToRecord(), row.Hash);
        }
    }

    public async IAsyncEnumerable<AuditRecord> StreamAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (from, before, user, action, subject) = Parameters(filter);
        await foreach (var row in session.StreamAsync<AuditRow>("Audit/FilterRecords", new { from, before, user, action, subject }, cancellationToken))
        {
            yield return row.ToRecord();
        }
    }

    public async Task<AuditHead> HeadAsync(CancellationToken cancellationToken) =>
        await session.SingleOrDefaultAsync<AuditHeadRow>("Audit/ReadHead", null, cancellationToken) is { } row
            ? new AuditHead(row.Position, row.Hash)
            : new AuditHead(0, AuditSeal.Beginning);

    private static (DateTimeOffset? From, DateTimeOffset? Before, string? User, string? Action, string? Subject) Parameters(AuditFilter filter) => (
        StartOf(filter.From),
        StartOf(filter.To is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null),
        filter.User is { } user ? $"%{Escape(user)}%" : null,
        filter.Action,
        filter.Subject is { } subject ? $"{Escape(subject)}%" : null);

    private static DateTimeOffset? StartOf(DateOnly? day) =>
        day is { } value && value > DateOnly.MinValue ? new DateTimeOffset(value.ToDateTime(TimeOnly.MinValue), ChinaTime) : null;

    private static string Escape(string text) => text
        .Replace("!", "!!", StringComparison.Ordinal)
        .Replace("%", "!%", StringComparison.Ordinal)
        .Replace("_", "!_", StringComparison.Ordinal)
        .Replace("[", "![", StringComparison.Ordinal);
}
