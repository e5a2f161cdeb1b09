using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.TestKit;
using ListingPipeline.TestKit.Policies;
using NUnit.Framework;

namespace ListingPipeline.Policy.Tests.CountyAssessments;

/// <summary>DT22 annex 4 as data, against the annex and against tables computed by hand.</summary>
public sealed class DatongAssessmentTests
{
    private static readonly AssessmentScheme Scheme = TestPolicies.Store.Sections.Find<AssessmentScheme>("datong-2022")!.Value;

    [Test]
    public void Indicators_CarryTheAnnexsNamesAndWeights() => Assert.That(
        Scheme.Indicators.Select(indicator => $"{indicator.Name} {indicator.Weight.Percent:0}%"),
        Is.EqualTo(new[]
        {
            "建立工作机制情况 5%",
            "出台专项政策情况 5%",
            "召开各类会议、培训情况 5%",
            "指导调研情况 5%",
            "省上市挂牌后备企业资源库入库企业数量 10%",
            "“晋兴板”挂牌企业数量 15%",
            "“新三板”挂牌企业数量 25%",
            "上市企业数量 30%",
        }));

    [Test]
    public void Units_FollowThePrintedTables() => Assert.That(
        string.Join(' ', Scheme.Units.Select(unit => unit.Name)), Is.EqualTo("平城区 云冈区 新荣区 云州区 阳高县 天镇县 浑源县 灵丘县 广灵县 左云县 经开区"));

    [Test]
    public void Rules_AreTheAnnexs()
    {
        Assert.That(Scheme.Bands!.Bands, Is.EqualTo(new RankBand[] { new(1, 3, 3), new(4, 8, 2), new(9, 11, 1) }));
        Assert.That(Scheme.Definition.Deadline.For(2025), Is.EqualTo(new DateOnly(2026, 3, 30)));
        Assert.That((Scheme.Definition.ZeroEarnsNothing, Scheme.Definition.DisqualifiedYears, Scheme.Definition.BandsWhenFewer), Is.EqualTo((true, 2, BandsWhenFewer.Keep)));
    }

    [Test]
    public void Sentences_QuoteTheAnnexWordByWord()
    {
        var path = Path.Combine(RepositoryFolders.Root, "..", "shared", "policies", "datong-2022-listing-doubling-plan.txt");
        if (!File.Exists(path))
        {
            Assert.Ignore("Sentences_QuoteTheAnnexWordByWord: the annex's text is not beside the repository.");
        }

        // The text is a transcript: blanks, line breaks, emphasis and one English word between 意识 and 能力 are not the document's.
        var text = File.ReadAllText(path);
        var annex = Bare(text[text.IndexOf("# 大同市企业上市挂牌工作考核评价办法", StringComparison.Ordinal)..].Replace("意识 and 能力", "意识和能力", StringComparison.Ordinal));
        Assert.That(Scheme.Definition.Sentences, Has.Count.GreaterThan(30));
        Assert.That(Scheme.Definition.Sentences.Where(sentence => !annex.Contains(Bare(sentence.Quote), StringComparison.Ordinal)).Select(sentence => sentence.Quote), Is.Empty);
    }

    [Test]
    public void Sentences_LeaveNoRuleOfTheSchemeUncited()
    {
        var governed = Scheme.Definition.Sentences.Select(sentence => sentence.Governs).ToList();
        Assert.That(governed, Is.SupersetOf(new[]
        {
            "units", "indicators.dimension", "indicators.evidence", "scoring.method", "scoring.bands[0]", "scoring.bands[1]", "scoring.bands[2]",
            "scoring.zero_earns_nothing", "scoring.ties", "scoring.disqualified_years", "clauses.total", "deadline", "tables.figures", "tables.points",
        }));
        Assert.That(governed, Is.SupersetOf(Enumerable.Range(0, 8).SelectMany(i => new[] { $"indicators[{i}].definition", $"indicators[{i}].weight_percent" })));
    }

    private static string Bare(string text) =>
        string.Concat(text.Replace("\\Sigma", "Σ", StringComparison.Ordinal).Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '$' or '\\')));
}
