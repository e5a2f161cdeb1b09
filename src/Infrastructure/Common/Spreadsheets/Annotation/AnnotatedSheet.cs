using System.Xml;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>Passes a worksheet through, row by row, with the remarks put in; everything else stays as it is written.</summary>
/// <param name="xml">The worksheet as it was sent.</param>
/// <param name="writer">Takes the worksheet as it goes back.</param>
/// <param name="rows">Writes the rows.</param>
/// <param name="edits">What is to be changed.</param>
internal sealed class AnnotatedSheet(XmlReader xml, XmlWriter writer, AnnotatedRows rows, SheetEdits edits)
{
    /// <summary>Elements that follow the boxes of notes.</summary>
    private static readonly string[] _behindNotes =
        ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst", "AlternateContent"];

    private SheetColumns? _columns;
    private bool _hasRows;
    private bool _hasNotes = edits.NotesId is null;

    /// <summary>Writes the worksheet.</summary>
    public void Write(CancellationToken cancellationToken)
    {
        writer.WriteStartDocument(standalone: true);
        while (SafeXml.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == 1)
            {
                WriteSection(cancellationToken);
            }
            else if (xml.NodeType != XmlNodeType.XmlDeclaration)
            {
                WriteMissingNotes(isEnd: xml.NodeType == XmlNodeType.EndElement && xml.Depth == 0);
                XmlCopy.Node(xml, writer);
            }
        }

        writer.Flush();
    }

    private void WriteSection(CancellationToken cancellationToken)
    {
        switch (xml.LocalName)
        {
            case "dimension":
                WriteDimension();
                break;
            case "cols":
                _columns = SheetColumns.Read(XmlCopy.Element(xml));
                _columns.With(edits.Column).WriteTo(writer);
                break;
            case "sheetData":
                if (_columns is null && edits.Column > 0)
                {
                    SheetColumns.None(edits.Survey.Namespace).With(edits.Column).WriteTo(writer);
                }

                _hasRows = true;
                rows.Write(_columns, cancellationToken);
                break;
            default:
                WriteMissingNotes(_hasRows && _behindNotes.Contains(xml.LocalName));
                XmlCopy.Node(xml, writer);
                break;
        }
    }

    private void WriteDimension()
    {
        var dimension = XmlCopy.Element(xml);
        if (edits.Column > 0 && SheetRange.Parse((string?)dimension.Attribute("ref")) is { } range)
        {
            var wider = range with { FirstRow = Math.Min(range.FirstRow, edits.Remarks.HeaderRow), LastRow = Math.Max(range.LastRow, edits.Remarks.HeaderRow), LastColumn = Math.Max(range.LastColumn, edits.Column) };
            dimension.SetAttributeValue("ref", SheetRange.Of(wider));
        }

        dimension.WriteTo(writer);
    }

    private void WriteMissingNotes(bool isEnd)
    {
        if (_hasNotes || !isEnd)
        {
            return;
        }

        _hasNotes = true;
        writer.WriteStartElement(null, "legacyDrawing", edits.Survey.Namespace);
        writer.WriteAttributeString("r", "id", edits.RelationNamespace, edits.NotesId);
        writer.WriteEndElement();
    }
}
