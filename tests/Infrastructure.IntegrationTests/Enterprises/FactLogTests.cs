using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Enterprises;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Enterprises;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class FactLogTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    private static readonly DateTimeOffset RecordedAt = new(2026, 3, 4, 5, 6, 7, 890, TimeSpan.Zero);

    [Test]
    public async Task Fact_OfEveryKind_ReadsBackExactly()
    {
        var id = await AddEnterpriseAsync();
        var changes = new[]
        {
            Yearly("revenue", 2025, 90_071_992_547_409.91m), Yearly("cfo", 2025, -0.01m), Yearly("roe_w", 2025, 0.123456m), Yearly("employees", 2024, 321),
            Single("is_software", 1), Single("hightech_issued_on", new DateOnly(2024, 2, 29).DayNumber),
            new FactChange(Metric("audit_opinion"), 2025, null, "标准无保留"),
        };

        await RecordAsync(id, changes);

        var facts = (await Get<IEnterpriseFactsReader>().ReadAsync(id, Scope.Unrestricted, default))!.Facts;
        Assert.That(facts.Number(Metric("revenue"), 2025), Is.EqualTo(90_071_992_547_409.91m));
        Assert.That(facts.Number(Metric("cfo"), 2025), Is.EqualTo(-0.01m));
        Assert.That(facts.Number(Metric("roe_w"), 2025), Is.EqualTo(0.123456m));
        Assert.That(facts.Number(Metric("employees"), 2024), Is.EqualTo(321));
        Assert.That(facts.Flag(Metric("is_software")), Is.True);
        Assert.That(facts.Date(Metric("hightech_issued_on")), Is.EqualTo(new DateOnly(2024, 2, 29)));
        Assert.That(facts.Choice(Metric("audit_opinion"), 2025), Is.EqualTo("标准无保留"));
        Assert.That(facts.Number(Metric("revenue"), 2024), Is.Null);
    }

    [Test]
    public async Task Submission_WithEveryColumnSet_ReadsBackEqual()
    {
        var id = await AddEnterpriseAsync();
        var submission = new FactSubmission(Guid.CreateVersion7(), SupplierKind.Department, Guid.CreateVersion7(), "示例税务局", "2025年纳税证明", RecordedAt);

        await RecordAsync(id, [Yearly("revenue", 2025, 5)], submission);

        var fact = (await Get<IEnterpriseReader>().ListFactsAsync(id, Scope.Unrestricted, default)).Single();
        Assert.That(
            (fact.SupplierKind, fact.SupplierName, fact.Document, fact.RecordedAt, fact.IsCurrent),
            Is.EqualTo((SupplierKind.Department, "示例税务局", "2025年纳税证明", RecordedAt, true)));
    }

    [Test]
    public async Task LaterValue_Supersedes_AndAnEqualOneIsLeftAlone()
    {
        var id = await AddEnterpriseAsync();
        await RecordAsync(id, [Yearly("revenue", 2025, 100)]);

        var again = await RecordAsync(id, [Yearly("revenue", 2025, 100.00m)]);
        var other = await RecordAsync(id, [Yearly("revenue", 2025, 90)]);
        var unknown = await RecordAsync(id, [new FactChange(Metric("revenue"), 2025, null, null)]);

        Assert.That((again, other, unknown), Is.EqualTo((0, 1, 1)));
        var log = await Get<IEnterpriseReader>().ListFactsAsync(id, Scope.Unrestricted, default);
        Assert.That(log.Select(f => (f.Number, f.IsCurrent)), Is.EquivalentTo(new (decimal?, bool)[] { (100, false), (90, false), (null, true) }));
        Assert.That((await Get<IEnterpriseFactsReader>().ReadAsync(id, Scope.Unrestricted, default))!.Facts.Number(Metric("revenue"), 2025), Is.Null);
    }

    [Test]
    public async Task Projection_RebuiltFromTheLog_EqualsTheStoredDocument()
    {
        var id = await AddEnterpriseAsync();
        var random = new Random(3);
        string[] metrics = ["revenue", "net_profit", "np_lower", "cfo", "total_assets"];
        for (var submission = 0; submission < 6; submission++)
        {
            await RecordAsync(id, [.. metrics.Where(_ => random.Next(3) > 0).Select(m => Yearly(m, 2022 + random.Next(3), random.Next(4) == 0 ? null : random.Next(500) / 100m))]);
        }

        var log = await Get<IEnterpriseReader>().ListFactsAsync(id, Scope.Unrestricted, default);
        var current = log.Where(f => f.IsCurrent && f.Number is not null)
            .Select(f => new Fact(Metric(f.Metric), f.FiscalYear, f.Number, null))
            .OrderBy(f => f.Metric.Ordinal)
            .ThenBy(f => f.FiscalYear);
        var documents = await Get<DbSession>().QueryAsync<FactLog.DocumentRow>("Enterprises/ReadCurrentDocuments", new { keys = Get<DbSession>().Keys([id]) });

        Assert.That(documents.Single().FactsJson, Is.EqualTo(FactsDocument.Write(current)));
    }

    [Test]
    public async Task LatestFigures_OfTheRegister_FollowTheFacts()
    {
        var id = await AddEnterpriseAsync();
        await RecordAsync(id, [Yearly("revenue", 2024, 1_000_000.55m), Yearly("np_lower", 2024, -20.5m), Yearly("net_profit", 2024, 7)]);

        var page = await Get<IEnterpriseReader>().ListAsync(
            EnterpriseFilter.All, EnterpriseSort.UpdatedAtDescending, new Application.Common.Paging.PageRequest(1, 100), new Scope(null, id), default);

        var line = page.Items.Single();
        Assert.That((line.LatestYear, line.Revenue, line.NetProfit), Is.EqualTo((2024, 1_000_000.55m, -20.5m)));
    }

    [Test]
    public async Task Stream_KeepsToTheScope()
    {
        var id = await AddEnterpriseAsync();

        Assert.That(await CountAsync(new Scope(null, id)), Is.EqualTo(1));
        Assert.That(await CountAsync(new Scope("440106", null)), Is.Zero);
        Assert.That(await CountAsync(Scope.Unrestricted), Is.GreaterThanOrEqualTo(1));
        Assert.That(await Get<IEnterpriseFactsReader>().ReadAsync(id, new Scope("440106", null), default), Is.Null);
        Assert.That(await Get<IEnterpriseReader>().ListFactsAsync(id, new Scope("440106", null), default), Is.Empty);
    }

    private async Task<int> CountAsync(Scope scope)
    {
        var count = 0;
        await foreach (var _ in Get<IEnterpriseFactsReader>().StreamAsync(EnterpriseFilter.All, scope, default))
        {
            count++;
        }

        return count;
    }

    private async Task<Guid> AddEnterpriseAsync()
    {
        var identity = new EnterpriseIdentity("示例事实有限公司", null, "140213", "C3562", null, null, null, null);
        var enterprise = Enterprise.Register(Guid.CreateVersion7(), identity, ListingStage.Cultivation, Database.Clock.Today).Value;
        await Get<IEnterpriseRepository>().AddAsync([enterprise], default);
        return enterprise.Id;
    }

    private async Task<int> RecordAsync(Guid id, IReadOnlyList<FactChange> changes, FactSubmission? submission = null)
    {
        submission ??= new FactSubmission(Guid.CreateVersion7(), SupplierKind.Bureau, null, "示例金融办", null, RecordedAt);
        var changed = await Get<IFactLog>().RecordAsync(submission, new Dictionary<Guid, IReadOnlyList<FactChange>> { [id] = changes }, default);
        return changed.GetValueOrDefault(id);
    }

    private FactChange Yearly(string metric, int year, decimal? value) => new(Metric(metric), year, value, null);

    private FactChange Single(string metric, decimal value) => new(Metric(metric), null, value, null);

    private MetricDefinition Metric(string name) => Get<IPolicyCatalog>().Metrics.Find(name)!;
}
