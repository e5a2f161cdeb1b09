using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.ReserveLibrary;
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

    private static IEnumerable<TestCaseData> Lists()
    {
        static TestCaseData Case(string id, string levels, string layers, string kinds, string clause) => new TestCaseData(id, levels, layers, kinds, clause).SetArgDisplayNames(id);

        yield return Case("dt-resources", "市级 县级", "重点资源 储备资源 基础资源", "", "三(二)");
        yield return Case("dt-share-reform", "县级", "个转企 企升规 规改股 股上市", "规上企业 成长型企业 专精特新企业 科技型企业 绩优型企业", "三(一)");
        yield return Case("gz-tracked", "市级", "种子期 初创期 成长期 成熟期", "", "四(一)1");
        yield return Case("zj-golden-seeds", "市级 县级", "", "国家高新技术企业 “四上”重点企业 专精特新企业 科技“独角兽”企业", "任务1");
        yield return Case("zj-neeq-reserve", "市级 县级", "", "", "任务2");
    }

    [TestCaseSource(nameof(Lists))]
    public void List_HasTheLevelsLayersAndKindsOfItsDocument(string id, string levels, string layers, string kinds, string clause)
    {
        var list = Catalog.Find(id)!;

        Assert.That(string.Join(' ', list.Levels.Select(level => level.Name.Zh)), Is.EqualTo(levels));
        Assert.That(string.Join(' ', list.Layers.Select(layer => layer.Name.Zh)), Is.EqualTo(layers));
        Assert.That(string.Join(' ', list.Kinds.Select(kind => kind.Name.Zh)), Is.EqualTo(kinds));
        Assert.That(list.Source, Does.EndWith(clause));
        Assert.That(list.Exits, Is.Not.Empty);
    }

    [Test]
    public void Lists_AskWhatTheirDocumentsAsk()
    {
        Assert.That((Catalog.Find("gz-tracked")!.Capacity, Catalog.Find("gz-tracked")!.NeedsOfficer), Is.EqualTo(((int?)200, true)), "筛选200家，专人跟踪");
        Assert.That(Catalog.Find("dt-share-reform")!.NeedsPlan, "制定股份制改造计划");
        Assert.That(Catalog.Find("zj-golden-seeds")!.Standard!.Standard, Is.EqualTo("BJ-STR"), "对照北交所上市条件");
        Assert.That(Catalog.Find("zj-golden-seeds")!.Findings.Select(finding => finding.Kind), Does.Not.Contain(FindingKind.ConditionsNotMet), "a seed need not meet them yet");
        Assert.That(Catalog.Find("zj-neeq-reserve")!.Findings.Single(finding => finding.Kind == FindingKind.Quoted).ExitId, Is.EqualTo("quoted"));
        Assert.That(Catalog.Find("zj-neeq-reserve")!.RecheckMonths, Is.EqualTo(6), "滚动");
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
