using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Enterprises;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Enterprises;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class EnterpriseRepositoryTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    private const string Pingcheng = "140213";
    private static int _number;

    [Test]
    public async Task Enterprise_WithEveryColumnSet_ReadsBackEqual()
    {
        var stored = await AddAsync(Identity("全列"), ListingStage.Inquiry);

        var found = await Get<IEnterpriseRepository>().FindAsync(stored.Id, Scope.Unrestricted, default);

        Assert.That((found!.Identity, found.Stage, found.Version), Is.EqualTo((stored.Identity, ListingStage.Inquiry, stored.Version)));
    }

    [Test]
    public async Task Enterprise_WithNothingButAName_ReadsBackEqual()
    {
        var stored = await AddAsync(new EnterpriseIdentity("示例仅名有限公司", null, null, null, null, null, null, null), ListingStage.Cultivation);

        var found = await Get<IEnterpriseRepository>().FindAsync(stored.Id, Scope.Unrestricted, default);

        Assert.That(found!.Identity, Is.EqualTo(stored.Identity));
    }

    [Test]
    public async Task Enterprise_OutOfScope_IsAbsent()
    {
        var stored = await AddAsync(Identity("范围"), ListingStage.Cultivation);
        var repository = Get<IEnterpriseRepository>();

        Assert.That(await repository.FindAsync(stored.Id, new Scope(Pingcheng, null), default), Is.Not.Null);
        Assert.That(await repository.FindAsync(stored.Id, new Scope("440106", null), default), Is.Null);
        Assert.That(await repository.FindAsync(stored.Id, new Scope(null, stored.Id), default), Is.Not.Null);
        Assert.That(await repository.FindAsync(stored.Id, new Scope(null, Guid.Empty), default), Is.Null);
    }

    [TestCase("cqyhsljg", Description = "initials, words read as words")]
    [TestCase("ChongQing YinHang", Description = "syllables, blanks and capitals of no account")]
    [TestCase("jiumingyibai100", Description = "former name")]
    public async Task List_ByPinyin_FindsTheName(string search)
    {
        var stored = await AddAsync(Identity("拼音") with { Name = "重庆银行示例精工有限公司", FormerName = "示例旧名一百100厂" }, ListingStage.Cultivation);

        Assert.That(await FoundAsync(search), Does.Contain(stored.Id));
        Assert.That(await FoundAsync("zqyhsljg"), Does.Not.Contain(stored.Id));
    }

    [Test]
    public async Task NamesStoredWithoutPinyin_AreReadAtTheStart()
    {
        var stored = await AddAsync(Identity("拼音升级"), ListingStage.Cultivation);
        await Get<DbSession>().ExecuteAsync("Enterprises/WritePinyin", new { stored.Id, PinyinText = "" });
        // Nobody searches before the start; the engine is asked what stands there until then.
        Assert.That(await Get<DbSession>().InTransactionAsync(() => FoundAsync("pysj"), _ => true, default), Does.Not.Contain(stored.Id));

        await Get<NamePinyin>().FillAsync(default);

        Assert.That(await FoundAsync("pysj"), Does.Contain(stored.Id));
        Assert.That((await Get<IEnterpriseRepository>().FindAsync(stored.Id, Scope.Unrestricted, default))!.Version, Is.EqualTo(stored.Version));
    }

    [Test]
    public async Task Update_OfTheVersionRead_Stores_AndOfAStaleOne_ChangesNothing()
    {
        var stored = await AddAsync(Identity("并发"), ListingStage.Cultivation);
        var repository = Get<IEnterpriseRepository>();
        var first = (await repository.FindAsync(stored.Id, Scope.Unrestricted, default))!;
        var second = (await repository.FindAsync(stored.Id, Scope.Unrestricted, default))!;
        Assert.That(first.Revise(first.Identity with { Address = "先写" }, ListingStage.Listed, Database.Clock.Today).Error, Is.Null);
        Assert.That(second.Revise(second.Identity with { Address = "后写" }, ListingStage.Listed, Database.Clock.Today).Error, Is.Null);

        Assert.That(await repository.UpdateAsync([first], default), Is.Empty);
        Assert.That(await repository.UpdateAsync([second], default), Is.EqualTo(new[] { stored.Id }));
        Assert.That((await repository.FindAsync(stored.Id, Scope.Unrestricted, default))!.Identity.Address, Is.EqualTo("先写"));
    }

    [Test]
    public async Task FindByCreditCodesAndNames_FindsMoreThanOneStatementTakes()
    {
        var stored = await AddAsync(Identity("成批"), ListingStage.Cultivation);
        var others = Enumerable.Range(0, 1200).Select(i => $"不存在{i}");

        var byCode = await Get<IEnterpriseRepository>().FindByCreditCodesAsync([.. others, stored.Identity.CreditCode!.Value.Value], default);
        var byName = await Get<IEnterpriseRepository>().FindByNamesAsync([stored.Identity.Name, .. others], default);

        Assert.That(byCode.Select(e => e.Id), Is.EqualTo(new[] { stored.Id }));
        Assert.That(byName.Select(e => e.Id), Is.EqualTo(new[] { stored.Id }));
    }

    [TestCase("100%控股", "%控")]
    [TestCase("下划_线", "划_线")]
    [TestCase("方[括]号", "方[括]")]
    [TestCase("反\\斜杠", "\\斜")]
    [TestCase("UPPER甲", "upper甲")]
    public async Task Search_TakesPatternCharactersForThemselves(string name, string search)
    {
        var stored = await AddAsync(Identity(name), ListingStage.Cultivation);
        await AddAsync(Identity("无关公司"), ListingStage.Cultivation);

        var page = await ListAsync(new EnterpriseFilter(Search: search), EnterpriseSort.Name);

        Assert.That(page.Items.Select(i => i.Id), Is.EqualTo(new[] { stored.Id }));
    }

    [Test]
    public async Task List_PagesInEveryOrder_WithoutLossOrRepetition([Values] EnterpriseSort sort)
    {
        for (var i = 0; i < 7; i++)
        {
            await AddAsync(Identity($"分页{sort}{i % 3}"), ListingStage.ShareReform);
        }

        var filter = new EnterpriseFilter(Search: $"分页{sort}", Stage: ListingStage.ShareReform, CityCode: "1402", CountyCode: Pingcheng, IndustrySection: "C");
        var pages = new[] { await ListAsync(filter, sort, 1, 3), await ListAsync(filter, sort, 2, 3), await ListAsync(filter, sort, 3, 3), await ListAsync(filter, sort, 4, 3) };

        var ids = pages.SelectMany(p => p.Items).Select(i => i.Id).ToList();
        Assert.That(ids, Has.Count.GreaterThanOrEqualTo(7).And.Unique);
        Assert.That(pages.Select(p => p.TotalCount), Is.All.EqualTo(ids.Count));
    }

    private Task<PagedList<EnterpriseSummary>> ListAsync(EnterpriseFilter filter, EnterpriseSort sort, int page = 1, int size = 50) =>
        Get<IEnterpriseReader>().ListAsync(filter, sort, new PageRequest(page, size), Scope.Unrestricted, default);

    private async Task<IEnumerable<Guid>> FoundAsync(string search) =>
        (await Get<IEnterpriseReader>().ListAsync(new EnterpriseFilter(Search: search), EnterpriseSort.Name, new PageRequest(1, 100), Scope.Unrestricted, default)).Items.Select(e => e.Id);

    private async Task<Enterprise> AddAsync(EnterpriseIdentity identity, ListingStage stage)
    {
        var enterprise = Enterprise.Register(Guid.CreateVersion7(), identity, stage, Database.Clock.Today).Value;
        await Get<IEnterpriseRepository>().AddAsync([enterprise], default);
        return enterprise;
    }

    private static EnterpriseIdentity Identity(string name)
    {
        var code = CreditCode.Complete($"91140213MA{++_number:D7}");
        return new EnterpriseIdentity(
            $"示例{name}有限公司", code, Pingcheng, "C3562", CompanyForm.JointStock, new DateOnly(2011, 12, 31), "大同市平城区示例大道1号", $"旧名{_number}有限公司");
    }
}
