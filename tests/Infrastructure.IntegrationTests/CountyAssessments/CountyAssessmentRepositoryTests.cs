using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.CountyAssessments;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class CountyAssessmentRepositoryTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    private static readonly Scope Pingcheng = new("140213", null);
    private static readonly Scope Tianhe = new("440106", null);
    private static readonly Signature Opened = Sign("示例金融办 林一", 1);

    private ICountyAssessmentRepository Assessments => Get<ICountyAssessmentRepository>();

    [Test]
    public async Task Assessment_Stored_ReadsBackInScopeOnly()
    {
        var assessment = await AddAsync("round-trip", 2025);

        var found = await Assessments.FindAsync(assessment.Id, Pingcheng, default);

        Assert.That(Describe(found!), Is.EqualTo(Describe(assessment)));
        Assert.That(await Assessments.FindAsync(assessment.Id, Tianhe, default), Is.Null);
        Assert.That((await Assessments.ListAsync("round-trip", new PageRequest(1, 10), Tianhe, default)).Items, Is.Empty);
    }

    [Test]
    public async Task Assessment_OfTheSameSchemeAndYear_IsNotAddedTwice()
    {
        await AddAsync("twice", 2025);

        Assert.That(await Assessments.AddAsync(New("twice", 2025), ["140213"], default), Is.False);
        Assert.That(await Assessments.AddAsync(New("twice", 2024), ["140213"], default), Is.True);
    }

    [Test]
    public async Task List_PagesNewestYearFirst()
    {
        foreach (var year in new[] { 2023, 2025, 2024 })
        {
            await AddAsync("paged", year);
        }

        var first = await Assessments.ListAsync("paged", new PageRequest(1, 2), Scope.Unrestricted, default);
        var second = await Assessments.ListAsync("paged", new PageRequest(2, 2), Pingcheng, default);

        Assert.That((first.Items.Select(item => item.Assessment.Year), first.TotalCount), Is.EqualTo((new[] { 2025, 2024 }, 3L)));
        Assert.That(second.Items.Select(item => (item.Assessment.Year, item.UnitCount, item.ReportedCount)), Is.EqualTo(new[] { (2023, 2, 0) }));
    }

    [Test]
    public async Task Report_Saved_ReadsBackAndRaisesBothVersions()
    {
        var assessment = await AddAsync("report", 2025);
        var by = Sign("示例平城区 周二", 2);

        await SaveAsync(assessment.Id, new UnitReport("140213", Figures(("a", 0), ("b", 1_000_000)), 2, by));
        await SaveAsync(assessment.Id, new UnitReport("140213", Figures(("b", 5)), 3, by));

        var reports = await Assessments.ReadReportsAsync(assessment.Id, Pingcheng, default);
        Assert.That(reports, Has.Count.EqualTo(1));
        Assert.That((reports[0].UnitCode, reports[0].Version, reports[0].Reported), Is.EqualTo(("140213", 3, by)));
        Assert.That(reports[0].Figures, Is.EqualTo(Figures(("b", 5))));
        Assert.That((await Assessments.FindAsync(assessment.Id, Scope.Unrestricted, default))!.Version, Is.EqualTo(3));
        Assert.That(await Assessments.ReadReportsAsync(assessment.Id, Scope.Unrestricted, default), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Report_OfAStaleVersion_IsNotSaved()
    {
        var assessment = await AddAsync("stale", 2025);
        await SaveAsync(assessment.Id, new UnitReport("140213", Figures(("a", 1)), 2, Opened));

        Assert.That(await SaveAsync(assessment.Id, new UnitReport("140213", Figures(("a", 2)), 2, Opened)), Is.False);
        Assert.That((await Assessments.ReadReportsAsync(assessment.Id, Pingcheng, default))[0].Figures["a"], Is.EqualTo(1));
    }

    [Test]
    public async Task Disqualification_Stored_IsFoundInTheYearsItCovers()
    {
        var assessment = await AddAsync("barred", 2024);
        var recorded = Disqualification.FromStored(Guid.NewGuid(), "barred", "140213", 2024, 2025, "理由", "证据", Opened);

        Assert.That(await Assessments.AddDisqualificationAsync(assessment.Id, recorded, default), Is.True);

        foreach (var (year, scope, count) in new[] { (2023, Pingcheng, 0), (2024, Pingcheng, 1), (2025, Scope.Unrestricted, 1), (2026, Pingcheng, 0), (2025, Tianhe, 0) })
        {
            var found = await Assessments.ReadDisqualificationsAsync("barred", year, scope, default);
            Assert.That(found, Has.Count.EqualTo(count), $"{year} {scope}");
            Assert.That(found.Select(item => (item.Id, item.UnitCode, item.FirstYear, item.LastYear, item.Reason, item.Evidence, item.Recorded)), Is.All.EqualTo((recorded.Id, "140213", 2024, 2025, "理由", "证据", Opened)));
        }
    }

    [Test]
    public async Task Disqualification_Lifted_IsNotFoundAnyMore()
    {
        var assessment = await AddAsync("lifted", 2024);
        var recorded = Disqualification.FromStored(Guid.NewGuid(), "lifted", "140213", 2024, 2025, "理由", "证据", Opened);
        await Assessments.AddDisqualificationAsync(assessment.Id, recorded, default);

        Assert.That(await Assessments.LiftDisqualificationAsync(assessment.Id, recorded.Id, "误记", Opened, default), Is.True);

        Assert.That(await Assessments.ReadDisqualificationsAsync("lifted", 2024, Pingcheng, default), Is.Empty);
        Assert.That(await InTransactionAsync(() => Assessments.LiftDisqualificationAsync(assessment.Id, recorded.Id, "误记", Opened, default)), Is.False);
    }

    [Test]
    public async Task SignOff_Saved_FreezesAndKeepsTheDocumentWhole()
    {
        var assessment = await AddAsync("signed", 2025);
        // Longer than a part, with a pair of surrogates across the edge.
        var document = new string('文', 3999) + "𠀀" + new string('件', 5000);
        var signed = CountyAssessment.FromStored(
            assessment.Id, "signed", 2025, Opened, AssessmentStatus.Published, assessment.Version, Sign("示例签发人", 3), new string('a', 64));

        Assert.That(await InTransactionAsync(() => Assessments.SaveSignOffAsync(signed, document, default)), Is.True);

        Assert.That(await Assessments.ReadDocumentAsync(assessment.Id, Pingcheng, default), Is.EqualTo(document));
        Assert.That(await Assessments.ReadDocumentAsync(assessment.Id, Tianhe, default), Is.Null);
        var found = (await Assessments.FindAsync(assessment.Id, Scope.Unrestricted, default))!;
        Assert.That((found.Status, found.SignedOff, found.DocumentHash, found.Version), Is.EqualTo((AssessmentStatus.Published, signed.SignedOff, new string('a', 64), 2)));
        Assert.That(await SaveAsync(assessment.Id, new UnitReport("140213", Figures(("a", 1)), 2, Opened)), Is.False);
        Assert.That((await Assessments.ReadReportsAsync(assessment.Id, Pingcheng, default))[0].Version, Is.EqualTo(1));
        Assert.That(await InTransactionAsync(() => Assessments.SaveSignOffAsync(signed, document, default)), Is.False);
    }

    private static Signature Sign(string name, int second) => new(
        Guid.Parse("01930000-0000-7000-8000-000000000001"), name, new DateTimeOffset(2026, 3, 1, 8, 30, second, 125, TimeSpan.Zero));

    private static CountyAssessment New(string schemeId, int year) =>
        CountyAssessment.FromStored(Guid.NewGuid(), schemeId, year, Opened, AssessmentStatus.Open, 1, null, null);

    private static Dictionary<string, long> Figures(params (string Indicator, long Figure)[] figures) =>
        figures.ToDictionary(pair => pair.Indicator, pair => pair.Figure);

    private static object Describe(CountyAssessment assessment) =>
        (assessment.Id, assessment.SchemeId, assessment.Year, assessment.Opened, assessment.Status, assessment.Version, assessment.SignedOff, assessment.DocumentHash);

    private async Task<CountyAssessment> AddAsync(string schemeId, int year)
    {
        var assessment = New(schemeId, year);
        Assert.That(await InTransactionAsync(() => Assessments.AddAsync(assessment, ["140213", "140214"], default)), Is.True);
        return assessment;
    }

    private Task<bool> SaveAsync(Guid id, UnitReport report) => InTransactionAsync(() => Assessments.SaveReportAsync(id, report, default));

    private Task<bool> InTransactionAsync(Func<Task<bool>> work) =>
        Get<IUnitOfWork>().InTransactionAsync(work, saved => saved, default);
}
