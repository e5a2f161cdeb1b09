using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Enterprises;

public sealed class ContactTests
{
    private static readonly Signature By = new(Guid.Empty, "示例", new DateTimeOffset(2026, 6, 30, 0, 0, 0, TimeSpan.Zero));
    private static readonly DateOnly Today = new(2026, 6, 30);

    [TestCase("10012341234", "100****1234")]
    [TestCase("0352-1234567", "035*****4567")]
    [TestCase("+861001234", "********34")]
    [TestCase("12", "**")]
    [TestCase("", "")]
    public void Phone_Covered_KeepsItsEnds(string phone, string covered) => Assert.That(Masking.Phone(phone), Is.EqualTo(covered));

    [TestCase("990000190001010016", "990***********0016")]
    [TestCase("1234567", "*******")]
    public void IdentityNumber_Covered_ShowsNoBirthday(string number, string covered) => Assert.That(Masking.IdentityNumber(number), Is.EqualTo(covered));

    [TestCase("张三丰", "张**")]
    [TestCase("𠮷野", "𠮷*")]
    [TestCase("张", "*")]
    [TestCase("", "")]
    public void Name_Covered_KeepsTheFirstCharacter(string name, string covered) => Assert.That(Masking.Name(name), Is.EqualTo(covered));

    [TestCase("10000000001")]
    [TestCase(" 100 0000 0001 ")]
    [TestCase("１００００００００１１")]
    [TestCase("0352-1234567-801")]
    [TestCase("+86-1001234567")]
    [TestCase(null)]
    public void Details_WithAPhoneOfAnyUsualForm_Hold(string? phone) => Assert.That(ContactDetails.Create("示例甲", null, phone, null, "采集表").Error, Is.Null);

    [TestCase("", null, null, "采集表", "name")]
    [TestCase("示例甲", "1234", null, "采集表", "phone")]
    [TestCase("示例甲", "10000000001;", null, "采集表", "phone")]
    [TestCase("示例甲", null, "990000190001010017", "采集表", "identityNumber")]
    [TestCase("示例甲", null, "990000190013010016", "采集表", "identityNumber")]
    [TestCase("示例甲", null, "99000019000101001", "采集表", "identityNumber")]
    [TestCase("示例甲", null, null, " ", "source")]
    public void Details_OutOfForm_NameTheField(string name, string? phone, string? identity, string source, string field)
    {
        var error = ContactDetails.Create(name, null, phone, identity, source).Error;

        Assert.That(error?.Code, Is.EqualTo(EnterpriseErrors.ContactInvalid.Code));
        Assert.That(error!.Fields.Select(f => f.Path), Is.EqualTo(new[] { field }));
    }

    [TestCase("11010519491231002X")]
    [TestCase("11010519491231002x")]
    [TestCase("990000190001010016")]
    public void IdentityNumber_WithItsCheckDigit_Holds(string number) =>
        Assert.That(ContactDetails.Create("示例甲", null, null, number, "采集表").Value.IdentityNumber, Is.EqualTo(number.ToUpperInvariant()));

    [Test]
    public void Trace_OfAContact_HoldsNoNumberAndNoFullName()
    {
        var trace = ContactDetails.Create("示例甲", "董秘", "10012345678", "990000190001010016", "采集表").Value.Trace;

        Assert.That(trace, Is.EqualTo(new ContactTrace("示**", "董秘", "100****5678", "990***********0016", "采集表")));
    }

    [Test]
    public void Contact_ThatLeft_IsNeitherChangedNorLeftAgain()
    {
        var contact = new EnterpriseContact(Guid.Empty, Guid.Empty, ContactDetails.Create("示例甲", null, null, null, "采集表").Value, null, By, 1);
        var left = contact.Leave(Today, Today).Value;

        Assert.That(left.LeftOn, Is.EqualTo(Today));
        Assert.That(left.Leave(Today, Today).Error, Is.EqualTo(EnterpriseErrors.ContactLeft));
        Assert.That(left.Revise(contact.Details, By).Error, Is.EqualTo(EnterpriseErrors.ContactLeft));
        Assert.That(contact.Leave(Today.AddDays(1), Today).Error?.Code, Is.EqualTo(EnterpriseErrors.ContactInvalid.Code));
    }
}
