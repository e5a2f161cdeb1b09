using ListingPipeline.Application.Targets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Targets;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Targets;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class TargetCorrectionRepositoryTests(SqlDialect dialect)
{
    private static readonly Signature By = new(new Guid(9, 0, 0, new byte[8]), "示例金融办 林一", new DateTimeOffset(2026, 6, 30, 4, 0, 0, TimeSpan.Zero));

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
    public async Task Correction_Stored_ReadsBackInScope_StandsOnceAndCanBeTakenBack()
    {
        await using var scope = _database.Scope();
        var corrections = scope.ServiceProvider.GetRequiredService<ITargetCorrectionRepository>();
        var county = Share("140213", 3);
        var city = Share(null, 5);

        Assert.That(await corrections.AddAsync(county, default), Is.True);
        Assert.That(await corrections.AddAsync(city, default), Is.True);
        Assert.That(await corrections.AddAsync(Share("140213", 4), default), Is.False, "one stands for the county");
        Assert.That(await corrections.AddAsync(Share(null, 6), default), Is.False, "one stands for the city");

        Assert.That(await ListAsync(corrections, Scope.Unrestricted), Is.EquivalentTo(new[] { county, city }));
        Assert.That(await ListAsync(corrections, new Scope("140213", null)), Is.EquivalentTo(new[] { county, city }));
        Assert.That(await ListAsync(corrections, new Scope("140214", null)), Is.EqualTo(new[] { city }));
        Assert.That(await ListAsync(corrections, Scope.Nothing), Is.Empty);

        Assert.That(await corrections.WithdrawAsync(county.Id, "误录", By, default), Is.True);
        Assert.That(await corrections.WithdrawAsync(county.Id, "误录", By, default), Is.False);
        Assert.That(await corrections.AddAsync(Share("140213", 4), default), Is.True);
    }

    private static async Task<IEnumerable<TargetCorrection>> ListAsync(ITargetCorrectionRepository corrections, Scope scope) =>
        (await corrections.ListAsync("datong-2022", scope, default)).Select(one => one.Correction);

    private static TargetCorrection Share(string? county, int value) => new()
    {
        Id = Guid.CreateVersion7(),
        Programme = "datong-2022",
        TargetId = "DT22-T1",
        Kind = TargetCorrectionKind.Share,
        CountyCode = county,
        Value = value,
        EnterpriseId = null,
        On = null,
        Reason = "省下达任务调增",
        Made = By,
    };
}
