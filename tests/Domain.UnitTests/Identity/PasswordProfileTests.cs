using ListingPipeline.Domain.Identity;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Identity;

public sealed class PasswordProfileTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);

    [TestCase("elevenchars", "identity.password-too-short")]
    [TestCase("twelve chars", null)]
    [TestCase("green river zhaoyi", "identity.password-holds-name")]
    [TestCase("letmein-letmein", "identity.password-breached")]
    [TestCase("aaaaaaaaaaaaaaaa", "identity.password-breached")]
    [TestCase("绿水青山就是金山银山的道理", null)]
    public void Check_OwaspAsvsL2_NamesWhatIsWrong(string password, string? code) =>
        Assert.That(Codes(PasswordProfile.OwaspAsvsL2, password), Is.EqualTo(code is null ? [] : new[] { code }));

    [TestCase("Green-7-x", "identity.password-too-short")]
    [TestCase("Green-7-xy", null)]
    [TestCase("greenriverseven7", "identity.password-too-plain")]
    [TestCase("GreenRiverSeven7", null)]
    public void Check_Level3_NamesWhatIsWrong(string password, string? code) =>
        Assert.That(Codes(PasswordProfile.Level3, password), Is.EqualTo(code is null ? [] : new[] { code }));

    [Test]
    public void Check_TooLong_IsRefused() =>
        Assert.That(Codes(PasswordProfile.OwaspAsvsL2, string.Concat(Enumerable.Repeat("abcdefghi", 15))), Is.EqualTo(new[] { "identity.password-too-long" }));

    [Test]
    public void IsExpired_OnlyUnderLevel3_AfterNinetyDays() => Assert.Multiple(() =>
    {
        Assert.That(PasswordProfile.OwaspAsvsL2.IsExpired(Noon.AddYears(-9), Noon), Is.False);
        Assert.That(PasswordProfile.Level3.IsExpired(Noon.AddDays(-90), Noon), Is.False);
        Assert.That(PasswordProfile.Level3.IsExpired(Noon.AddDays(-91), Noon), Is.True);
        Assert.That(PasswordProfile.Level3.IsExpired(null, Noon), Is.False);
    });

    [Test]
    public void Find_UnknownName_IsNone() =>
        Assert.That((PasswordProfile.Find("owasp-asvs-l2"), PasswordProfile.Find("mlps-3"), PasswordProfile.Find("none")), Is.EqualTo((PasswordProfile.OwaspAsvsL2, PasswordProfile.Level3, (PasswordProfile?)null)));

    private static IEnumerable<string> Codes(PasswordProfile profile, string password) =>
        profile.Check(password, "zhaoyi", lower => lower == "letmein-letmein").Select(f => f.Code);
}
