using ListingPipeline.Domain.Enterprises;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Enterprises;

public sealed class RegistrationGuardTests
{
    private static readonly DateTimeOffset _at = new(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly EnterpriseIdentity _standing = new("示例甲有限公司", null, "140213", null, CompanyForm.Limited, new DateOnly(2010, 3, 1), "示例路1号", "示例旧名有限公司");

    private static readonly (string Name, Func<EnterpriseIdentity, EnterpriseIdentity> Change, RegistrationPart[] Contested)[] _cases =
    [
        ("nothing", identity => identity, []),
        ("address", identity => identity with { Address = "示例路2号" }, [RegistrationPart.Address]),
        ("address declared unknown", identity => identity with { Address = null }, [RegistrationPart.Address]),
        ("what was unknown", identity => identity with { IndustryCode = "C35" }, []),
        ("form and day", identity => identity with { Form = CompanyForm.JointStock, EstablishedOn = new DateOnly(2011, 3, 1) }, [RegistrationPart.Form, RegistrationPart.EstablishedOn]),
        ("name with the former name that comes of it", identity => identity with { Name = "示例乙有限公司", FormerName = "示例甲有限公司" }, [RegistrationPart.Name]),
        ("former name alone", identity => identity with { FormerName = "示例更旧有限公司" }, [RegistrationPart.FormerName]),
    ];

    [Test]
    public void Revision_AgainstAnotherOffice_StaysPartByPart([Range(0, 6)] int index)
    {
        var (name, change, contested) = _cases[index];
        var wanted = change(_standing);

        var revision = RegistrationGuard.Of(_standing, wanted, [Entry(SupplierKind.Bureau)], SupplierKind.County);

        Assert.That(revision.Contested.Select(part => part.Part), Is.EqualTo(contested), name);
        Assert.That(revision.Contested.Select(part => part.Against.Source?.Kind), Has.All.EqualTo(SupplierKind.Bureau), name);
        Assert.That(revision.Contested.Select(part => part.Claimed), Is.EqualTo(contested.Select(part => RegistrationHistory.ValueOf(part, wanted))), name);
        Assert.That(revision.Identity, Is.EqualTo(contested.Length == 0 ? wanted : _standing), name);
    }

    [TestCase(SupplierKind.Bureau, SupplierKind.Bureau, false)]
    [TestCase(SupplierKind.County, SupplierKind.Bureau, false, Description = "The bureau answers for the register.")]
    [TestCase(SupplierKind.County, SupplierKind.County, false)]
    [TestCase(SupplierKind.Demo, SupplierKind.County, false)]
    [TestCase(SupplierKind.Bureau, SupplierKind.County, true)]
    [TestCase(SupplierKind.Bureau, SupplierKind.ThirdParty, true)]
    [TestCase(SupplierKind.ThirdParty, SupplierKind.County, true)]
    public void Part_IsGuarded_AgainstOtherOfficesOnly(SupplierKind suppliedBy, SupplierKind by, bool isContested)
    {
        var wanted = _standing with { Address = "示例路9号" };

        Assert.That(RegistrationGuard.Of(_standing, wanted, [Entry(suppliedBy)], by).Contested, Has.Count.EqualTo(isContested ? 1 : 0));
    }

    [Test]
    public void Part_OfUnknownSource_MayBeReplaced() =>
        Assert.That(RegistrationGuard.Of(_standing, _standing with { Name = "示例丙有限公司" }, [], SupplierKind.County).Contested, Is.Empty);

    [Test]
    public void Part_IsOfTheOfficeThatChangedItLast()
    {
        var changes = new[] { Entry(SupplierKind.Bureau), new RegistrationChange(Guid.Empty, _standing with { Address = "示例路0号" }, ListingStage.Cultivation, Source(SupplierKind.County)) };

        var revision = RegistrationGuard.Of(_standing, _standing with { Address = "示例路2号", Form = CompanyForm.Other }, changes, SupplierKind.County);

        Assert.That(revision.Contested.Select(part => part.Part), Is.EqualTo(new[] { RegistrationPart.Form }), "the address is the county's own by now");
        Assert.That(revision.Identity, Is.EqualTo(_standing with { Address = "示例路2号" }));
    }

    [Test]
    public void TakenName_KeepsTheOldOneAsFormerName()
    {
        var enterprise = Enterprise.Restore(Guid.Empty, _standing, ListingStage.Cultivation, 3);

        Assert.That(enterprise.Take(RegistrationPart.Name, "示例乙有限公司", new DateOnly(2026, 6, 30)).Error, Is.Null);

        Assert.That((enterprise.Identity.Name, enterprise.Identity.FormerName, enterprise.Version), Is.EqualTo(("示例乙有限公司", "示例旧名有限公司；示例甲有限公司", 4)));
    }

    [Test]
    public void EveryPart_ReadAndTaken_IsTheSame([Values] RegistrationPart part)
    {
        var other = new EnterpriseIdentity("示例丁股份有限公司", CreditCode.Complete("91140213MAREGT73X"), "140214", "C3562", CompanyForm.JointStock, new DateOnly(1999, 12, 31), "示例街", "示例前身厂");
        var enterprise = Enterprise.Restore(Guid.Empty, _standing, ListingStage.Cultivation, 1);

        enterprise.Take(part, RegistrationHistory.ValueOf(part, other), new DateOnly(2026, 6, 30));

        var expected = part == RegistrationPart.Stage ? null : RegistrationHistory.ValueOf(part, other);
        Assert.That(RegistrationHistory.ValueOf(part, enterprise.Identity), Is.EqualTo(expected));
    }

    private static RegistrationChange Entry(SupplierKind kind) => new(Guid.Empty, null, null, Source(kind));

    private static RegistrationSource Source(SupplierKind kind) => new(kind, "测试人员", "营业执照", _at);
}
