using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Rankings;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class RankingRemovalRepositoryTests(SqlDialect dialect) : RankingFixture(dialect)
{
    [Test]
    public async Task Removal_Stored_ReadsBackEveryColumnMovesAndIsOneACause()
    {
        var removals = Get<IRemovalRepository>();
        var (draft, ranking) = await AddAsync("动态管理");
        var edition = await PublishAsync(draft, ranking, 2071, 1, null, "programme-of-removals");
        var added = Removal(edition, ranking.Entries[0]);
        var by = new Signature(Guid.Empty, "示例处长", Noon);

        Assert.That(await removals.AddAsync(added, new RemovalStep(added.Id, 1, RemovalStep.Find, null, by), default), Is.True);
        Assert.That(await removals.AddAsync(added with { Id = Ids.Next() }, new RemovalStep(added.Id, 1, RemovalStep.Find, null, by), default), Is.False);
        var read = (await removals.FindAsync(added.Id, default))!;
        Assert.That(read with { Evidence = added.Evidence }, Is.EqualTo(added));
        Assert.That(read.Evidence, Is.EqualTo(added.Evidence));
        var removed = added.Move(RemovalStage.Removed, "示例理由", by);
        Assert.That(await removals.SaveAsync(removed, new RemovalStep(added.Id, 2, "confirm", "示例理由", by), default), Is.True);
        Assert.That(await removals.SaveAsync(removed, new RemovalStep(added.Id, 2, "confirm", "示例理由", by), default), Is.False, "somebody was faster");
        Assert.That((await removals.FindAsync(added.Id, default))! with { Evidence = added.Evidence }, Is.EqualTo(removed));

        Assert.That((await removals.ReadStepsAsync(edition.Id, Scope.Unrestricted, default)).Select(step => (step.Version, step.Action)), Is.EqualTo([(1, "find"), (2, "confirm")]));
        Assert.That(await removals.ListAsync(edition.Id, Tianhe, default), Is.Empty);
        Assert.That(await removals.ReadStepsAsync(edition.Id, Tianhe, default), Is.Empty);
        ListRemoval inForce = new(added.EnterpriseId, edition.Label, added.Cause, added.Clause, "示例理由", Noon);
        Assert.That(await removals.ListRemovedAsync(edition.Id, default), Is.EqualTo([inForce]));
        Assert.That(await removals.ListStandingAsync("programme-of-removals", default), Is.EqualTo([inForce]));
        Assert.That((await removals.ListNewestEditionsAsync(default)).Select(newest => newest.Id), Does.Contain(edition.Id));

        var (next, nextRanking) = await AddAsync("再次上榜");
        var later = await PublishAsync(next, nextRanking, 2072, 1, null, "programme-of-removals");
        Assert.That(await removals.ListStandingAsync("programme-of-removals", default), Is.Empty, "a later edition lists it again");
        Assert.That((await removals.ListNewestEditionsAsync(default)).Select(newest => newest.Id), Does.Contain(later.Id).And.Not.Contain(edition.Id));
    }

    [Test]
    public async Task Watch_Saved_ReplacesTheOneBefore()
    {
        var removals = Get<IRemovalRepository>();
        var (draft, ranking) = await AddAsync("核查");
        var edition = await PublishAsync(draft, ranking, 2073, 1);
        var watch = new EditionWatch(new DateOnly(2026, 6, 30), 2, new Signature(Guid.Empty, "示例处长", Noon));

        Assert.That(await removals.FindWatchAsync(edition.Id, default), Is.Null);
        await removals.SaveWatchAsync(edition.Id, watch, default);
        await removals.SaveWatchAsync(edition.Id, watch with { ListedCount = 7 }, default);

        Assert.That(await removals.FindWatchAsync(edition.Id, default), Is.EqualTo(watch with { ListedCount = 7 }));
    }

    private RemovalCase Removal(RankingEdition edition, RankingEntry entry) => new(
        Ids.Next(),
        edition.Id,
        entry.Candidate.EnterpriseId,
        entry.Candidate.Name,
        entry.Rank ?? 0,
        RemovalCause.Penalised,
        "三(三)3(5)",
        [new(EvidenceKind.Metric, "crime_3y", "true"), new(EvidenceKind.Statement, "", "示例|说明\n第二行")],
        RemovalStage.Open,
        new DateOnly(2026, 6, 30),
        null,
        null,
        1);
}
