using ListingPipeline.Domain.Identity;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Identity;

public sealed class SavedViewTests
{
    [TestCase(Roles.Bureau, true)]
    [TestCase(Roles.County, true)]
    [TestCase(Roles.Leadership, true)]
    [TestCase(Roles.Enterprise, true)]
    [TestCase(Roles.Department, false)]
    [TestCase(Roles.Institution, false)]
    [TestCase(Roles.Expert, false)]
    [TestCase(Roles.Administrator, false)]
    [TestCase(Roles.ThirdParty, false)]
    [TestCase("", false)]
    public void Sharing_IsForRolesWhoseAccountsAreOneOffice(string role, bool may)
    {
        var checkedContent = SavedViewContent.Check("enterprises", "名", "", true, role);

        Assert.That(checkedContent.Error, Is.EqualTo(may ? null : IdentityErrors.ViewNotShareable));
    }

    [Test]
    public void Content_WithEverythingWrong_NamesEachPlace()
    {
        var wrong = SavedViewContent.Check("a_b", new string('名', 61), "x\u0000", false, Roles.Bureau).Error!;

        Assert.That(wrong.Fields.Select(field => field.Path), Is.EqualTo(new[] { "list", "name", "state" }));
    }

    [Test]
    public void Name_LosesBlanksAtItsEnds() =>
        Assert.That(SavedViewContent.Check("reserve-members-dt-reserve", "  后备 ", "tab=members", false, Roles.Expert).Value.Name, Is.EqualTo("后备"));
}
