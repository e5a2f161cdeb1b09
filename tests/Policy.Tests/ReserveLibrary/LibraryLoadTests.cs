using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Infrastructure.Policies;
using ListingPipeline.TestKit;
using ListingPipeline.TestKit.Policies;

namespace ListingPipeline.Policy.Tests.ReserveLibrary;

public sealed class LibraryLoadTests
{
    private static readonly ILibraryCatalog Catalog = TestPolicies.Libraries;

    [Test]
    public void Datong_ReserveLibrary_IsThatOfTheAnnex()
    {
        var library = Catalog.Find("dt-reserve")!;

        Assert.That(library.Layers.Select(layer => layer.Name.Zh), Is.EqualTo(new[] { "上市后备层", "“新三板”后备层", "基础层" }));
        Assert.That(library.Intake!.Windows.Select(window => window.OpensMonth), Is.EqualTo([3, 9]));
        Assert.That(library.Intake.Materials.Where(material => !material.IsRequired).Select(material => material.Number), Is.EqualTo([7]));
        Assert.That(library.Intake.Recheck.Fields.Select(field => field.Name.Zh), Is.EqualTo(new[] { "证券", "财会", "法律" }));
        Assert.That((library.Promise!.Months, library.Promise.Source), Is.EqualTo((24, "大同市推进企业上市“倍增”计划 附件2 一(一)")));
        Assert.That(library.Standard!.Parts.Where(part => part.IsInPrinciple).Select(part => part.Rule), Is.EqualTo(new[] { "DT-RES-1" }));
    }

    [TestCase("2026-03-01", "2026-03-31")]
    [TestCase("2026-09-30", "2026-09-30")]
    [TestCase("2026-02-28", null)]
    [TestCase("2026-10-01", null)]
    public void Window_ByDay_IsOpenInMarchAndSeptemberOnly(string day, string? closesOn) => Assert.That(
        Catalog.Find("dt-reserve")!.Intake!.OpenOn(DateOnly.Parse(day), [])?.ClosesOn, Is.EqualTo(closesOn is null ? (DateOnly?)null : DateOnly.Parse(closesOn)));

    [TestCase("2026-06-30", "2026-09-01")]
    [TestCase("2026-09-15", "2027-03-01")]
    public void NextWindow_ByDay_IsTheNearest(string day, string opensOn) =>
        Assert.That(Catalog.Find("dt-reserve")!.Intake!.NextAfter(DateOnly.Parse(day), [])!.OpensOn, Is.EqualTo(DateOnly.Parse(opensOn)));

    [TestCase("rule: DT-RES-6}", "rule: DT-RES-9}", "unknown rule 'DT-RES-9'")]
    [TestCase("opens_month: 3, opens_day: 1", "opens_month: 2, opens_day: 30", "the window begins and ends on days that every year has")]
    [TestCase("exit: moved", "exit: gone", "'gone' is none of the library's exits")]
    [TestCase("Abroad, Not decided]", "Abroad]", "choices_en names each of the choices in English")]
    [TestCase("metric: permits_complete", "metric: revenue", "'revenue' is no metric that a field of this kind can declare")]
    [TestCase("remind_months: [12, 6, 3, 1]", "remind_months: [24]", "reminders within them")]
    [TestCase("{id: base, name", "{id: neeq-reserve, name", "'neeq-reserve' occurs more than once")]
    [TestCase("admission: application", "admission: entry", "admission by application needs an intake")]
    public void Mistake_IsNamedWithFileAndLine(string found, string written, string problem)
    {
        var root = Directory.CreateTempSubdirectory("listing-pipeline-libraries-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(RepositoryFolders.Policies, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(root.FullName, Path.GetRelativePath(RepositoryFolders.Policies, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            var path = Path.Combine(root.FullName, "datong-2022", "libraries", "reserve.yaml");
            File.WriteAllText(path, File.ReadAllText(path).Replace(found, written, StringComparison.Ordinal));
            Assert.That(
                () => PolicyStore.Load(root.FullName, TestPolicies.Readers()),
                Throws.TypeOf<PolicyLoadException>().With.Message.Contains(problem).And.Message.Match(@"datong-2022/libraries/reserve\.yaml:\d+"));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
