using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Imports;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Imports;

[TestFixture]
public sealed class ImportedEnterprisesTests
{
    private static readonly CreditCode _first = CreditCode.Complete("91140200MA0K00001");
    private static readonly CreditCode _second = CreditCode.Complete("91140200MA0K00002");

    [Test]
    public void Rows_OfOneEnterprise_ComeTogetherAcrossYears()
    {
        var (enterprises, findings) = Gather(Row(2, "甲公司", _first, 2020, 100), Row(3, "乙公司", _second, 2021, 7), Row(4, "甲公司", _first, 2021, 110));

        Assert.That(enterprises.Select(e => (e.Master.Name, e.FirstRow, e.Facts.Count)), Is.EqualTo(new[] { ("甲公司", 2, 2), ("乙公司", 3, 1) }));
        Assert.That(findings, Is.Empty);
    }

    [Test]
    public void RowWithoutCode_OfANameThatHasOne_JoinsIt()
    {
        var (enterprises, _) = Gather(Row(2, "甲公司", _first, 2020, 100), Row(3, "甲公司", null, 2021, 110));

        Assert.That(enterprises, Has.Count.EqualTo(1));
    }

    [Test]
    public void SameEnterpriseAndYear_Twice_IsADuplicate()
    {
        var (_, findings) = Gather(Row(2, "甲公司", _first, 2021, 100), Row(7, "甲公司", _first, 2021, 100));

        Assert.That(findings.Single(), Has.Property(nameof(ImportFinding.Code)).EqualTo(ImportFindingCodes.DuplicateRow).And.Property(nameof(ImportFinding.Row)).EqualTo(7));
    }

    [Test]
    public void OneCode_BesideTwoNames_IsAnError()
    {
        var (_, findings) = Gather(Row(2, "甲公司", _first, 2020, 100), Row(3, "丙公司", _first, 2021, 100));

        Assert.That(findings.Select(f => f.Code), Does.Contain(ImportFindingCodes.CodeWithTwoNames));
    }

    [Test]
    public void OneName_BesideTwoCodes_IsAnError()
    {
        var (_, findings) = Gather(Row(2, "甲公司", _first, 2020, 100), Row(3, "甲公司", _second, 2021, 100));

        Assert.That(findings.Select(f => f.Code), Does.Contain(ImportFindingCodes.NameWithTwoCodes));
    }

    [Test]
    public void MasterData_ThatDiffersAcrossYears_IsTakenFromTheLatest()
    {
        var (enterprises, findings) = Gather(
            Row(2, "甲公司", _first, 2021, 100) with { Master = Master("甲公司", _first) with { Address = "新址" } },
            Row(3, "甲公司", _first, 2020, 100) with { Master = Master("甲公司", _first) with { Address = "旧址", IndustryCode = "C35" } });

        Assert.That(enterprises.Single().Master.Address, Is.EqualTo("新址"));
        Assert.That(enterprises.Single().Master.IndustryCode, Is.EqualTo("C35"), "what the latest year leaves open comes from the others");
        Assert.That(findings.Single().Code, Is.EqualTo(ImportFindingCodes.MasterDiffers));
    }

    [TestCase(100, 2000, 0)]
    [TestCase(100, 2001, 1)]
    [TestCase(2001, 100, 1)]
    [TestCase(2000, 100, 0)]
    [TestCase(0, 5000, 0)]
    public void Jump_OfMoreThanTwentyfold_IsSuspected(int before, int after, int warnings)
    {
        var findings = new FindingLog();
        ImportedEnterprises.FindSuspects([Revenue(2020, before), Revenue(2021, after)], 2, "甲公司", findings);

        Assert.That(findings.WarningCount, Is.EqualTo(warnings));
    }

    [Test]
    public void Jump_AcrossAGapOfYears_IsNotSuspected()
    {
        var findings = new FindingLog();
        ImportedEnterprises.FindSuspects([Revenue(2018, 1), Revenue(2021, 1000)], 2, "甲公司", findings);

        Assert.That(findings.WarningCount, Is.Zero);
    }

    [Test]
    public void Findings_BeyondTheLimit_AreCountedNotKept()
    {
        var findings = new FindingLog(keptPerCode: 2);
        for (var i = 0; i < 10; i++)
        {
            findings.Error(ImportFindingCodes.Negative, i, 1, "…");
        }

        findings.Warning(ImportFindingCodes.UnitSuspect, 1, 0, "…");
        Assert.That((findings.ErrorCount, findings.WarningCount, findings.Kept.Count), Is.EqualTo((10, 1, 3)));
    }

    private static (IReadOnlyList<ImportedEnterprise> Enterprises, IReadOnlyList<ImportFinding> Findings) Gather(params ImportRow[] rows)
    {
        var findings = new FindingLog();
        return (ImportedEnterprises.Gather(rows, findings), findings.Kept);
    }

    private static ImportRow Row(int number, string name, CreditCode? code, int year, decimal revenue) => new(number, year, Master(name, code), [Revenue(year, revenue)]);

    private static RowMaster Master(string name, CreditCode? code) => new(name, code, null, null, null, null, null, null, null);

    private static Fact Revenue(int year, decimal value) => new(ImportSamples.Catalog.Find("revenue")!, year, value, null);
}
