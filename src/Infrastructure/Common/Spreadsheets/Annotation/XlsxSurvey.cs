using System.Xml;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>What has to be known of a sheet before its first byte is written anew.</summary>
/// <param name="LastColumn">Last column that holds or merges anything, the tables' included; 0 for an empty sheet.</param>
/// <param name="Tables">Ranges of its tables.</param>
/// <param name="LegacyDrawing">Id of the relation to the boxes of its notes; null when it has none.</param>
/// <param name="Namespace">Namespace of its elements, transitional or strict.</param>
internal sealed record XlsxSurvey(int LastColumn, IReadOnlyList<MergedRange> Tables, string? LegacyDrawing, string Namespace)
{
    /// <summary>Surveys the sheet of a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="relations">Relations of the sheet.</param>
    /// <param name="headerRow">Merged ranges above it, such as titles, do not count.</param>
    /// <param name="columns">Ranges that reach further are whole rows and do not count.</param>
    public static XlsxSurvey Read(XlsxPackage package, IReadOnlyList<PartRelation> relations, int headerRow, int columns)
    {
        List<MergedRange> tables = [.. relations.Where(r => r.IsOf("table")).Select(r => package.OpenPart(r.Target)).OfType<Stream>().Select(TableRange).OfType<MergedRange>()];
        var (last, drawing, space) = (0, (string?)null, string.Empty);
        using var xml = SafeXml.Create(package.OpenPart(package.SheetPath)!);
        var column = 0;
        while (SafeXml.Next(xml))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "row":
                    column = 0;
                    break;
                case "c":
                    column = SheetRange.ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                    break;
                case "v" or "f" or "is":
                    last = Math.Max(last, column);
                    break;
                case "mergeCell" when SheetRange.Parse(xml.GetAttribute("ref")) is { } range && range.LastRow >= headerRow && range.LastColumn <= columns:
                    last = Math.Max(last, range.LastColumn);
                    break;
                case "worksheet":
                    space = xml.NamespaceURI;
                    break;
                case "legacyDrawing":
                    drawing = IdOf(xml);
                    break;
                default:
                    break;
            }
        }

        return new XlsxSurvey(tables.Select(t => t.LastColumn).Append(last).Max(), tables, drawing, space);
    }

    private static MergedRange? TableRange(Stream part)
    {
        using var xml = SafeXml.Create(part);
        while (SafeXml.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                return SheetRange.Parse(xml.GetAttribute("ref"));
            }
        }

        return null;
    }

    private static string? IdOf(XmlReader xml)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == "id")
            {
                return xml.Value;
            }
        }

        return null;
    }
}
