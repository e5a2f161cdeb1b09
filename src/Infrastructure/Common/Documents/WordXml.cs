using System.Text;
using System.Xml;

namespace ListingPipeline.Infrastructure.Common.Documents;

/// <summary>Short forms for WordprocessingML.</summary>
internal static class WordXml
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>An element with attributes, all in the main namespace, and what <paramref name="content"/> writes into it.</summary>
    public static void Element(this XmlWriter xml, string name, (string Name, string Value)[] attributes, Action? content = null)
    {
        xml.WriteStartElement("w", name, Main);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString("w", attribute, Main, value);
        }

        content?.Invoke();
        xml.WriteEndElement();
    }

    /// <summary>An element without attributes.</summary>
    public static void Element(this XmlWriter xml, string name, Action content) => xml.Element(name, [], content);

    /// <summary>An element with the one attribute <c>val</c>.</summary>
    public static void Value(this XmlWriter xml, string name, string value) => xml.Element(name, [("val", value)]);

    /// <summary>A run of text; line breaks become breaks, characters XML cannot hold are left out.</summary>
    public static void Run(this XmlWriter xml, string text, bool isBold = false) => xml.Element("r", () =>
    {
        if (isBold)
        {
            xml.Element("rPr", () => xml.Element("b", []));
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                xml.Element("br", []);
            }

            xml.WriteStartElement("w", "t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Clean(lines[i]));
            xml.WriteEndElement();
        }
    });

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }
}
