using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ListingPipeline.Application.Common.Documents;
using ListingPipeline.Infrastructure.Common.Documents;

namespace ListingPipeline.Infrastructure.IntegrationTests.Common.Documents;

public sealed class DocxWriterTests
{
    private static readonly OfficialDocument Everything = new()
    {
        Title = "关于示例工作\n情况的报告",
        Mark = "（代拟稿）",
        Addressee = "市委、市政府",
        Body =
        [
            new DocumentHeading(1, "一、总体情况"),
            new DocumentHeading(2, "（一）进展"),
            new DocumentHeading(3, "1. 细目"),
            new DocumentParagraph([new DocumentRun("重点。", IsBold: true), new DocumentRun("正文 <&> \u0001\uD83D\uDE00\uD800 结束。")]),
            new DocumentTable("表1　示例", [1, 2], [[new DocumentCell("甲"), new DocumentCell("乙")]], [[new DocumentCell("一", IsLeft: true), new DocumentCell("二\n三")], [new DocumentCell("合并", Columns: 2)]]),
        ],
        Issuer = "市金融办",
        IssuedOn = new DateOnly(2026, 3, 9),
        Annexes =
        [
            new DocumentAnnex("附表 1", "示例表", new DocumentTable(null, [1, 1], [[new DocumentCell("角", Rows: 2), new DocumentCell("列")], [DocumentCell.Continued, new DocumentCell("5%")]], [[new DocumentCell("甲"), new DocumentCell("1")]]), ["注：示例。"]),
            new DocumentAnnex("附表 2", "另一张", new DocumentTable(null, [1], [[new DocumentCell("列")]], [[new DocumentCell("1")]]), []),
        ],
    };

    [Test]
    public void Document_WithEveryPart_IsValid()
    {
        using var document = WordprocessingDocument.Open(Write(Everything), isEditable: false);

        var problems = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document)
            .Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath}: {problem.Description}");

        Assert.That(problems, Is.Empty);
    }

    [Test]
    public void Document_WithoutAnnexOrSignature_IsValid()
    {
        using var document = WordprocessingDocument.Open(Write(new OfficialDocument { Title = "题", Body = [new DocumentParagraph("文")] }), isEditable: false);

        Assert.That(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(document), Is.Empty);
    }

    [Test]
    public void Document_IsLaidOutAsOfficialDocumentsAre()
    {
        using var document = WordprocessingDocument.Open(Write(Everything), isEditable: false);
        var body = document.MainDocumentPart!.Document.Body!;

        Assert.That(body.Elements<Paragraph>().Take(3).Select(paragraph => paragraph.InnerText), Is.EqualTo(new[] { "关于示例工作情况的报告", "（代拟稿）", "市委、市政府：" }));
        var sections = body.Descendants<SectionProperties>().Select(section => section.GetFirstChild<PageSize>()!).ToList();
        Assert.That(sections.Select(size => (size.Width!.Value, size.Height!.Value)), Is.EqualTo(new[] { (11906u, 16838u), (16838u, 11906u) }));
        var margins = body.Descendants<PageMargin>().First();
        Assert.That((margins.Top!.Value, margins.Left!.Value), Is.EqualTo((2098, 1588u)));
        Assert.That(body.InnerText, Does.Contain("附件：1. 示例表").And.Contain("2026年3月9日"));
        Assert.That(body.Descendants<TableHeader>().Count(), Is.EqualTo(4));
        var text = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == "BodyText");
        Assert.That((text.StyleRunProperties!.RunFonts!.EastAsia!.Value, text.StyleRunProperties.FontSize!.Val!.Value), Is.EqualTo(("仿宋_GB2312", "32")));
        Assert.That(document.MainDocumentPart.FooterParts.Select(part => part.Footer.InnerText), Is.All.EqualTo("— PAGE1 —"));
    }

    [Test]
    public void Document_WithCharactersXmlCannotHold_LeavesThemOut()
    {
        using var document = WordprocessingDocument.Open(Write(Everything), isEditable: false);

        Assert.That(document.MainDocumentPart!.Document.Body!.InnerText, Does.Contain("重点。正文 <&> \uD83D\uDE00 结束。"));
    }

    [Test]
    public void SameDocument_WrittenTwice_HasTheSameBytes()
    {
        var first = Write(Everything).ToArray();
        var second = Write(Everything).ToArray();

        Assert.That(second, Is.EqualTo(first));
    }

    private static MemoryStream Write(OfficialDocument document)
    {
        var stream = new MemoryStream();
        new DocxWriter().WriteDocx(document, stream);
        stream.Position = 0;
        return stream;
    }
}
