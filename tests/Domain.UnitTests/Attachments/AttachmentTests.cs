using System.Text;
using ListingPipeline.Domain.Attachments;
using NUnit.Framework;

namespace ListingPipeline.Domain.UnitTests.Attachments;

public sealed class AttachmentTests
{
    [TestCase("培训签到表.pdf", ExpectedResult = null)]
    [TestCase("  扫描件.JPG ", ExpectedResult = null)]
    [TestCase("../etc/passwd.pdf", ExpectedResult = "attachments.name-invalid")]
    [TestCase("C:\\a\\b.pdf", ExpectedResult = "attachments.name-invalid")]
    [TestCase("a\0.pdf", ExpectedResult = "attachments.name-invalid")]
    [TestCase("a\u202Efdp.exe", ExpectedResult = "attachments.name-invalid")]
    [TestCase("noextension", ExpectedResult = "attachments.name-invalid")]
    [TestCase(".pdf", ExpectedResult = "attachments.name-invalid")]
    [TestCase("a.", ExpectedResult = "attachments.name-invalid")]
    [TestCase("", ExpectedResult = "attachments.name-invalid")]
    [TestCase(null, ExpectedResult = "attachments.name-invalid")]
    public string? CheckName_OfAName_RefusesWhatCouldMislead(string? name) => Attachment.CheckName(name).Error?.Code;

    [Test]
    public void CheckName_OfALongName_IsRefusedAtTheLimit()
    {
        Assert.That(Attachment.CheckName(new string('长', 196) + ".pdf").Error, Is.Null);
        Assert.That(Attachment.CheckName(new string('长', 197) + ".pdf").Error, Is.EqualTo(AttachmentErrors.NameInvalid));
    }

    [TestCase("a.PDF", ExpectedResult = FileFormat.Pdf)]
    [TestCase("a.jpeg", ExpectedResult = FileFormat.Jpeg)]
    [TestCase("a.Txt", ExpectedResult = FileFormat.Txt)]
    [TestCase("a.csv", ExpectedResult = FileFormat.Csv)]
    [TestCase("a.exe", ExpectedResult = null)]
    [TestCase("a.docm", ExpectedResult = null)]
    public FileFormat? OfName_ReadsTheExtension(string name) => FileFormats.OfName(name) is { Error: null } format ? format.Value : null;

    [Test]
    public void OfHead_TellsFormatsByContent()
    {
        Assert.That(FileFormats.OfHead("%PDF-1.7"u8), Is.EqualTo(FileFormat.Pdf));
        Assert.That(FileFormats.OfHead([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), Is.EqualTo(FileFormat.Png));
        Assert.That(FileFormats.OfHead([0xFF, 0xD8, 0xFF, 0xE0]), Is.EqualTo(FileFormat.Jpeg));
        Assert.That(FileFormats.OfHead("MZ"u8), Is.Null);
        Assert.That(FileFormats.OfHead([]), Is.Null);
    }

    [TestCase("word/document.xml", ExpectedResult = FileFormat.Docx)]
    [TestCase("xl/workbook.xml", ExpectedResult = FileFormat.Xlsx)]
    [TestCase("OFD.xml", ExpectedResult = FileFormat.Ofd)]
    public FileFormat OfZip_TellsFormatsByTheirEntries(string entry) => FileFormats.OfZip([entry, "[Content_Types].xml"]).Value;

    [Test]
    public void OfZip_WithMacrosOrUnknownContent_IsRefused()
    {
        Assert.That(FileFormats.OfZip(["word/document.xml", "word/vbaProject.bin"]).Error, Is.EqualTo(AttachmentErrors.Macros));
        Assert.That(FileFormats.OfZip(["readme.txt"]).Error, Is.EqualTo(AttachmentErrors.FormatNotAccepted));
    }

    [Test]
    public void IsWhole_OfABrokenUpload_IsFalse()
    {
        Assert.That(FileFormats.IsWhole(FileFormat.Pdf, Encoding.ASCII.GetBytes("trailer\n%%EOF\n")), Is.True);
        Assert.That(FileFormats.IsWhole(FileFormat.Pdf, Encoding.ASCII.GetBytes("trailer\n%%E")), Is.False);
    }
}
