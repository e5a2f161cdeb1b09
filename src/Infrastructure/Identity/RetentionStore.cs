using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Notifications;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;

namespace ListingPipeline.Infrastructure.Identity;

internal sealed class RetentionStore(DbSession session) : IRetentionStore
{
    /// <summary>Stands where an expert's name was.</summary>
    private const string Nameless = "（已匿名）";

    /// <summary>Reads <c>Retention:SignInDays</c> (30), <c>Retention:ClosedAccountDays</c> (365), <c>Retention:LeftContactDays</c> (180), <c>Retention:ExpertSheetDays</c> (1825),
    /// <c>Retention:NotificationDays</c> (90, as long as they are shown).</summary>
    public static RetentionTimes TimesFrom(IConfiguration configuration) => new(
        Days(configuration, "SignInDays", 30),
        Days(configuration, "ClosedAccountDays", 365),
        Days(configuration, "LeftContactDays", 180),
        Days(configuration, "ExpertSheetDays", 1825),
        Days(configuration, "NotificationDays", Notification.DaysShown));

    public async Task<int> ForgetSignInsAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Identity/DeleteOldGuards", new { before }, cancellationToken);
        await session.ExecuteAsync("Identity/DeleteOldLinks", new { before }, cancellationToken);
        return await session.ExecuteAsync("Identity/DeleteOldSessions", new { before }, cancellationToken);
    }

    public Task<int> ForgetContactsAsync(DateOnly before, CancellationToken cancellationToken) =>
        session.ExecuteAsync("Enterprises/DeleteLeftContacts", new { before }, cancellationToken);

    public Task<int> ForgetExpertsAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        session.ExecuteAsync("Rankings/ForgetExperts", new { before, nameless = Nameless }, cancellationToken);

    public Task<int> ForgetNotificationsAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        session.ExecuteAsync("Notifications/DeleteOldNotifications", new { before }, cancellationToken);

    public async Task<IReadOnlyList<Guid>> ListClosedAccountsAsync(DateTimeOffset now, DateTimeOffset before, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Identity/NoteClosedAccounts", new { now }, cancellationToken);
        await session.ExecuteAsync("Identity/NoteOpenAccounts", null, cancellationToken);
        var rows = await session.QueryAsync<ClosedAccountRow>("Identity/ListClosedAccounts", new { before }, cancellationToken);
        return [.. rows.Select(row => row.Id)];
    }

    private static int Days(IConfiguration configuration, string name, int usual)
    {
        const int most = 36_500;
        var text = configuration[$"Retention:{name}"];
        return string.IsNullOrWhiteSpace(text) ? usual
            : int.TryParse(text, out var days) && days is >= 1 and <= most ? days
            : throw new StartException($"Retention:{name} is '{text}'; 1 to {most} days are expected.");
    }

    internal sealed class ClosedAccountRow
    {
        public Guid Id { get; init; }
    }
}
