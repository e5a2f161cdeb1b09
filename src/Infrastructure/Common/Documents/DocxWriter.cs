using System.IO.Compression;
using System.Text;
using System.Xml;
using ListingPipeline.Application.Common.Documents;

namespace ListingPipeline.Infrastructure.Common.Documents;

/// <summary>Writes the parts of a DOCX package; entries carry a fixed time so that equal content gives equal bytes.</summary>
internal sealed class DocxWriter : IDocumentWriter
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string PartType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly DateTimeOffset _entryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] _parts = ["document.main", "styles", "settings", "footer", "footer"];
    private static readonly string[] _names = ["document", "styles", "settings", "footer1", "footer2"];

    public void WriteDocx(OfficialDocument document, Stream destination)
    {
        using var zip = new ZipArchive(destination, ZipArchiveMode.Create, leaveOpen: true);
        Write(zip, "[Content_Types].xml", WriteContentTypes);
        Write(zip, "_rels/.rels", xml => WriteRelations(xml, [("rId1", "officeDocument", "word/document.xml")]));
        Write(zip, "word/_rels/document.xml.rels", xml => WriteRelations(
            xml,
            [
                ("rId1", "styles", "styles.xml"),
                ("rId2", "settings", "settings.xml"),
                (DocxBody.OddFooter, "footer", "footer1.xml"),
                (DocxBody.EvenFooter, "footer", "footer2.xml"),
            ]));
        Write(zip, "word/document.xml", xml => new DocxBody(xml).Write(document));
        Write(zip, "word/styles.xml", DocxStyles.Write);
        Write(zip, "word/settings.xml", DocxStyles.WriteSettings);
        Write(zip, "word/footer1.xml", xml => DocxStyles.WriteFooter(xml, isOdd: true));
        Write(zip, "word/footer2.xml", xml => DocxStyles.WriteFooter(xml, isOdd: false));
    }

    private static void Write(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = _entryTime;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true });
        xml.WriteStartDocument(true);
        write(xml);
    }

    private static void WriteContentTypes(XmlWriter xml)
    {
        const string Namespace = Package + "content-types";
        xml.WriteStartElement("Types", Namespace);
        WriteElement(xml, "Default", Namespace, ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        WriteElement(xml, "Default", Namespace, ("Extension", "xml"), ("ContentType", "application/xml"));
        for (var i = 0; i < _parts.Length; i++)
        {
            WriteElement(xml, "Override", Namespace, ("PartName", $"/word/{_names[i]}.xml"), ("ContentType", $"{PartType}{_parts[i]}+xml"));
        }

        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, (string Id, string Type, string Target)[] relations)
    {
        const string Namespace = Package + "relationships";
        xml.WriteStartElement("Relationships", Namespace);
        foreach (var (id, type, target) in relations)
        {
            WriteElement(xml, "Relationship", Namespace, ("Id", id), ("Type", Office + type), ("Target", target));
        }

        xml.WriteEndElement();
    }

    private static void WriteElement(XmlWriter xml, string name, string xmlNamespace, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, xmlNamespace);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }
}
