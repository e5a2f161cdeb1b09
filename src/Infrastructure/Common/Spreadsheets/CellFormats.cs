using System.Xml;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>How a number is to be understood from its cell's format.</summary>
internal enum NumberMeaning
{
    Plain,
    Date,
    Percent,
}

/// <summary>Meaning of each cell style of a workbook.</summary>
internal static class CellFormats
{
    public static IReadOnlyList<NumberMeaning> Read(Stream? part)
    {
        if (part is null)
        {
            return [];
        }

        var custom = new Dictionary<string, NumberMeaning>(StringComparer.Ordinal);
        var meanings = new List<NumberMeaning>();
        var isInCellFormats = false;
        using var xml = SafeXml.Create(part);
        while (SafeXml.Next(xml))
        {
            if (xml.LocalName == "cellXfs")
            {
                isInCellFormats = xml.NodeType == XmlNodeType.Element;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
            {
                custom[xml.GetAttribute("numFmtId") ?? string.Empty] = MeaningOf(xml.GetAttribute("formatCode") ?? string.Empty);
            }
            else if (isInCellFormats && xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf")
            {
                var id = xml.GetAttribute("numFmtId") ?? "0";
                meanings.Add(custom.TryGetValue(id, out var meaning) ? meaning : BuiltIn(id));
            }
        }

        return meanings;
    }

    /// <summary>Meaning of a format code, looking at its first section without quoted, escaped and bracketed parts.</summary>
    public static NumberMeaning MeaningOf(string code)
    {
        var hasDatePart = false;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case ';':
                    i = code.Length;
                    break;
                case '"':
                    i = End(code, i, '"');
                    break;
                case '[':
                    i = End(code, i, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case '%':
                    return NumberMeaning.Percent;
                case 'y' or 'Y' or 'd' or 'D' or 'm' or 'M' or 'h' or 'H' or 's' or 'S' or 'e':
                    hasDatePart = true;
                    break;
                default:
                    break;
            }
        }

        // "General" has an e, and scientific formats an E between digits.
        return hasDatePart && !code.StartsWith("General", StringComparison.OrdinalIgnoreCase) && !code.StartsWith('0') && !code.StartsWith('#')
            ? NumberMeaning.Date
            : NumberMeaning.Plain;
    }

    private static int End(string code, int start, char mark)
    {
        var end = code.IndexOf(mark, start + 1);
        return end < 0 ? code.Length : end;
    }

    private static NumberMeaning BuiltIn(string id) => int.TryParse(id, out var number) ? number switch
    {
        9 or 10 => NumberMeaning.Percent,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => NumberMeaning.Date,
        _ => NumberMeaning.Plain,
    }
    : NumberMeaning.Plain;
}
