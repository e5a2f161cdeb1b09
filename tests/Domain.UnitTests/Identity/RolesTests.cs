using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Identity;

public sealed class RolesTests
{
    private static readonly Guid SomeEnterprise = Guid.ParseExact("01930000-0000-7000-8000-000000000001", "D");

    [TestCase(Roles.Bureau)]
    [TestCase(Roles.Department)]
    [TestCase(Roles.Leadership)]
    public void ScopeOf_CityWideRole_IsUnrestricted(string role) =>
        Assert.That(Roles.ScopeOf(role, null, null), Is.EqualTo(Scope.Unrestricted));

    [Test]
    public void ScopeOf_BoundRoles_HoldTheirOwn() => Assert.Multiple(() =>
    {
        Assert.That(Roles.ScopeOf(Roles.County, "140213", null), Is.EqualTo(new Scope("140213", null)));
        Assert.That(Roles.ScopeOf(Roles.Enterprise, null, SomeEnterprise), Is.EqualTo(new Scope(null, SomeEnterprise)));
    });

    [TestCase(Roles.County)]
    [TestCase(Roles.Enterprise)]
    [TestCase(Roles.Institution)]
    [TestCase(Roles.ThirdParty)]
    [TestCase(Roles.Expert)]
    [TestCase(Roles.Administrator)]
    [TestCase(Roles.SecurityAdministrator)]
    [TestCase(Roles.AuditAdministrator)]
    [TestCase("")]
    [TestCase("no-such-role")]
    public void ScopeOf_RoleWithoutItsBinding_SeesNothing(string role) =>
        Assert.That(Roles.ScopeOf(role, null, null), Is.EqualTo(Scope.Nothing));

    [Test]
    public void Grants_UnknownRoleOrPermission_IsDenied() => Assert.Multiple(() =>
    {
        Assert.That(Roles.Grants("no-such-role", Permissions.Enterprises.Read), Is.False);
        Assert.That(Roles.Grants(Roles.Bureau, "no.such-permission"), Is.False);
        Assert.That(Roles.Grants(Roles.Institution, Permissions.Enterprises.Read), Is.False);
    });

    [Test]
    public void SeparateDuties_ShareNoPermission_AndHoldNoBusinessPermission()
    {
        // Seeing which accounts there are, and what one is told oneself, is no duty.
        string[] common = [Permissions.Identity.Read, Permissions.Notifications.Own];
        var duties = Roles.SeparateDuties.Select(Roles.PermissionsOf).ToList();
        var business = Roles.All.Except(Roles.SeparateDuties).SelectMany(Roles.PermissionsOf).ToHashSet();

        Assert.That(duties.SelectMany(permissions => permissions).Where(p => !common.Contains(p)), Is.Unique);
        Assert.That(duties.SelectMany(permissions => permissions).Where(p => business.Contains(p) && !common.Contains(p)), Is.Empty);
    }
}
