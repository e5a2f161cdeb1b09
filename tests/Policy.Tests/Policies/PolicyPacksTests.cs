using ListingPipeline.Domain.Policies;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.Policies;

public sealed class PolicyPacksTests
{
    [Test]
    public void Packs_OfTheWorkingCopy_LoadWithoutProblems()
    {
        Assert.That(TestPolicies.Store.Packs.Select(pack => pack.Identity.Id), Is.EqualTo(["national", "datong-2022", "guangzhou-2022", "sample-2024", "zhanjiang-2023"]));
        Assert.That(TestPolicies.Store.Metrics.All, Has.Count.GreaterThan(150));
    }

    [Test]
    public void DatongCounties_FollowThePrintedOrder_NotTheCodes()
    {
        var counties = TestPolicies.Store.FindPack("datong-2022")!.Counties;

        Assert.That(
            string.Join(" ", counties.Select(county => county.Name.Zh)),
            Is.EqualTo("平城区 云冈区 新荣区 云州区 阳高县 天镇县 浑源县 灵丘县 广灵县 左云县 经开区"));
        Assert.That(counties[^1].Code, Is.EqualTo("140271"));
        Assert.That(counties[^1].Note, Is.Not.Null);
    }

    [Test]
    public void DatongTargets_AreFourSevenEleven()
    {
        var totals = TestPolicies.Store.FindPack("datong-2022")!.Targets.Select(target => (target.Kind, target.Total));

        Assert.That(totals, Is.EqualTo([(TargetKind.Listed, 4), (TargetKind.Neeq, 7), (TargetKind.RegionalBoard, 11)]));
    }

    [Test]
    public void PackHash_IsTheSameOnEveryLoad()
    {
        var again = Infrastructure.Policies.PolicyStore.Load(TestKit.RepositoryFolders.Policies, TestPolicies.Readers());

        Assert.That(again.Packs.Select(pack => pack.Identity), Is.EqualTo(TestPolicies.Store.Packs.Select(pack => pack.Identity)));
    }

    [TestCase("广东省广州市海珠区同福西路131-133号首层01房", "海珠区", false)]
    [TestCase("广州市天河区黄埔大道东128号", "天河区", false)]
    [TestCase("广州高新技术产业开发区科学城科丰路31号", "黄埔区", true)]
    [TestCase("广东省广州市广州开发区科学城光谱西路69号", "黄埔区", true)]
    [TestCase("广州市萝岗区云埔一路", "黄埔区", true)]
    [TestCase("广州市黄埔区(中新广州知识城)九佛建设路333号", "黄埔区", false)]
    [TestCase("山西省大同市矿区新平旺", "云冈区", true)]
    [TestCase("山西省大同市平城区御东新区文兴路", "平城区", false)]
    [TestCase("大同市城区魏都大道", "平城区", true)]
    [TestCase("山西省大同市经济技术开发区湖滨路", "经开区", true)]
    [TestCase("山西省大同市大同县西坪镇", "云州区", true)]
    [TestCase("左云县云兴镇", "左云县", false)]
    [TestCase("广州黄埔区云埔四路6号", "黄埔区", false)]
    [TestCase("广东省广州开发区香山路2号", "黄埔区", true)]
    public void Address_ThatNamesACountyOrZone_ResolvesToIt(string address, string county, bool byAlias)
    {
        var match = CountyAddress.Resolve(address, TestPolicies.Store.Packs);

        Assert.That(match?.County.Name.Zh, Is.EqualTo(county));
        Assert.That(match!.ByAlias, Is.EqualTo(byAlias));
    }

    [TestCase("贵州省贵阳市白云区")]
    [TestCase("广东省深圳市福田区")]
    [TestCase("广州市")]
    [TestCase("青岛胶州市广州北路318号")]
    [TestCase("西藏拉萨经济技术开发区A区广州路3号")]
    [TestCase("梅县畲江镇广州（梅州）产业转移工业园内")]
    [TestCase("")]
    public void Address_OutsideTheProgrammes_ResolvesToNothing(string address) =>
        Assert.That(CountyAddress.Resolve(address, TestPolicies.Store.Packs), Is.Null);
}
