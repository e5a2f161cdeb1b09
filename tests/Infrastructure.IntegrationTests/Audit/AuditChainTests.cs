using System.Data.Common;
using Dapper;
using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Audit;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Audit;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Audit;

/// <summary>Tampering in the database itself, as somebody with all rights on it but without the key would.</summary>
[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class AuditChainTests(SqlDialect dialect)
{
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
    public async Task Trail_Untouched_IsIntact()
    {
        await WriteAsync(4);
        await ExportAsync();
        await WriteAsync(2);

        var outcome = await VerifyAsync();

        Assert.That((outcome.IsIntact, outcome.RecordCount, outcome.ExportedHeadCount), Is.EqualTo((true, 6L, 1)));
        Assert.That(outcome.Findings, Is.Empty);
    }

    [Test]
    public async Task Row_Changed_IsFound()
    {
        await WriteAsync(4);
        await TamperAsync("UPDATE AuditRecord SET UserName = 'x' WHERE Position = 2");

        Assert.That((await VerifyAsync()).Findings, Is.EqualTo(new[] { new AuditFinding(AuditFault.Altered, 2) }));
    }

    [Test]
    public async Task Row_Removed_IsFound()
    {
        await WriteAsync(4);
        await TamperAsync("DELETE FROM AuditRecord WHERE Position = 2");

        Assert.That((await VerifyAsync()).Findings, Is.EqualTo(new[] { new AuditFinding(AuditFault.Missing, 2) }));
    }

    [Test]
    public async Task Tail_Cut_IsFoundByTheExportedHead()
    {
        await WriteAsync(4);
        await ExportAsync();
        var hash = await TextAsync("SELECT Hash FROM AuditRecord WHERE Position = 2");
        await TamperAsync($"DELETE FROM AuditRecord WHERE Position > 2; UPDATE AuditHead SET Position = 2, Hash = '{hash}'");

        Assert.That((await VerifyAsync()).Findings, Is.EqualTo(new[] { new AuditFinding(AuditFault.CutOff, 3) }));
        await WriteAsync(3);
        Assert.That((await VerifyAsync()).Findings, Is.EqualTo(new[] { new AuditFinding(AuditFault.Rewritten, 4) }), "also once new records have filled the place");
    }

    [Test]
    public async Task Chain_RewrittenWithoutTheKey_IsFound()
    {
        await WriteAsync(3);
        var other = new AuditSeal(new byte[32]);
        var records = await RecordsAsync();
        var hash = AuditSeal.Beginning;
        foreach (var record in records)
        {
            hash = other.HashOf(hash, record with { UserName = "x" });
            await TamperAsync($"UPDATE AuditRecord SET UserName = 'x', Hash = '{hash}' WHERE Position = {record.Position}");
        }

        Assert.That((await VerifyAsync()).Findings.Select(f => f.Fault), Is.EqualTo(Enumerable.Repeat(AuditFault.Altered, 3)));
    }

    [Test]
    public async Task Engine_AfterTheStart_RefusesChanges()
    {
        await using var scope = _database.Scope();
        await scope.ServiceProvider.GetRequiredService<AuditStart>().RunAsync(default);
        await scope.ServiceProvider.GetRequiredService<AuditStart>().RunAsync(default);

        Assert.That(() => TamperAsync("UPDATE AuditRecord SET UserName = 'x'"), Throws.InstanceOf<DbException>());
        Assert.That(() => TamperAsync("DELETE FROM AuditRecord"), Throws.InstanceOf<DbException>());
        Assert.That((await VerifyAsync()).RecordCount, Is.EqualTo(2));
    }

    [Test]
    public async Task Writers_AtTheSameTime_KeepOneChain()
    {
        const int writers = 8;
        const int each = 5;

        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(() => WriteAsync(each))));

        var outcome = await VerifyAsync();
        Assert.That((outcome.IsIntact, outcome.RecordCount, outcome.HeadPosition), Is.EqualTo((true, (long)writers * each, (long)writers * each)));
    }

    [Test]
    public async Task Records_FromBeforeTheChain_AreSealedByTheNext()
    {
        await TamperAsync(
            "INSERT INTO AuditRecord (Position, Id, RecordedAt, UserName, RoleName, Command, Hash) " +
            $"SELECT 1, Id, '2026-01-01 00:00:00.000', 'x', 'bureau', 'Old', '' FROM (SELECT {NewId()} AS Id) n; UPDATE AuditHead SET Position = 1");
        await WriteAsync(2);

        Assert.That((await VerifyAsync()).Findings, Is.Empty);
        await TamperAsync("UPDATE AuditRecord SET Command = 'New' WHERE Position = 1");
        Assert.That((await VerifyAsync()).Findings, Is.EqualTo(new[] { new AuditFinding(AuditFault.Altered, 2) }));
    }

    [Test]
    public async Task List_Filters_NarrowTheTrail()
    {
        await WriteAsync(3);
        _database.Clock.Now = _database.Clock.Now.AddDays(1);
        _database.User.Name = "示例 100%";
        await WriteAsync(2);
        await using var scope = _database.Scope();
        var trail = scope.ServiceProvider.GetRequiredService<IAuditReader>();
        var none = new AuditFilter(null, null, null, null, null);

        async Task<long> CountAsync(AuditFilter filter) => (await trail.ListAsync(filter, new PageRequest(1, 2), default)).TotalCount;

        Assert.That(await CountAsync(none), Is.EqualTo(5));
        Assert.That(await CountAsync(none with { From = _database.Clock.Today }), Is.EqualTo(2));
        Assert.That(await CountAsync(none with { To = _database.Clock.Today.AddDays(-1) }), Is.EqualTo(3));
        Assert.That(await CountAsync(none with { User = "0%" }), Is.EqualTo(2));
        Assert.That(await CountAsync(none with { User = "_" }), Is.EqualTo(0));
        Assert.That(await CountAsync(none with { Action = nameof(ThingDone) }), Is.EqualTo(5));
        Assert.That(await CountAsync(none with { Subject = "thing/1" }), Is.EqualTo(2));
        Assert.That((await trail.ListAsync(none, new PageRequest(1, 2), default)).Items.Select(r => r.Position), Is.EqualTo(new[] { 5L, 4L }));
    }

    private string NewId() => dialect == SqlDialect.Sqlite ? "x'00000000000070008000000000000001'" : "CAST('00000000-0000-7000-8000-000000000001' AS UNIQUEIDENTIFIER)";

    private async Task WriteAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await using var scope = _database.Scope();
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().InTransactionAsync(
                async () =>
                {
                    await scope.ServiceProvider.GetRequiredService<IAuditTrail>().WriteAsync("DoThing", [new ThingDone(i)], default);
                    return true;
                },
                _ => true,
                default);
        }
    }

    private async Task ExportAsync()
    {
        await using var scope = _database.Scope();
        var head = await scope.ServiceProvider.GetRequiredService<IAuditReader>().HeadAsync(default);
        await scope.ServiceProvider.GetRequiredService<AuditHeads>().ExportAsync(head, default);
    }

    private async Task<AuditVerification> VerifyAsync()
    {
        await using var scope = _database.Scope();
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new VerifyAuditTrailQuery())).Value;
    }

    private async Task<List<AuditRecord>> RecordsAsync()
    {
        await using var scope = _database.Scope();
        var records = new List<AuditRecord>();
        await foreach (var (record, _) in scope.ServiceProvider.GetRequiredService<IAuditReader>().StreamAsync(default))
        {
            records.Add(record);
        }

        return records;
    }

    private async Task TamperAsync(string text)
    {
        await using var scope = _database.Scope();
        await using var connection = await scope.ServiceProvider.GetRequiredService<ConnectionFactory>().OpenAsync(default);
        await connection.ExecuteAsync(text);
    }

    private async Task<string?> TextAsync(string text)
    {
        await using var scope = _database.Scope();
        await using var connection = await scope.ServiceProvider.GetRequiredService<ConnectionFactory>().OpenAsync(default);
        return await connection.ExecuteScalarAsync<string>(text);
    }

    private sealed record ThingDone(int Number) : IDomainEvent
    {
        public string Subject => $"thing/{Number}";
    }
}
