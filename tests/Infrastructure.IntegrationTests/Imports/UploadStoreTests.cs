using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.Imports;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using MediatR;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Imports;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class UploadStoreTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    [SetUp]
    public void SetTheClock() => Database.Clock.Now = new DateTimeOffset(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Upload_WithEveryColumnSet_ComesBackAsWritten_ToItsSenderOnly()
    {
        var store = Get<IUploadStore>();
        var upload = Sample(Guid.NewGuid()) with { SheetName = "企业数据" };
        await store.AddAsync(upload, default);

        Assert.That(await store.FindAsync(upload.Id, upload.OwnerId, default), Is.EqualTo(upload));
        Assert.That(await store.FindAsync(upload.Id, Guid.NewGuid(), default), Is.Null);
        Assert.That(await store.ListAsync(Guid.NewGuid(), 20, default), Is.Empty);
    }

    [Test]
    public async Task List_IsNewestFirst_AndOfKeptFilesOnly()
    {
        var (store, owner) = (Get<IUploadStore>(), Guid.NewGuid());
        var now = Database.Clock.Now;
        var uploads = new[] { TimeSpan.Zero, TimeSpan.FromDays(1), SentUpload.KeptFor + TimeSpan.FromSeconds(1) }
            .Select(age => Sample(owner) with { SentAt = now - age })
            .ToList();
        foreach (var upload in uploads)
        {
            await store.AddAsync(upload, default);
        }

        Assert.That(await store.ListAsync(owner, 20, default), Is.EqualTo(uploads[..2]));
        Assert.That(await store.ListAsync(owner, 1, default), Is.EqualTo(uploads[..1]));
    }

    [Test]
    public async Task Commit_AskedForTwiceAtOnce_IsNotedOnce()
    {
        var store = Get<IUploadStore>();
        var upload = Sample(Guid.NewGuid());
        await store.AddAsync(upload, default);
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.That(await store.SetCommitAsync(upload, first, default), Is.True);
        Assert.That(await store.SetCommitAsync(upload, second, default), Is.False);
        Assert.That(await store.SetCommitAsync(upload with { CommitJobId = first }, second, default), Is.True, "after the first ended it may be asked for again");
        Assert.That((await store.FindAsync(upload.Id, upload.OwnerId, default))!.CommitJobId, Is.EqualTo(second));
    }

    [Test]
    public async Task Sweep_KeepsTheFileOfAnUpload_ForItsTimeOnly()
    {
        var (store, files) = (Get<IUploadStore>(), Get<IFileStore>());
        var now = DateTimeOffset.UtcNow;
        var upload = Sample(Guid.NewGuid()) with { SentAt = now };
        await files.SaveAsync(upload.Id, new MemoryStream([1]), default);
        await store.AddAsync(upload, default);

        Database.Clock.Now = now + SentUpload.KeptFor - TimeSpan.FromMinutes(1);
        await Get<IMediator>().Send(new SweepFilesQuery());
        await using (var kept = await files.OpenAsync(upload.Id, default))
        {
            Assert.That(kept, Is.Not.Null);
        }

        Database.Clock.Now = now + SentUpload.KeptFor + TimeSpan.FromMinutes(1);
        await Get<IMediator>().Send(new SweepFilesQuery());
        Assert.That(await files.OpenAsync(upload.Id, default), Is.Null);
    }

    private SentUpload Sample(Guid ownerId) => new(Guid.NewGuid(), "企业.xlsx", null, 12, ownerId, Database.Clock.Now, Guid.NewGuid(), null);
}
