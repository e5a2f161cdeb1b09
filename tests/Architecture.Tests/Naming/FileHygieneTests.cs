using ListingPipeline.Architecture.Tests.Common;

namespace ListingPipeline.Architecture.Tests.Naming;

public sealed class FileHygieneTests
{
    private const int SoftLimit = 200;

    [Test]
    public void Files_SpeakOfTheProductOnly() => Assert.That(SourceTree.All.SelectMany(FileHygiene.Violations), Is.Empty);

    [TestCase("docs/a.md", "See /" + "work/shared for more.", "names the machine path")]
    [TestCase("client/package-lock.json", "\"resolved\": \"https://feed.example/x.tgz\",", "names a package registry")]
    [TestCase("src/Domain/A.cs", "// TO" + "DO: later", "leaves work to a comment")]
    [TestCase("src/Domain/A.cs", "    #" + "region Fields", "hides code in a region")]
    [TestCase("src/Domain/A.cs", "    // var x = 1;", "keeps commented-out code")]
    [TestCase("src/Domain/A.cs", "#" + "pragma warning disable CA1822", "suppresses a warning without a reason")]
    public void File_ThatDoesNot_IsRejected(string path, string text, string objection) =>
        Assert.That(FileHygiene.Violations(new SourceFile(path, text)).Single(), Does.StartWith($"{path}:1 {objection}"));

    [Test]
    public void Files_AreSmall()
    {
        var sizes = SourceTree.All.Select(f => (f.Path, Count: f.Lines.Length - 1, Limit: FileHygiene.SizeLimit(f.Path))).Where(f => f.Limit is not null).ToList();
        foreach (var (path, count, _) in sizes.Where(s => s.Count > SoftLimit).OrderByDescending(s => s.Count))
        {
            TestContext.Out.WriteLine($"{count} lines: {path}");
        }

        Assert.That(sizes, Is.Not.Empty);
        Assert.That(sizes.Where(s => s.Count > s.Limit).Select(s => $"{s.Path}: {s.Count} lines, {s.Limit} at most"), Is.Empty);
    }

    [TestCase("src/Api/Program.cs", FileHygiene.MostLinesOfProgram)]
    [TestCase("src/Infrastructure/Sql/Enterprises/ListEnterprises.sql", FileHygiene.MostLinesOfAStatement)]
    [TestCase("src/Domain/Enterprises/Enterprise.cs", FileHygiene.MostLines)]
    [TestCase("tests/Domain.UnitTests/Enterprises/EnterpriseTests.cs", null)]
    public void SizeLimit_OfAFile_DependsOnItsPlace(string path, int? limit) => Assert.That(FileHygiene.SizeLimit(path), Is.EqualTo(limit));
}
