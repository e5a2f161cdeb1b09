using System.Text;
using System.Xml;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>The texts a workbook stores once and refers to by number.</summary>
internal static class SharedTexts
{
    public static Result<IReadOnlyList<string>> Read(Stream? part, SpreadsheetLimits limits)
    {
        if (part is null)
        {
            return Array.Empty<string>();
        }

        using var xml = SafeXml.Create(part);
        var texts = new List<string>();
        long characters = 0;
        while (SafeXml.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                var text = xml.IsEmptyElement ? string.Empty : ReadText(xml, "si");
                texts.Add(text);

                // An empty text still costs its slot.
                characters += text.Length + 4;
                if (characters > limits.SharedTextCharacters)
                {
                    return ImportErrors.FileTooLarge("共享文本过多");
                }
            }
        }

        return texts;
    }

    /// <summary>Joined text runs up to the end of the present element, phonetic hints left out.</summary>
    public static string ReadText(XmlReader xml, string element)
    {
        var depth = xml.Depth;
        string? first = null;
        StringBuilder? joined = null;
        var isPhonetic = false;
        while (SafeXml.Next(xml) && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth && xml.LocalName == element))
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh":
                    isPhonetic = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh":
                    isPhonetic = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when !isPhonetic:
                    if (first is null)
                    {
                        first = SafeXml.Value(xml);
                    }
                    else
                    {
                        (joined ??= new StringBuilder(first)).Append(SafeXml.Value(xml));
                    }

                    break;
                default:
                    break;
            }
        }

        return Unescape(joined?.ToString() ?? first ?? string.Empty);
    }

    /// <summary>Turns Excel's _xHHHH_ escapes back into characters.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
