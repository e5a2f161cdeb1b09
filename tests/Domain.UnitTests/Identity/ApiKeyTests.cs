using System.Net;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Identity;

public sealed class ApiKeyTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);
    private static readonly DateTimeOffset Now = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    [TestCase("10.20.0.5", "10.20.0.5", true)]
    [TestCase("10.20.0.5", "10.20.0.6", false)]
    [TestCase("10.20.0.0/16", "10.20.255.255", true)]
    [TestCase("10.20.0.0/16", "10.21.0.0", false)]
    [TestCase("10.20.0.0/16", "::ffff:10.20.1.1", true)]
    [TestCase("2001:db8::/32", "2001:db8:1::7", true)]
    [TestCase("2001:db8::/32", "10.20.0.5", false)]
    [TestCase("0.0.0.0/0", "203.0.113.9", true)]
    public void AddressRange_HoldsTheAddressesOfItsBlock(string range, string address, bool isIn) =>
        Assert.That(AddressRange.Parse(range).Value.Contains(IPAddress.Parse(address)), Is.EqualTo(isIn));

    [TestCase("")]
    [TestCase("10.20.0.0/33")]
    [TestCase("10.20.0.0/")]
    [TestCase("county.example")]
    [TestCase("10.20.0.5, 10.20.0.6")]
    public void AddressRange_OfSomethingElse_IsRefused(string text) => Assert.That(AddressRange.Parse(text).Error, Is.EqualTo(ApiKeyErrors.AddressUnreadable));

    [Test]
    public void AddressRange_ReadBackFromItsText_IsTheSame() =>
        Assert.That(AddressRange.Parse(AddressRange.Parse("10.20.0.5").Value.ToString()).Value, Is.EqualTo(AddressRange.Parse("10.20.0.5").Value));

    [TestCase(0, null)]
    [TestCase(ApiKeyGrant.MostDays, null)]
    [TestCase(-1, "identity.api-key-expiry-out-of-range")]
    [TestCase(ApiKeyGrant.MostDays + 1, "identity.api-key-expiry-out-of-range")]
    public void Grant_LastsAYearAtMost(int days, string? code) => Assert.That(Create(expiresOn: Today.AddDays(days)).Error?.Code, Is.EqualTo(code));

    [TestCase(Permissions.Eligibility.Bulk, null)]
    [TestCase("", "identity.api-key-scope-unknown")]
    [TestCase(Permissions.Identity.Manage, "identity.api-key-scope-unknown")]
    [TestCase(Permissions.Audit.Read, "identity.api-key-scope-unknown")]
    [TestCase(Permissions.Rankings.Publish, "identity.api-key-scope-unknown")]
    public void Grant_CarriesOnlyWhatThirdPartiesMay(string scope, string? code) =>
        Assert.That(Create(scopes: scope.Length == 0 ? [] : [scope]).Error?.Code, Is.EqualTo(code));

    [Test]
    public void Grant_WithAScopeTwice_IsRefused() =>
        Assert.That(Create(scopes: [Permissions.Eligibility.Bulk, Permissions.Eligibility.Bulk]).Error, Is.EqualTo(ApiKeyErrors.ScopeUnknown));

    [Test]
    public void Grant_WithAddresses_IsNotGoodFromAnUnknownOne() => Assert.Multiple(() =>
    {
        Assert.That(Create(addresses: ["10.0.0.0/8"]).Value.IsGoodFrom(null), Is.False);
        Assert.That(Create(addresses: []).Value.IsGoodFrom(null), Is.True);
    });

    [Test]
    public void Key_IsGoodOnceApproved_UntilItsLastDay_AndNeverOnceRevoked()
    {
        var key = ApiKey.Create(Guid.Empty, "示例", Create(expiresOn: Today).Value, Now);
        Assert.That(key.IsGoodOn(Today), Is.False);
        key.Approve(Now);
        Assert.That((key.IsGoodOn(Today), key.IsGoodOn(Today.AddDays(1)), key.Approve(Now).Error), Is.EqualTo((true, false, ApiKeyErrors.WrongState)));
        key.Revoke(Now);
        Assert.That((key.IsGoodOn(Today), key.Revoke(Now).Error, key.Approve(Now).Error), Is.EqualTo((false, ApiKeyErrors.WrongState, ApiKeyErrors.WrongState)));
    }

    private static Result<ApiKeyGrant> Create(IReadOnlyList<string>? scopes = null, IReadOnlyList<string>? addresses = null, DateOnly? expiresOn = null) =>
        ApiKeyGrant.Create(scopes ?? [Permissions.Enterprises.Read], null, addresses ?? [], 120, 1000, expiresOn ?? Today, Today);
}
