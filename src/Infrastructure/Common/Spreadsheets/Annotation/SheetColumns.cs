using System.Globalization;
using System.Xml.Linq;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>Widths and formats of a sheet's columns.</summary>
internal sealed class SheetColumns
{
    private const string RemarksWidth = "60";

    private readonly XElement _columns;

    private SheetColumns(XElement columns) => _columns = columns;

    /// <summary>Columns of a sheet that says nothing of them.</summary>
    public static SheetColumns None(string space) => new(new XElement((XNamespace)space + "cols"));

    /// <summary>Columns as a sheet says them.</summary>
    public static SheetColumns Read(XElement columns) => new(columns);

    /// <summary>Format of the cells of a column that have none of their own.</summary>
    public int StyleOf(int column) => Find(column) is { } own && Number(own, "style") is { } style ? style : 0;

    /// <summary>The element with one column made wide; 0 changes nothing.</summary>
    public XElement With(int column)
    {
        var wide = new XElement(_columns);
        if (column == 0)
        {
            return wide;
        }

        var own = wide.Elements().FirstOrDefault(c => Covers(c, column));
        var entry = own is null ? new XElement(wide.Name.Namespace + "col") : new XElement(own);
        foreach (var name in (string[])["hidden", "collapsed", "outlineLevel", "bestFit"])
        {
            entry.SetAttributeValue(name, null);
        }

        Span(entry, column, column);
        entry.SetAttributeValue("width", RemarksWidth);
        entry.SetAttributeValue("customWidth", 1);
        if (own is not null)
        {
            own.AddBeforeSelf(Piece(own, Number(own, "min")!.Value, column - 1), entry, Piece(own, column + 1, Number(own, "max")!.Value));
            own.Remove();
        }
        else if (wide.Elements().FirstOrDefault(c => Number(c, "min") > column) is { } next)
        {
            next.AddBeforeSelf(entry);
        }
        else
        {
            wide.Add(entry);
        }

        return wide;
    }

    private static XElement? Piece(XElement own, int first, int last)
    {
        if (first > last)
        {
            return null;
        }

        var piece = new XElement(own);
        Span(piece, first, last);
        return piece;
    }

    private static void Span(XElement column, int first, int last)
    {
        column.SetAttributeValue("min", first);
        column.SetAttributeValue("max", last);
    }

    private static bool Covers(XElement entry, int column) => Number(entry, "min") <= column && column <= Number(entry, "max");

    private static int? Number(XElement entry, string name) => int.TryParse((string?)entry.Attribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private XElement? Find(int column) => _columns.Elements().FirstOrDefault(c => Covers(c, column));
}
