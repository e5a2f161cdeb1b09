using System.Xml;
using System.Xml.Linq;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>Copies XML in passing.</summary>
internal static class XmlCopy
{
    private const int MostNodes = 50_000;

    /// <summary>Copies the present node, of an element its start with all attributes.</summary>
    public static void Node(XmlReader xml, XmlWriter writer)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
                writer.WriteAttributes(xml, defattr: false);
                if (xml.IsEmptyElement)
                {
                    writer.WriteEndElement();
                }

                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when xml.Depth > 0:
                writer.WriteString(SafeXml.Value(xml));
                break;
            default:
                break;
        }
    }

    /// <summary>Takes the present small element as a whole; the reader stands on its end.</summary>
    /// <exception cref="InvalidDataException">It holds more than any such element does.</exception>
    public static XElement Element(XmlReader xml)
    {
        using var part = xml.ReadSubtree();
        var whole = new XDocument();
        using (var writer = whole.CreateWriter())
        {
            for (var nodes = 0; SafeXml.Next(part); nodes++)
            {
                if (nodes > MostNodes)
                {
                    throw new InvalidDataException("Element too large.");
                }

                Node(part, writer);
            }
        }

        // Its namespace is declared where it stands.
        var root = whole.Root!;
        root.Attributes().Where(a => a.IsNamespaceDeclaration && a.Value == root.Name.NamespaceName).Remove();
        root.Remove();
        return root;
    }
}
