using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Rankings;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class RankingCampaignRepositoryTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 6, 30);
    private static readonly Guid Broker = new(7, 0, 0, new byte[8]);
    private static readonly NominationReader All = new(Scope.Unrestricted, null);
    private static readonly NominationReader Tianhe = new(new Scope("440106", null), null);

    private readonly SequentialIds _ids = new();
    private IRankingCampaignRepository Campaigns => Get<IRankingCampaignRepository>();

    [Test]
    public async Task Campaign_Stored_ReadsBackMovesAndIsOneAYear()
    {
        var campaign = await OpenAsync(2031);

        Assert.That(await Campaigns.FindAsync(campaign.Id, default), Is.EqualTo(campaign));
        Assert.That(await Campaigns.FindAsync("guangzhou-2022", 2031, default), Is.EqualTo(campaign));
        Assert.That(await Campaigns.AddAsync(Campaign(2031), default), Is.False);
        Assert.That(await Campaigns.MoveAsync(campaign.Id, CampaignStage.Checking, 1, default), Is.True);
        Assert.That(await Campaigns.MoveAsync(campaign.Id, CampaignStage.Settled, 1, default), Is.False);
        Assert.That((await Campaigns.ListAsync(default)).Single(c => c.Id == campaign.Id), Is.EqualTo(campaign with { Stage = CampaignStage.Checking, Version = 2 }));
    }

    [Test]
    public async Task Nomination_Stored_ReadsBackForItsCountyAndWhoNamedIt()
    {
        var campaign = await OpenAsync(2032);
        var nomination = await NominateAsync(campaign, "示例精工甲", "440106", "recommendation", Broker);
        await NominateAsync(campaign, "示例精工乙", "440103", "other", Guid.Empty);

        var found = (await Campaigns.FindNominationAsync(nomination.Id, All, default))!;
        Assert.That(found with { Sources = [] }, Is.EqualTo(nomination with { Sources = [] }));
        Assert.That(found.Sources, Is.EqualTo(nomination.Sources));
        Assert.That(await Campaigns.FindNominationAsync(nomination.Id, new NominationReader(Scope.Nothing, Broker), default), Is.Not.Null);
        Assert.That(await Campaigns.FindNominationAsync(nomination.Id, new NominationReader(new Scope("440103", null), null), default), Is.Null);
        Assert.That(await Campaigns.AddNominationAsync(nomination with { Id = _ids.Next() }, default), Is.False);
        Assert.That(await Campaigns.AddSourceAsync(nomination.Id, nomination.Sources[0] with { Id = _ids.Next() }, default), Is.False);
        Assert.That(await CountAsync(campaign, new NominationFilter(), All), Is.EqualTo(2));
        Assert.That(await CountAsync(campaign, new NominationFilter(), Tianhe), Is.EqualTo(1));
        Assert.That(await CountAsync(campaign, new NominationFilter("精工乙"), All), Is.EqualTo(1));
        Assert.That(await CountAsync(campaign, new NominationFilter(SourceId: "other", Entry: Outcome.Unknown, Stage: NominationStage.Filling), All), Is.EqualTo(1));
        Assert.That(await CountAsync(campaign, new NominationFilter(CountyCode: "440106"), new NominationReader(Scope.Nothing, Broker)), Is.EqualTo(1));
    }

    [Test]
    public async Task SaveNomination_StaleVersion_ChangesNothingAndAcceptedAreListed()
    {
        var campaign = await OpenAsync(2033);
        var nomination = await NominateAsync(campaign, "示例精工丙", "440106", "other", Broker);

        Assert.That(await Campaigns.SaveNominationAsync(nomination with { Stage = NominationStage.Accepted, Entry = Outcome.Met, SubmittedAt = Noon }, default), Is.True);
        Assert.That(await Campaigns.SaveNominationAsync(nomination with { Stage = NominationStage.Refused }, default), Is.False);

        var counts = await Campaigns.CountAsync(campaign.Id, All, default);
        Assert.That(counts.ByStage, Is.EqualTo(new Dictionary<NominationStage, long> { [NominationStage.Accepted] = 1 }));
        Assert.That(counts.BySource, Is.EqualTo(new Dictionary<string, long> { ["other"] = 1 }));
        Assert.That(await Campaigns.ListAcceptedAsync(campaign.Id, default), Is.EqualTo([nomination.EnterpriseId]));
        await Campaigns.DropSourceAsync(nomination.Sources[0].Id, default);
        Assert.That((await Campaigns.FindNominationAsync(campaign.Id, nomination.EnterpriseId, default))!.Sources, Is.Empty);
    }

    [Test]
    public async Task Steps_OfCampaignAndNomination_AreKeptApart()
    {
        var campaign = await OpenAsync(2034);
        var nomination = await NominateAsync(campaign, "示例精工丁", "440106", "other", Broker);
        var step = new CampaignStep(_ids.Next(), nomination.Id, "submit", "说明", By(Broker));
        await Campaigns.AddStepAsync(campaign.Id, step, default);
        await Campaigns.AddStepAsync(campaign.Id, step with { Id = _ids.Next(), NominationId = null, Action = "close", Note = null }, default);

        Assert.That(await Campaigns.ReadStepsAsync(campaign.Id, nomination.Id, default), Is.EqualTo([step]));
        Assert.That((await Campaigns.ReadStepsAsync(campaign.Id, null, default)).Select(s => s.Action), Is.EqualTo(["close"]));
    }

    private static Signature By(Guid user) => new(user, "示例证券 郑四", Noon);

    private RankingCampaign Campaign(int year) => RankingCampaign.Open(
        _ids.Next(), "guangzhou-2022", year, $"{year}年度征集", (new DateOnly(year, 7, 1), new DateOnly(year, 7, 25)), By(Guid.Empty)).Value;

    private async Task<RankingCampaign> OpenAsync(int year)
    {
        var campaign = Campaign(year);
        Assert.That(await Campaigns.AddAsync(campaign, default), Is.True);
        return campaign;
    }

    private async Task<Nomination> NominateAsync(RankingCampaign campaign, string name, string county, string sourceId, Guid by)
    {
        var enterprise = Enterprise.Register(
            _ids.Next(), new EnterpriseIdentity(name, null, county, "C3562", null, null, null, null), ListingStage.Cultivation, Day).Value;
        await Get<IEnterpriseRepository>().AddAsync([enterprise], default);
        var source = new NominationSource(_ids.Next(), sourceId, Nominator.Institution, "示例依据", By(by));
        var nomination = new Nomination(
            _ids.Next(), campaign.Id, enterprise.Id, name, null, county, NominationStage.Filling, Outcome.Unknown, Day, By(by), null, 1, [source]);
        Assert.That(await Campaigns.AddNominationAsync(nomination, default), Is.True);
        Assert.That(await Campaigns.AddSourceAsync(nomination.Id, source, default), Is.True);
        return nomination;
    }

    private async Task<long> CountAsync(RankingCampaign campaign, NominationFilter filter, NominationReader reader) =>
        (await Campaigns.ListNominationsAsync(campaign.Id, filter, new PageRequest(1, 10), reader, default)).TotalCount;
}
