using ListingPipeline.Domain.Enterprises;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Enterprises;

public sealed class RegistrationHistoryTests
{
    private static readonly Guid Id = new("01930000-0000-7000-8000-000000000001");
    private static readonly EnterpriseIdentity Entered = new("示例甲有限公司", null, "140213", null, CompanyForm.Limited, null, "示例路1号", null);
    private static readonly RegistrationSource County = Source(SupplierKind.County, 1);
    private static readonly RegistrationSource Bureau = Source(SupplierKind.Bureau, 2);
    private static readonly RegistrationSource Again = Source(SupplierKind.Bureau, 3);

    [Test]
    public void Part_ChangedTwice_KeepsEachValueWithWhoSaidIt()
    {
        var moved = Entered with { Address = "示例路2号" };
        var now = moved with { Address = "示例路3号" };

        var address = Find(RegistrationPart.Address, now, Entry(County), Change(Entered, Bureau), Change(moved, Again));

        Assert.That(address.Current, Is.EqualTo(new RegistrationValue("示例路3号", Again)));
        Assert.That(address.Earlier, Is.EqualTo(new[] { new RegistrationValue("示例路2号", Bureau), new RegistrationValue("示例路1号", County) }));
    }

    [Test]
    public void Part_LeftAloneByAChangeOfAnother_KeepsItsSource()
    {
        var history = Of(Entered with { Address = "示例路2号" }, ListingStage.ShareReform, Entry(County), Change(Entered, Bureau));

        Assert.That(history.Single(field => field.Part == RegistrationPart.Name).Current, Is.EqualTo(new RegistrationValue("示例甲有限公司", County)));
        Assert.That(history.Single(field => field.Part == RegistrationPart.Stage).Current, Is.EqualTo(new RegistrationValue("shareReform", Bureau)));
        Assert.That(history.Single(field => field.Part == RegistrationPart.Form).Current.Value, Is.EqualTo("limited"));
    }

    [Test]
    public void Part_KnownLater_HasNoEarlierValue()
    {
        var code = Find(RegistrationPart.IndustryCode, Entered with { IndustryCode = "C3562" }, Entry(County), Change(Entered, Bureau));

        Assert.That((code.Current.Value, code.Current.Source, code.Earlier.Count), Is.EqualTo(("C3562", Bureau, 0)));
    }

    [Test]
    public void Entry_NotOnRecord_ShowsTheValueWithoutASource()
    {
        Assert.That(Find(RegistrationPart.Name, Entered).Current, Is.EqualTo(new RegistrationValue("示例甲有限公司", null)));
        var name = Find(RegistrationPart.Name, Entered with { Name = "示例乙有限公司" }, Change(Entered, Bureau));
        Assert.That((name.Current.Source, name.Earlier.Single()), Is.EqualTo((Bureau, new RegistrationValue("示例甲有限公司", null))));
    }

    [Test]
    public void Change_NotOnRecord_LeavesAGapInsteadOfAWrongSource()
    {
        var unseen = Entered with { Address = "示例路9号" };

        var address = Find(RegistrationPart.Address, unseen with { Name = "示例乙有限公司" }, Entry(County), Change(unseen, Bureau));

        Assert.That(address.Current.Value, Is.EqualTo("示例路9号"));
        Assert.That(address.Current.Source, Is.Not.EqualTo(Bureau));
    }

    private static RegistrationField Find(RegistrationPart part, EnterpriseIdentity now, params RegistrationChange[] changes) =>
        Of(now, ListingStage.Cultivation, changes).Single(field => field.Part == part);

    private static IReadOnlyList<RegistrationField> Of(EnterpriseIdentity now, ListingStage stage, params RegistrationChange[] changes) => RegistrationHistory.Of(now, stage, changes);

    private static RegistrationChange Entry(RegistrationSource source) => new(Id, null, null, source);

    private static RegistrationChange Change(EnterpriseIdentity before, RegistrationSource source) => new(Id, before, ListingStage.Cultivation, source);

    private static RegistrationSource Source(SupplierKind kind, int day) => new(kind, "示例", $"文件{day}", new DateTimeOffset(2026, 6, day, 0, 0, 0, TimeSpan.Zero));
}
