using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Identity;

/// <summary>Forgets personal data whose time is over. The system asks for it every day.</summary>
public sealed record ForgetPersonalDataCommand : ICommand<PersonalDataForgotten>;

/// <summary>How long personal data are kept, in days.</summary>
/// <param name="SignInDays">Sessions with address and browser, counted from their beginning.</param>
/// <param name="ClosedAccountDays">The person behind a closed account, counted from the day it was closed.</param>
/// <param name="LeftContactDays">Contact persons of enterprises, counted from the day they left.</param>
/// <param name="ExpertSheetDays">Names and remarks of experts on score sheets, counted from the assignment; the points stay.</param>
/// <param name="NotificationDays">Notifications with who did what, counted from the day they were raised.</param>
public sealed record RetentionTimes(int SignInDays, int ClosedAccountDays, int LeftContactDays, int ExpertSheetDays, int NotificationDays);

/// <summary>What was forgotten.</summary>
/// <param name="Sessions">Sessions.</param>
/// <param name="Contacts">Contact persons.</param>
/// <param name="ExpertSheets">Score sheets that lost their expert's name.</param>
/// <param name="Accounts">Accounts that lost their person.</param>
/// <param name="Notifications">Notifications.</param>
public sealed record PersonalDataForgotten(int Sessions, int Contacts, int ExpertSheets, int Accounts, int Notifications) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => "system/retention";
}

/// <summary>The stores of personal data that end by time.</summary>
public interface IRetentionStore
{
    /// <summary>Forgets sessions begun, and counts of failed sign-ins and links that ended, before an instant.</summary>
    /// <returns>Sessions forgotten.</returns>
    Task<int> ForgetSignInsAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Forgets contact persons who left before a day.</summary>
    Task<int> ForgetContactsAsync(DateOnly before, CancellationToken cancellationToken);

    /// <summary>Forgets names and remarks of experts on score sheets assigned before an instant.</summary>
    Task<int> ForgetExpertsAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Forgets notifications raised before an instant, read or not.</summary>
    Task<int> ForgetNotificationsAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Notes which accounts were closed or opened again since the last time, and answers those closed before an instant that hold a person still.</summary>
    Task<IReadOnlyList<Guid>> ListClosedAccountsAsync(DateTimeOffset now, DateTimeOffset before, CancellationToken cancellationToken);
}

internal sealed class ForgetPersonalDataHandler(IRetentionStore store, IAccountRepository accounts, RetentionTimes times, IClock clock, IEventLog events)
    : ICommandHandler<ForgetPersonalDataCommand, PersonalDataForgotten>
{
    public async Task<Result<PersonalDataForgotten>> Handle(ForgetPersonalDataCommand request, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var sessions = await store.ForgetSignInsAsync(now.AddDays(-times.SignInDays), cancellationToken);
        var contacts = await store.ForgetContactsAsync(clock.Today.AddDays(-times.LeftContactDays), cancellationToken);
        var sheets = await store.ForgetExpertsAsync(now.AddDays(-times.ExpertSheetDays), cancellationToken);
        var notifications = await store.ForgetNotificationsAsync(now.AddDays(-times.NotificationDays), cancellationToken);
        var erased = 0;
        foreach (var id in await store.ListClosedAccountsAsync(now, now.AddDays(-times.ClosedAccountDays), cancellationToken))
        {
            if (await accounts.FindAsync(id, cancellationToken) is { } account && account.Erase(null).Error is null && await accounts.EraseAsync(account, cancellationToken))
            {
                events.Record(new AccountErased(id));
                erased++;
            }
        }

        var forgotten = new PersonalDataForgotten(sessions, contacts, sheets, erased, notifications);
        events.Record(forgotten);
        return forgotten;
    }
}
