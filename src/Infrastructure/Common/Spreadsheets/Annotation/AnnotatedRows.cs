using System.Globalization;
using System.Xml;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>Passes the rows of a worksheet through and puts the remarks in.</summary>
/// <param name="xml">The worksheet as it was sent.</param>
/// <param name="writer">Takes the worksheet as it goes back.</param>
/// <param name="edits">What is to be changed.</param>
internal sealed class AnnotatedRows(XmlReader xml, XmlWriter writer, SheetEdits edits)
{
    private static readonly RowRemarks _nothing = new(0, null, string.Empty, []);

    private readonly AnnotatedRow _row = new(xml, writer, edits);
    private readonly bool _keepsHeader = edits.Remarks.Column is { } own && edits.Survey.Tables.Any(t => t.FirstColumn <= own && own <= t.LastColumn);

    /// <summary>Rows written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes the rows; the reader stands on their start and afterwards on their end.</summary>
    /// <param name="columns">Columns of the sheet; null when it says nothing of them.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public void Write(SheetColumns? columns, CancellationToken cancellationToken)
    {
        _row.Columns = columns;
        var isEmpty = xml.IsEmptyElement;
        writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
        writer.WriteAttributes(xml, defattr: false);
        using var next = edits.Remarks.Rows.GetEnumerator();
        var waiting = next.MoveNext();
        var number = 0;
        while (!isEmpty && SafeXml.Next(xml) && xml.Depth > 1)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row" || xml.Depth != 2)
            {
                XmlCopy.Node(xml, writer);
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : number + 1;
            for (; waiting && next.Current.Row < number; waiting = next.MoveNext())
            {
                Add(next.Current);
            }

            var own = waiting && next.Current.Row == number ? next.Current : null;
            Pass(number, own);
            waiting = own is null ? waiting : next.MoveNext();
        }

        for (; waiting; waiting = next.MoveNext())
        {
            Add(next.Current);
        }

        writer.WriteEndElement();
    }

    private void Pass(int number, RowRemarks? own)
    {
        Count++;
        if (own is null && (edits.Remarks.Column is null || number <= edits.Remarks.HeaderRow))
        {
            XmlCopy.Node(xml, writer);
            return;
        }

        _row.Write(number, own ?? _nothing, keepsText: number == edits.Remarks.HeaderRow && _keepsHeader);
    }

    // A row the sheet does not hold, such as the header of an empty one.
    private void Add(RowRemarks own)
    {
        Count++;
        writer.WriteStartElement(null, "row", edits.Survey.Namespace);
        writer.WriteAttributeString("r", own.Row.ToString(CultureInfo.InvariantCulture));
        _row.WriteCells(own.Row, own);
        writer.WriteEndElement();
    }
}
