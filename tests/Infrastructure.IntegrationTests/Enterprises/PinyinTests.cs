using ListingPipeline.Infrastructure.Enterprises;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Enterprises;

public sealed class PinyinTests
{
    [TestCase("广州科技", "gzkj guangzhoukeji")]
    [TestCase("成都银行业", "cdyhy chengduyinhangye", Description = "银行 is a word, 业 stands alone")]
    [TestCase("行", "x xing")]
    [TestCase("ＡＢ示例 １号（集团）", "absl1hjt abshili1haojituan", Description = "full width becomes half width, marks fall away")]
    [TestCase("𠮷", " ", Description = "a character without a reading")]
    [TestCase("", " ")]
    public void Of_Name_GivesInitialsAndSyllables(string name, string expected) => Assert.That(Pinyin.Of(name), Is.EqualTo(expected));

    [TestCase("gzkj", "%gzkj%")]
    [TestCase("Guang Zhou", "%guangzhou%")]
    [TestCase("xi'an", "%xian%")]
    [TestCase("91140213", null)]
    [TestCase("精工a", null)]
    [TestCase("a%_", null)]
    [TestCase(" ", null)]
    [TestCase(null, null)]
    public void PinyinPattern_OfASearch_IsThereForLatinLettersOnly(string? search, string? expected) =>
        Assert.That(SearchTexts.PinyinPattern(search), Is.EqualTo(expected));

    [TestCase("（）")]
    [TestCase("示例")]
    public void PinyinOf_AnyName_IsNeverEmpty(string name) => Assert.That(SearchTexts.PinyinOf(name, null), Is.Not.Empty);
}
