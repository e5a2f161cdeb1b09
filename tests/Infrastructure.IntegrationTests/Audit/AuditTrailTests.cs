using Dapper;
using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using MediatR;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Audit;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class AuditTrailTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    [Test]
    public async Task Entry_HoldsWhoDidWhatWhen()
    {
        var userId = Guid.CreateVersion7();
        Database.User.UserId = userId;

        await Get<IAuditTrail>().WriteAsync("RegisterThing", [new ThingRegistered(7)], default);

        var entry = (await EntriesAsync("RegisterThing")).Single();
        Assert.That(entry.RecordedAt, Is.EqualTo(Database.Clock.Now));
        Assert.That(
            (entry.UserId, entry.UserName, entry.RoleName, entry.Event, entry.Subject, entry.Detail),
            Is.EqualTo(((Guid?)userId, Database.User.Name, Database.User.Role, nameof(ThingRegistered), "thing/7", """{"number":7,"subject":"thing/7"}""")));
    }

    [Test]
    public async Task Command_ThatSucceeds_IsAudited_AndOneThatFails_LeavesNothing()
    {
        var mediator = Get<IMediator>();
        var details = new EnterpriseDetails("示例审计有限公司", "91440101618607269R", "140213", null, null, null, null, null);

        var first = await mediator.Send(new RegisterEnterpriseCommand(details));
        var second = await mediator.Send(new RegisterEnterpriseCommand(details with { Name = "示例重复有限公司" }));

        Assert.That((first.Error, second.Error?.Code), Is.EqualTo(((Error?)null, "enterprises.credit-code-taken")));
        var entries = await EntriesAsync("RegisterEnterprise");
        Assert.That(entries.Select(e => (e.Event, e.Subject)), Is.EqualTo(new[] { (nameof(EnterpriseRegistered), $"enterprise/{first.Value.Id}") }));
    }

    [Test]
    public async Task Transaction_ThatThrows_RollsBackItsWrites()
    {
        var unit = Get<IUnitOfWork>();

        Assert.That(
            async () => await unit.InTransactionAsync<bool>(
                async () =>
                {
                    await Get<IAuditTrail>().WriteAsync("Broken", [], default);
                    throw new TimeoutException("in the middle");
                },
                _ => true,
                default),
            Throws.TypeOf<TimeoutException>());
        await unit.InTransactionAsync(() => WriteAsync("Refused"), _ => false, default);
        await unit.InTransactionAsync(() => WriteAsync("Kept"), _ => true, default);

        Assert.That(await EntriesAsync("Broken"), Is.Empty);
        Assert.That(await EntriesAsync("Refused"), Is.Empty);
        Assert.That(await EntriesAsync("Kept"), Has.Count.EqualTo(1));
    }

    private async Task<bool> WriteAsync(string command)
    {
        await Get<IAuditTrail>().WriteAsync(command, [], default);
        return true;
    }

    private async Task<IReadOnlyList<EntryRow>> EntriesAsync(string command)
    {
        await using var connection = await Get<ConnectionFactory>().OpenAsync(default);
        return (await connection.QueryAsync<EntryRow>(
            "SELECT RecordedAt, UserId, UserName, RoleName, Event, Subject, Detail FROM AuditRecord WHERE Command = @command", new { command })).AsList();
    }

    internal sealed class EntryRow
    {
        public DateTimeOffset RecordedAt { get; init; }

        public Guid? UserId { get; init; }

        public string UserName { get; init; } = "";

        public string RoleName { get; init; } = "";

        public string? Event { get; init; }

        public string? Subject { get; init; }

        public string? Detail { get; init; }
    }

    private sealed record ThingRegistered(int Number) : IDomainEvent
    {
        public string Subject => $"thing/{Number}";
    }
}
