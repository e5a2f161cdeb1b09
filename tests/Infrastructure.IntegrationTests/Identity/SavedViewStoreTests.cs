using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Infrastructure.Identity;
using ListingPipeline.Infrastructure.IntegrationTests.Common;
using ListingPipeline.Infrastructure.Persistence;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Identity;

[TestFixtureSource(typeof(Dialects), nameof(Dialects.All))]
public sealed class SavedViewStoreTests(SqlDialect dialect) : DatabaseFixture(dialect)
{
    private const string List = "enterprises";

    private ISavedViewStore Views => Get<ISavedViewStore>();

    [Test]
    public async Task View_WithEveryColumnSet_ReadsBack()
    {
        var owner = await AccountAsync(Roles.Bureau);
        var view = View(owner, "在辅导 100% 与 [在审]", "stage=tutoringFiled&sort=-revenue&columns=county,stage", isShared: true) with { Version = 7 };

        Assert.That(await Views.AddAsync(view, default), Is.True);

        var read = (await Views.FindAsync(owner, view.Id, default))!;
        Assert.That((read.View, read.OwnerName, read.IsDefault), Is.EqualTo((view, "示例", false)));
        Assert.That(await Views.CountAsync(owner, default), Is.EqualTo(1));
    }

    [Test]
    public async Task Views_ComeOwnOnesFirstThenByName_OfTheirListOnly()
    {
        var owner = await AccountAsync(Roles.County, "140213");
        var colleague = await AccountAsync(Roles.County, "140213");
        foreach (var view in new[] { View(owner, "B"), View(owner, "A"), View(colleague, "0", isShared: true), View(colleague, "1"), View(owner, "C", list: "audit") })
        {
            Assert.That(await Views.AddAsync(view, default), Is.True);
        }

        Assert.That((await Views.ListAsync(owner, List, default)).Select(one => one.View.Content.Name), Is.EqualTo(new[] { "A", "B", "0" }));
        Assert.That((await Views.ListAsync(colleague, List, default)).Select(one => one.View.Content.Name), Is.EqualTo(new[] { "0", "1" }));
    }

    [TestCase(Roles.County, "140213", true)]
    [TestCase(Roles.County, "140214", false)]
    [TestCase(Roles.Leadership, null, false)]
    public async Task View_ThatIsShared_IsSeenByItsOfficeOnly(string role, string? county, bool isSeen)
    {
        var owner = await AccountAsync(Roles.County, "140213");
        var reader = await AccountAsync(role, county);
        var view = View(owner, $"共享 {role} {county}", isShared: true);
        await Views.AddAsync(view, default);

        Assert.That(await Views.FindAsync(reader, view.Id, default) is not null, Is.EqualTo(isSeen));
    }

    [Test]
    public async Task Name_IsTakenOncePerAccountAndList()
    {
        var (owner, other) = (await AccountAsync(Roles.Bureau), await AccountAsync(Roles.Bureau));
        var (first, second) = (View(owner, "甲"), View(owner, "乙"));
        await Views.AddAsync(first, default);
        await Views.AddAsync(second, default);

        Assert.That(await Views.AddAsync(View(owner, "甲"), default), Is.False);
        Assert.That(await Views.AddAsync(View(owner, "甲", list: "audit"), default), Is.True);
        Assert.That(await Views.AddAsync(View(other, "甲"), default), Is.True);
        Assert.That(await Views.UpdateAsync(View(owner, "甲") with { Id = second.Id, Version = 2 }, default), Is.Null, "renamed to a name that is taken");
    }

    [Test]
    public async Task View_ReadBeforeAChange_IsNotWritten()
    {
        var owner = await AccountAsync(Roles.Bureau);
        var view = View(owner, "旧");
        await Views.AddAsync(view, default);

        Assert.That(await Views.UpdateAsync(View(owner, "新", "stage=listed", isShared: true) with { Id = view.Id, Version = 2 }, default), Is.True);
        Assert.That(await Views.UpdateAsync(View(owner, "更旧") with { Id = view.Id, Version = 2 }, default), Is.False);

        var read = (await Views.FindAsync(owner, view.Id, default))!.View;
        Assert.That((read.Content.Name, read.Content.State, read.Content.IsShared, read.Version), Is.EqualTo(("新", "stage=listed", true, 2)));
    }

    [Test]
    public async Task Default_IsOneOfAList_AndGoesWithItsView()
    {
        var owner = await AccountAsync(Roles.Bureau);
        var (first, second, elsewhere) = (View(owner, "甲", "stage=listed"), View(owner, "乙"), View(owner, "丙", list: "audit"));
        foreach (var view in new[] { first, second, elsewhere })
        {
            await Views.AddAsync(view, default);
        }

        await Views.SetDefaultAsync(owner, List, second.Id, default);
        await Views.SetDefaultAsync(owner, List, first.Id, default);
        await Views.SetDefaultAsync(owner, "audit", elsewhere.Id, default);
        Assert.That(
            (await Views.ListDefaultsAsync(owner, default)).Select(one => (one.List, one.Name, one.State)),
            Is.EquivalentTo(new[] { (List, "甲", "stage=listed"), ("audit", "丙", "") }));
        Assert.That((await Views.ListAsync(owner, List, default)).Single(one => one.IsDefault).View.Id, Is.EqualTo(first.Id));

        await Views.DeleteAsync(first.Id, default);
        await Views.SetDefaultAsync(owner, "audit", null, default);
        Assert.That(await Views.ListDefaultsAsync(owner, default), Is.Empty);
        Assert.That(await Views.FindAsync(owner, first.Id, default), Is.Null);
    }

    [Test]
    public async Task Default_ThatIsSharedNoLonger_IsLeftOut()
    {
        var (owner, colleague) = (await AccountAsync(Roles.Leadership), await AccountAsync(Roles.Leadership));
        var view = View(owner, "共享一时", isShared: true);
        await Views.AddAsync(view, default);
        await Views.SetDefaultAsync(colleague, List, view.Id, default);
        Assert.That(await Views.ListDefaultsAsync(colleague, default), Has.Count.EqualTo(1));

        await Views.UpdateAsync(View(owner, "共享一时") with { Id = view.Id, Version = 2 }, default);

        Assert.That(await Views.ListDefaultsAsync(colleague, default), Is.Empty);
    }

    private static SavedView View(Guid owner, string name, string state = "", bool isShared = false, string list = List) =>
        new(Guid.CreateVersion7(), owner, SavedViewContent.Restore(list, name, state, isShared), 1);

    private async Task<Guid> AccountAsync(string role, string? county = null)
    {
        var name = $"v{Guid.NewGuid():N}"[..20];
        var accounts = Get<AccountStore>();
        await accounts.AddAsync(new NewAccount(name, "示例", "a password of this test", role, CountyCode: county), default);
        return (await accounts.FindAsync(name, default))!.Id;
    }
}
