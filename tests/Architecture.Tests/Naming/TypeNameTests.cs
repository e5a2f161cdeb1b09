using ListingPipeline.Architecture.Tests.Common;

namespace ListingPipeline.Architecture.Tests.Naming;

/// <summary>Names that say nothing about what a type is for are not taken.</summary>
public sealed class TypeNameTests
{
    private static readonly string[] Empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Service", "Services", "Base", "Info", "Data", "Impl", "V2"];

    [Test]
    public void Types_HaveTellingNames() => Assert.That(Layer.TypesOf(Layer.All).Select(t => t.Name).Where(IsEmpty), Is.Empty);

    [TestCase("EnterpriseManager", true)]
    [TestCase("ScoreHelper", true)]
    [TestCase("Base", true)]
    [TestCase("RankingV2", true)]
    [TestCase("Repository`1", false)]
    [TestCase("Database", false)]
    public void Name_ThatSaysNothing_IsRejected(string name, bool isRejected) => Assert.That(IsEmpty(name), Is.EqualTo(isRejected));

    private static bool IsEmpty(string name) => Empty.Any(word => name.Split('`')[0].EndsWith(word, StringComparison.Ordinal));
}
