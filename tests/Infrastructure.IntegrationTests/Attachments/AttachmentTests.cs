using ListingPipeline.Application.Attachments;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using MediatR;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Attachments;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class AttachmentTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    private static readonly Signature By = new(Guid.Parse("11111111-1111-1111-1111-111111111111"), "示例 甲", new DateTimeOffset(2026, 1, 5, 2, 3, 4, 5, TimeSpan.Zero));

    [Test]
    public async Task Attachment_WithEveryColumnSet_ComesBackAsWritten()
    {
        var repository = Get<IAttachmentRepository>();
        var written = Sample(Guid.NewGuid(), "140213");
        var withdrawal = new AttachmentWithdrawal(By with { Name = "示例 乙" }, "误传");

        Assert.That(await repository.AddAsync(written, default), Is.True);
        Assert.That(await repository.AddAsync(written with { File = written.File with { Id = Guid.NewGuid() }, Uploaded = By }, default), Is.False, "that version exists");
        Assert.That(await repository.FindAsync(written.Id, Scope.Unrestricted, default), Is.EqualTo(written));
        Assert.That(await repository.WithdrawAsync(written.Id, withdrawal, default), Is.True);
        Assert.That(await repository.WithdrawAsync(written.Id, withdrawal, default), Is.False);
        Assert.That(
            await repository.ListAsync(written.Subject.Kind, written.Subject.Id, new Scope("140213", null), default),
            Is.EqualTo(new[] { written with { Withdrawal = withdrawal } }));
        Assert.That(await repository.FindAsync(written.Id, new Scope("140214", null), default), Is.Null);
    }

    [Test]
    public async Task Sweep_AfterACrashBetweenFileAndRow_RemovesTheOrphanOnly()
    {
        var files = Get<IFileStore>();
        var (named, orphan) = (Guid.NewGuid(), Guid.NewGuid());
        using var bytes = new MemoryStream([1, 2, 3]);
        var stored = await files.SaveAsync(named, bytes, default);
        bytes.Position = 0;
        await files.SaveAsync(orphan, bytes, default);
        await Get<IAttachmentRepository>().AddAsync(Sample(named, null) with { File = stored }, default);

        Database.Clock.Now = DateTimeOffset.UtcNow;
        Assert.That((await Get<IMediator>().Send(new SweepFilesQuery())).Value.Removed, Is.Zero, "a fresh file may still get its row");
        Database.Clock.Now = DateTimeOffset.UtcNow.AddHours(2);
        Assert.That((await Get<IMediator>().Send(new SweepFilesQuery())).Value.Removed, Is.EqualTo(1));

        Assert.That(await files.OpenAsync(orphan, default), Is.Null);
        await using var kept = await files.OpenAsync(named, default);
        Assert.That(kept?.Length, Is.EqualTo(3));
        Assert.That(stored.Sha256, Is.EqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"));
    }

    private static Attachment Sample(Guid id, string? county) => new(
        new StoredFile(id, 3, new string('a', 64)),
        id,
        1,
        new AttachmentSubject("county-assessment", Guid.NewGuid(), "140213/neeq-listings"),
        county,
        "名单.pdf",
        FileFormat.Pdf,
        By,
        null);
}
