using ListingPipeline.Application.Attachments;
using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.Attachments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.CountyAssessments;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class ActivityRepositoryTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    private static readonly Scope Pingcheng = new("140213", null);
    private static readonly Scope Tianhe = new("440106", null);
    private static readonly Signature By = new(Guid.CreateVersion7(), "示例平城 王一", new DateTimeOffset(2025, 4, 1, 8, 30, 0, TimeSpan.Zero));

    private IActivityRepository Activities => Get<IActivityRepository>();

    [Test]
    public async Task Activity_Stored_ReadsBackInItsYearAndScopeOnly()
    {
        var activity = await AddAsync(2031);

        Assert.That(await Activities.FindAsync(activity.Id, Pingcheng, default), Is.EqualTo(activity));
        Assert.That(await Activities.FindAsync(activity.Id, Tianhe, default), Is.Null);
        Assert.That(await YearAsync(2031, Pingcheng), Is.EqualTo(new[] { new RecordedWork(activity, 0) }));
        Assert.That(await YearAsync(2031, Tianhe), Is.Empty);
        Assert.That(await YearAsync(2032, Pingcheng), Is.Empty);
    }

    [Test]
    public async Task Activity_Withdrawn_IsNotReadAnyMore()
    {
        var activity = await AddAsync(2033);

        Assert.That(await Activities.WithdrawAsync(activity.Id, "误录", By, default), Is.True);

        Assert.That(await Activities.WithdrawAsync(activity.Id, "误录", By, default), Is.False);
        Assert.That(await Activities.CountSeparatelyAsync(activity.Id, "另一场", default), Is.False);
        Assert.That(await Activities.FindAsync(activity.Id, Scope.Unrestricted, default), Is.Null);
        Assert.That(await YearAsync(2033, Scope.Unrestricted), Is.Empty);
    }

    [Test]
    public async Task Activity_CountedByItself_KeepsTheReason()
    {
        var activity = await AddAsync(2034);

        Assert.That(await Activities.CountSeparatelyAsync(activity.Id, "另一场", default), Is.True);

        Assert.That((await Activities.FindAsync(activity.Id, Pingcheng, default))!.SeparateReason, Is.EqualTo("另一场"));
    }

    [Test]
    public async Task Files_OfAnActivity_AreCountedOnceWhateverTheirVersions()
    {
        var activity = await AddAsync(2035);
        var attachments = Get<IAttachmentRepository>();
        var series = Guid.CreateVersion7();
        foreach (var version in new[] { 1, 2 })
        {
            var file = new StoredFile(version == 1 ? series : Guid.CreateVersion7(), 10, new string('a', 64));
            await attachments.AddAsync(
                new Attachment(file, series, version, new AttachmentSubject("county-activity", activity.Id, "document"), "140213", "纪要.pdf", FileFormat.Pdf, By, null), default);
        }

        Assert.That((await YearAsync(2035, Pingcheng)).Single().FileCount, Is.EqualTo(1));
    }

    [Test]
    public async Task SignedYear_FreezesTheCountiesThatTakePart()
    {
        var assessments = Get<ICountyAssessmentRepository>();
        var id = Guid.CreateVersion7();
        await assessments.AddAsync(CountyAssessment.FromStored(id, "freezing", 2036, By, AssessmentStatus.Open, 1, null, null), ["140213"], default);
        Assert.That(await Activities.IsSignedOffAsync("140213", 2036, default), Is.False);

        await assessments.SaveSignOffAsync(CountyAssessment.FromStored(id, "freezing", 2036, By, AssessmentStatus.Published, 1, By, new string('b', 64)), "{}", default);

        Assert.That(await Activities.IsSignedOffAsync("140213", 2036, default), Is.True);
        Assert.That(await Activities.IsSignedOffAsync("140214", 2036, default), Is.False);
        Assert.That(await Activities.IsSignedOffAsync("140213", 2035, default), Is.False);
    }

    private Task<IReadOnlyList<RecordedWork>> YearAsync(int year, Scope scope) =>
        Activities.ReadAsync(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), scope, default);

    private async Task<CountyActivity> AddAsync(int year)
    {
        var entry = new ActivityEntry(ActivityKind.Training, "上市挂牌培训会", new DateOnly(year, 3, 12), "1号", "政务中心", "12户企业");
        var activity = new CountyActivity(Guid.CreateVersion7(), "140213", entry, By, null);
        await Activities.AddAsync(activity, default);
        return activity;
    }
}
