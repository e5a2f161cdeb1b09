using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.CountyAssessments;

internal sealed class ActivityRepository(DbSession session) : IActivityRepository
{
    public async Task<IReadOnlyList<RecordedWork>> ReadAsync(DateOnly firstOn, DateOnly lastOn, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<ListedActivityRow>(
            "CountyAssessments/ReadActivities", new { firstOn, lastOn, countyScope = scope.CountyCode }, cancellationToken);
        return [.. rows.Select(row => new RecordedWork(row.ToActivity(), row.FileCount))];
    }

    public async Task<CountyActivity?> FindAsync(Guid id, Scope scope, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<ActivityRow>(
            "CountyAssessments/FindActivity", new { id, countyScope = scope.CountyCode }, cancellationToken))?.ToActivity();

    public Task AddAsync(CountyActivity activity, CancellationToken cancellationToken) =>
        session.ExecuteAsync("CountyAssessments/AddActivity", ActivityRow.From(activity), cancellationToken);

    public async Task<bool> IsSignedOffAsync(string countyCode, int year, CancellationToken cancellationToken) =>
        await session.SingleOrDefaultAsync<SignedYearRow>("CountyAssessments/FindSignedYear", new { countyCode, assessedYear = year }, cancellationToken) is { SignedCount: > 0 };

    public async Task<bool> WithdrawAsync(Guid id, string reason, Signature by, CancellationToken cancellationToken) => await session.ExecuteAsync(
        "CountyAssessments/WithdrawActivity",
        new { id, withdrawnAt = by.At, withdrawnById = by.UserId, withdrawnByName = by.Name, withdrawReason = reason },
        cancellationToken) > 0;

    public async Task<bool> CountSeparatelyAsync(Guid id, string reason, CancellationToken cancellationToken) =>
        await session.ExecuteAsync("CountyAssessments/CountSeparately", new { id, reason }, cancellationToken) > 0;

    internal sealed class SignedYearRow
    {
        public int SignedCount { get; init; }
    }

    internal sealed class ListedActivityRow : ActivityRow
    {
        public int FileCount { get; init; }
    }

    internal class ActivityRow
    {
        public Guid Id { get; init; }

        public string CountyCode { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Title { get; init; } = "";

        public DateOnly HeldOn { get; init; }

        public string Document { get; init; } = "";

        public string Place { get; init; } = "";

        public string Participants { get; init; } = "";

        public DateTimeOffset RecordedAt { get; init; }

        public Guid RecordedById { get; init; }

        public string RecordedByName { get; init; } = "";

        public string? SeparateReason { get; init; }

        public static ActivityRow From(CountyActivity activity) => new()
        {
            Id = activity.Id,
            CountyCode = activity.CountyCode,
            Kind = activity.Entry.Kind.ToString(),
            Title = activity.Entry.Title,
            HeldOn = activity.Entry.HeldOn,
            Document = activity.Entry.Document,
            Place = activity.Entry.Place,
            Participants = activity.Entry.Participants,
            RecordedAt = activity.Recorded.At,
            RecordedById = activity.Recorded.UserId,
            RecordedByName = activity.Recorded.Name,
            SeparateReason = activity.SeparateReason,
        };

        public CountyActivity ToActivity() => new(
            Id,
            CountyCode,
            new ActivityEntry(Enum.Parse<ActivityKind>(Kind), Title, HeldOn, Document, Place, Participants),
            new Signature(RecordedById, RecordedByName, RecordedAt),
            SeparateReason);
    }
}
