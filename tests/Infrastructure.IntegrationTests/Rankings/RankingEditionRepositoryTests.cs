using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Rankings;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class RankingEditionRepositoryTests(SqlDialect dialect) : RankingFixture(dialect)
{
    [Test]
    public async Task Publish_Draft_ReadsBackAsAnEditionAndLocksTheDraft()
    {
        var (draft, ranking) = await AddAsync("发布");
        var edition = await PublishAsync(draft, ranking, 2031, 1);

        var found = (await Rankings.FindEditionAsync(edition.Id, default))!;
        var byNumber = await Reader.FindEditionAsync("guangzhou-2022-2031-01", default);
        var published = await Reader.ListPublishedAsync(draft.Identity.Id, default);

        Assert.That(found, Is.EqualTo(edition));
        Assert.That(byNumber!.Id, Is.EqualTo(edition.Id));
        Assert.That(published.Select(p => (p.List, p.Rank)), Is.EqualTo(new[] { (PublishedList.Top, 1), (PublishedList.Top, 2) }));
        Assert.That((await Rankings.FindAsync(draft.Identity.Id, default))!.EditionId, Is.EqualTo(edition.Id));
        Assert.That(await Rankings.DeleteAsync(Restored(draft, 3), default), Is.False);
    }

    [Test]
    public async Task Publish_NumberTaken_IsAConflict()
    {
        var (first, firstRanking) = await AddAsync("先");
        var (second, secondRanking) = await AddAsync("后");
        await PublishAsync(first, firstRanking, 2032, 1);

        await SubmitAsync(second);
        second.Publish(Ids.Next());
        var result = await Rankings.PublishAsync(second, Edition(second, secondRanking, 2032, 1), Step(second), default);

        Assert.That(result.Error, Is.EqualTo(RankingErrors.NumberTaken));
        Assert.That(await Rankings.HighestNumberAsync("guangzhou-2022", 2032, default), Is.EqualTo(1));
        Assert.That(await Rankings.HighestNumberAsync("guangzhou-2022", 2033, default), Is.Zero);
    }

    [Test]
    public async Task FindPreviousEdition_SeveralYears_IsTheLatestBefore()
    {
        var editions = new List<RankingEdition>();
        foreach (var (year, number) in new[] { (2041, 1), (2041, 2), (2042, 1) })
        {
            var (draft, ranking) = await AddAsync($"{year}-{number}");
            editions.Add(await PublishAsync(draft, ranking, year, number));
        }

        Assert.That(await Rankings.FindPreviousEditionAsync(editions[2], default), Is.EqualTo(editions[1]));
        Assert.That(await Rankings.FindPreviousEditionAsync(editions[1], default), Is.EqualTo(editions[0]));
    }

    [Test]
    public async Task ListPlaces_TwoEditions_NameThoseListedBeforeWithTheReason()
    {
        var (before, beforeRanking) = await AddAsync("上期");
        await PublishAsync(before, beforeRanking, 2051, 1);
        var (after, ranking) = await AddAsync("本期");
        after.Adjust(Decision(ranking.Entries[0], AdjustmentKind.TakeOff, 0), ranking.Entries[0], Model.Rules);
        var revised = Ranking.Compute(Model.Rules, ranking.Entries.Select(e => e.Candidate), after.Adjustments).Value;
        await Rankings.SaveAsync(after, revised, Step(after), default);
        await PublishAsync(after, revised, 2051, 2);

        var places = await Reader.ListPlacesAsync(after.Identity.Id, before.Identity.Id, default);

        Assert.That(places.Select(p => (p.Outcome, p.Rank, string.Join('|', p.Reasons))), Is.EqualTo(new (RankingOutcome, int?, string)[]
        {
            (RankingOutcome.Top, 1, ""), (RankingOutcome.TakenOff, null, "示例理由"),
        }));
    }

    [Test]
    public async Task ListListed_SeveralEditions_AnswersTheFirstDayInScope()
    {
        var (first, firstRanking) = await AddAsync("首期");
        var (second, secondRanking) = await AddAsync("次期");
        await PublishAsync(first, firstRanking, 2061, 1, new DateTimeOffset(2061, 7, 31, 16, 30, 0, TimeSpan.Zero), "programme-of-its-own");
        await PublishAsync(second, secondRanking, 2062, 1, new DateTimeOffset(2062, 7, 31, 16, 30, 0, TimeSpan.Zero), "programme-of-its-own");

        var listed = await Reader.ListListedAsync(second.Identity.Id, "programme-of-its-own", Scope.Unrestricted, default);

        Assert.That(listed.Select(p => (p.Rank, p.FirstListedOn)), Is.EqualTo([(1, new DateOnly(2061, 8, 1)), (2, new DateOnly(2061, 8, 1))]));
        Assert.That(await Reader.ListListedAsync(second.Identity.Id, "programme-of-its-own", Tianhe, default), Is.Empty);
    }
}
