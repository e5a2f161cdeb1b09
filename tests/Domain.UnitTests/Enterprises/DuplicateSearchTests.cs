using ListingPipeline.Domain.Enterprises;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Enterprises;

public sealed class DuplicateSearchTests
{
    [TestCase("示例精工股份有限公司", "示例精工有限公司", DuplicateReason.SameName)]
    [TestCase("示例精工（大同）有限公司", "示例精工(大同) 有限责任公司", DuplicateReason.SameName)]
    [TestCase("大同示例精工有限公司", "大同示例晶工有限公司", DuplicateReason.SimilarName)]
    [TestCase("大同示例精工科技有限公司", "大同示例精工科枝技有限公司", DuplicateReason.SimilarName)]
    public void Names_ThatMayBeOne_AreFound(string first, string second, DuplicateReason reason) =>
        Assert.That(DuplicateSearch.Find([Traits(1, first), Traits(2, second)]).Single().Reasons, Is.EqualTo(new[] { reason }));

    [TestCase("大同示例精工001有限公司", "大同示例精工002有限公司", Description = "numbered names are different enterprises")]
    [TestCase("示例甲有限公司", "示例乙有限公司", Description = "short names differ by a character often")]
    [TestCase("大同示例精工有限公司", "大同示例软件有限公司")]
    [TestCase("有限公司", "股份有限公司")]
    public void Names_OfTwo_AreNotFound(string first, string second) => Assert.That(DuplicateSearch.Find([Traits(1, first), Traits(2, second)]), Is.Empty);

    [Test]
    public void FormerName_OfOne_FindsTheOther()
    {
        var found = DuplicateSearch.Find([Traits(1, "示例新名有限公司", "示例旧名有限公司；示例更旧有限公司"), Traits(2, "示例更旧股份有限公司")]).Single();

        Assert.That((found.First.Name, found.Reasons.Single()), Is.EqualTo(("示例新名有限公司", DuplicateReason.FormerName)));
    }

    [Test]
    public void Code_OfTheSameOrganisation_IsTheStrongestReason()
    {
        var found = DuplicateSearch.Find(
        [
            Traits(1, "示例精工有限公司"), Traits(2, "示例精工股份有限公司"),
            Traits(3, "示例一家有限公司", null, "91140213MA0K00101X"), Traits(4, "示例另一家有限公司", null, "91440101MA0K001010"),
        ]);

        Assert.That(found.Select(p => p.Reasons[0]), Is.EqualTo(new[] { DuplicateReason.OrganisationCode, DuplicateReason.SameName }));
    }

    [Test]
    public void Trait_ManyShare_TellsNothing() =>
        Assert.That(DuplicateSearch.Find([.. Enumerable.Range(1, 20).Select(i => Traits(i, "示例模板名称有限公司"))]), Is.Empty);

    private static EnterpriseTraits Traits(int number, string name, string? former = null, string? code = null) => new(new Guid(number, 0, 0, new byte[8]), name, former, code, "140213");
}
