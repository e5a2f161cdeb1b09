using ListingPipeline.Architecture.Tests.Common;

namespace ListingPipeline.Architecture.Tests.Naming;

/// <summary>One list of feature names: finding things costs nothing.</summary>
public sealed class FeatureFolderTests
{
    [TestCaseSource(nameof(Places))]
    public void Folders_AreFeatures_OrOnTheListBesides(string place) => Assert.That(Strangers(place, SourceTree.FoldersIn(place)), Is.Empty);

    [TestCase("src/Domain", "Assessments")]
    [TestCase("src/Domain", "countyAssessments")]
    [TestCase("src/Application", "Demo")]
    [TestCase("client/src/features", "CountyAssessments")]
    public void Folder_OfAnotherName_IsRejected(string place, string folder) => Assert.That(Strangers(place, [folder]), Is.EqualTo(new[] { folder }));

    [TestCase("src/Infrastructure/Sql", "CountyAssessments")]
    [TestCase("client/src/features", "county-assessments")]
    public void Folder_OfAFeature_IsAccepted(string place, string folder) => Assert.That(Strangers(place, [folder]), Is.Empty);

    [Test]
    public void Namespaces_FollowTheFolders()
    {
        var files = SourceTree.Below("src", ".cs").ToList();

        Assert.That(files, Is.Not.Empty);
        Assert.That(files.Where(f => f.Path != "src/Api/Program.cs" && !HasNamespaceOfItsFolder(f)).Select(f => f.Path), Is.Empty);
        Assert.That(HasNamespaceOfItsFolder(new SourceFile("src/Domain/Rankings/X.cs", "namespace ListingPipeline.Domain.Enterprises;")), Is.False);
    }

    private static IEnumerable<string> Places() => Features.Besides.Keys;

    private static IEnumerable<string> Strangers(string place, IEnumerable<string> folders)
    {
        var isClient = place.StartsWith("client/", StringComparison.Ordinal);
        return folders.Except(Features.All.Select(f => isClient ? Features.Kebab(f) : f)).Except(Features.Besides[place]);
    }

    private static bool HasNamespaceOfItsFolder(SourceFile file)
    {
        var folder = file.Path["src/".Length..file.Path.LastIndexOf('/')];
        return file.Text.Contains($"namespace ListingPipeline.{folder.Replace('/', '.')};", StringComparison.Ordinal);
    }
}
