using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Notifications;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Notifications;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Notifications;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class NotificationStoreTests(SqlDialect dialect)
{
    private static readonly DateTimeOffset At = new(2026, 6, 30, 1, 2, 3, 456, TimeSpan.Zero);
    private static readonly Guid Actor = new("01930000-0000-7000-8000-0000000000a1");
    private static readonly Guid Officer = new("01930000-0000-7000-8000-0000000000a2");

    private TestDatabase _database = null!;

    [SetUp]
    public async Task Create() => _database = await TestDatabase.CreateAsync(dialect);

    [TearDown]
    public async Task Drop()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Test]
    public async Task Notification_WithEveryColumnSet_ReadsBackEqual()
    {
        var notification = Of(new Notice("report-sent-back", Audience.County("140213"), "county-assessment/7", "平城区", 2025, "请合并"));
        await AddAsync(notification);

        var page = await ListAsync(Reader(Roles.County, "140213"));

        Assert.That(page.Items, Is.EqualTo(new[] { new ReceivedNotification(notification, null) }));
        Assert.That(page.TotalCount, Is.EqualTo(1));
    }

    [Test]
    public async Task Reader_SeesOwnAccountAndRoleInScope_NotOthersAndNotTheOwnDeeds()
    {
        await AddAsync(
            Of(new Notice("a", Audience.County("140213"), "s", "own county")),
            Of(new Notice("a", Audience.County("140214"), "s", "other county")),
            Of(new Notice("a", Audience.Everybody(Roles.County), "s", "every county")),
            Of(new Notice("a", Audience.Bureau, "s", "bureau")),
            Of(new Notice("a", Audience.Account(Officer), "s", "account")),
            Of(new Notice("a", Audience.Account(Actor), "s", "other account")),
            Of(new Notice("a", Audience.County("140213"), "s", "own deed")) with { RaisedById = Officer },
            Of(new Notice("a", Audience.County("140213"), "s", "too old")) with { RaisedAt = At.AddDays(-91) });

        var page = await ListAsync(Reader(Roles.County, "140213"));

        Assert.That(page.Items.Select(one => one.Notification.Notice.About), Is.EquivalentTo(new[] { "own county", "every county", "account" }));
    }

    [Test]
    public async Task Reading_OfOneAndOfAll_CountsForTheReaderOnly()
    {
        Notification[] two = [Of(new Notice("a", Audience.Bureau, "s", "one")), Of(new Notice("a", Audience.Bureau, "s", "two"))];
        await AddAsync(two);
        var reader = Reader(Roles.Bureau, null);
        await using var scope = _database.Scope();
        var store = scope.ServiceProvider.GetRequiredService<INotificationStore>();

        Assert.That(await store.MarkReadAsync(reader, two[0].Id, At, default), Is.EqualTo(1));
        Assert.That(await store.MarkReadAsync(reader, two[0].Id, At, default), Is.Zero);
        Assert.That(await store.CountUnreadAsync(reader, default), Is.EqualTo(1));
        Assert.That((await store.ListAsync(reader, true, new PageRequest(1, 20), default)).Items.Single().Notification.Notice.About, Is.EqualTo("two"));
        Assert.That(await store.MarkReadAsync(reader, null, At, default), Is.EqualTo(1));
        Assert.That(await store.CountUnreadAsync(reader, default), Is.Zero);
        Assert.That(await store.CountUnreadAsync(reader with { UserId = Guid.CreateVersion7() }, default), Is.EqualTo(2));
    }

    [Test]
    public async Task Texts_LongerThanTheColumns_AreCut()
    {
        await AddAsync(Of(new Notice("a", Audience.Bureau, "s", new string('企', 300), null, new string('由', 900))));

        var notice = (await ListAsync(Reader(Roles.Bureau, null))).Items.Single().Notification.Notice;

        Assert.That((notice.About.Length, notice.Note!.Length), Is.EqualTo((Notification.AboutLength, Notification.NoteLength)));
    }

    private static Notification Of(Notice notice) => new(Guid.CreateVersion7(), notice, At, Actor, "示例金融办 林一");

    private static NotificationReader Reader(string role, string? county) => new(Officer, role, new Scope(county, null), At.AddDays(-Notification.DaysShown));

    private async Task AddAsync(params Notification[] notifications)
    {
        await using var scope = _database.Scope();
        await scope.ServiceProvider.GetRequiredService<INotificationStore>().AddAsync(notifications, default);
    }

    private async Task<PagedList<ReceivedNotification>> ListAsync(NotificationReader reader)
    {
        await using var scope = _database.Scope();
        return await scope.ServiceProvider.GetRequiredService<INotificationStore>().ListAsync(reader, false, new PageRequest(1, 20), default);
    }
}
