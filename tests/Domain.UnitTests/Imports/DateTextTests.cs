using System.Globalization;
using ListingPipeline.Domain.Imports;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Imports;

[TestFixture]
public sealed class DateTextTests
{
    [TestCase("2021-03-01")]
    [TestCase("2021-3-1")]
    [TestCase("2021/3/1")]
    [TestCase("2021/03/01")]
    [TestCase("2021.3.1")]
    [TestCase("2021年3月1日")]
    [TestCase("2021年03月01日")]
    [TestCase("2021 年 3 月 1 日")]
    [TestCase("２０２１年３月１日")]
    [TestCase("20210301")]
    [TestCase("2021-03-01 00:00:00")]
    [TestCase("2021-03-01T08:30:00Z")]
    [TestCase("2021/3/1 9:05")]
    public void Day_AsPeopleWriteIt_IsRead(string text) => Assert.That(DateText.Parse(text), Is.EqualTo(new DateOnly(2021, 3, 1)));

    [TestCase("")]
    [TestCase("2021")]
    [TestCase("2021-03")]
    [TestCase("2021年3月")]
    [TestCase("03/01/2021")]
    [TestCase("1-3-2021")]
    [TestCase("2021-02-29")]
    [TestCase("2021-13-01")]
    [TestCase("2021-00-10")]
    [TestCase("长期")]
    [TestCase("2021-03-01至2022-03-01")]
    public void Text_ThatIsNoFullDay_IsRefused(string text) => Assert.That(DateText.Parse(text), Is.Null);

    [TestCase("20210301", "2021-03-01")]
    [TestCase("44256", "2021-03-01")]
    [TestCase("44256.75", "2021-03-01")]
    [TestCase("20000", "1954-10-03")]
    [TestCase("2021", null)]
    [TestCase("-1", null)]
    [TestCase("99999", null)]
    [TestCase("20211301", null)]
    public void Number_InADateColumn_IsASerialOrDigits(string number, string? day) =>
        Assert.That(
            DateText.FromNumber(decimal.Parse(number, CultureInfo.InvariantCulture)),
            Is.EqualTo(day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [TestCase("2021", 2021)]
    [TestCase("2021年", 2021)]
    [TestCase("2021年度", 2021)]
    [TestCase("FY2021", 2021)]
    [TestCase("２０２１", 2021)]
    [TestCase("2021.0", 2021)]
    [TestCase("2021A", 2021)]
    [TestCase("2021-12-31", 2021)]
    [TestCase("2021-06-30", null)]
    [TestCase("21", null)]
    [TestCase("去年", null)]
    [TestCase("2020-2021", null)]
    public void FiscalYear_AsPeopleWriteIt_IsRead(string text, int? year) =>
        Assert.That(YearText.Parse(ReadCell.OfText(text)), Is.EqualTo(year));

    [Test]
    public void FiscalYear_FromNumberOrYearEnd_IsRead()
    {
        Assert.That(YearText.Parse(new ReadCell(ReadCellKind.Number, string.Empty, 2021)), Is.EqualTo(2021));
        Assert.That(YearText.Parse(new ReadCell(ReadCellKind.Number, string.Empty, 2021.5m)), Is.Null);
        Assert.That(YearText.Parse(new ReadCell(ReadCellKind.Date, string.Empty, new DateOnly(2021, 12, 31).DayNumber)), Is.EqualTo(2021));
        Assert.That(YearText.Parse(new ReadCell(ReadCellKind.Date, string.Empty, new DateOnly(2021, 1, 1).DayNumber)), Is.Null);
    }
}
