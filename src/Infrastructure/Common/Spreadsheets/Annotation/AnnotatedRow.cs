using System.Globalization;
using System.Xml;
using ListingPipeline.Application.Common.Spreadsheets;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets.Annotation;

/// <summary>Writes one row with its remarks: cells keep their place and content, marked ones get a fill, the text stands in the added edits.Column.</summary>
/// <param name="xml">The worksheet as it was sent.</param>
/// <param name="writer">Takes the worksheet as it goes back.</param>
/// <param name="edits">What is to be changed.</param>
internal sealed class AnnotatedRow(XmlReader xml, XmlWriter writer, SheetEdits edits)
{
    private readonly Queue<(int Column, CellRemark? Mark)> _due = [];
    private RowRemarks _remarks = null!;
    private int _number;
    private int? _rowStyle;
    private int _lastStyle;

    /// <summary>Columns of the sheet.</summary>
    public SheetColumns? Columns { get; set; }

    /// <summary>Writes the row the reader stands on; it stands on the row's end afterwards.</summary>
    /// <param name="number">Number of the row.</param>
    /// <param name="remarks">What to say of it.</param>
    /// <param name="keepsText">Whether what stands in the column for the texts must stay.</param>
    public void Write(int number, RowRemarks remarks, bool keepsText)
    {
        var isEmpty = xml.IsEmptyElement;
        Begin(number, remarks, keepsText);
        WriteStart();
        var at = 0;
        while (!isEmpty && SafeXml.Next(xml) && xml.Depth > 2)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != 3)
            {
                XmlCopy.Node(xml, writer);
            }
            else if (xml.LocalName == "c")
            {
                at = SheetRange.ColumnOf(xml.GetAttribute("r")) ?? at + 1;
                WriteCell(at, keepsText);
            }
            else
            {
                // Extensions stand behind the cells.
                AddUpTo(int.MaxValue);
                XmlCopy.Node(xml, writer);
            }
        }

        AddUpTo(int.MaxValue);
        writer.WriteEndElement();
    }

    /// <summary>Writes the cells of a row the sheet does not hold.</summary>
    public void WriteCells(int number, RowRemarks remarks)
    {
        Begin(number, remarks, keepsText: false);
        _rowStyle = null;
        AddUpTo(int.MaxValue);
    }

    private void Begin(int number, RowRemarks remarks, bool keepsText)
    {
        (_number, _remarks, _lastStyle) = (number, remarks, 0);
        _due.Clear();
        IEnumerable<(int Column, CellRemark? Mark)> due = remarks.Cells.Where(c => c.Column != edits.Column).Select(c => (c.Column, (CellRemark?)c));
        if (edits.Column > 0 && remarks.Text.Length > 0 && !keepsText)
        {
            due = due.Append((edits.Column, null)).OrderBy(d => d.Item1);
        }

        foreach (var one in due)
        {
            _due.Enqueue(one);
        }
    }

    private void WriteStart()
    {
        var isFormatted = xml.GetAttribute("customFormat") is "1" or "true";
        _rowStyle = isFormatted && int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : null;
        writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);

        // Spans are a hint which an added cell would belie.
        CopyAttributes(except: "spans");
    }

    private void WriteCell(int at, bool keepsText)
    {
        AddUpTo(at - 1);
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : 0;
        if (at == edits.Column && !keepsText)
        {
            Replace();
        }
        else if (_due.TryPeek(out var due) && due.Column == at)
        {
            _due.Dequeue();
            WriteStyled(edits.Styles.IndexOf(style, due.Mark!.Weight));
        }
        else if (edits.Remarks.Column is not null && edits.Styles.Unmarked(style) is var plain && plain != style)
        {
            WriteStyled(plain);
        }
        else
        {
            XmlCopy.Node(xml, writer);
        }

        _lastStyle = style;
    }

    private void WriteStyled(int style)
    {
        var isEmpty = xml.IsEmptyElement;
        writer.WriteStartElement(xml.Prefix, xml.LocalName, xml.NamespaceURI);
        CopyAttributes(except: "s");
        writer.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (isEmpty)
        {
            writer.WriteEndElement();
        }
    }

    /// <summary>What an earlier check said gives way; a formula stays, since others may refer to it.</summary>
    private void Replace()
    {
        var earlier = XmlCopy.Element(xml);
        if (earlier.Elements().Any(e => e.Name.LocalName == "f"))
        {
            earlier.WriteTo(writer);
            _due.TryDequeue(out _);
        }
        else
        {
            AddUpTo(edits.Column);
        }
    }

    private void AddUpTo(int last)
    {
        while (_due.TryPeek(out var due) && due.Column <= last)
        {
            _due.Dequeue();
            writer.WriteStartElement(null, "c", edits.Survey.Namespace);
            writer.WriteAttributeString("r", SheetRange.Address(_number, due.Column));
            if (due.Mark is { } mark)
            {
                WriteStyle(edits.Styles.IndexOf(_rowStyle ?? Columns?.StyleOf(due.Column) ?? 0, mark.Weight));
            }
            else
            {
                WriteText();
            }

            writer.WriteEndElement();
        }
    }

    private void WriteText()
    {
        var text = _remarks.Text;
        var isQuoted = FormulaGuard.IsSuspicious(text);
        WriteStyle(edits.Styles.IndexOf(_remarks.Weight is null ? _lastStyle : 0, _remarks.Weight, isQuoted));
        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteStartElement(null, "is", edits.Survey.Namespace);
        writer.WriteStartElement(null, "t", edits.Survey.Namespace);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        writer.WriteString(EscapedText.Of(text));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void WriteStyle(int style)
    {
        if (style > 0)
        {
            writer.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void CopyAttributes(string except)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName != except || xml.NamespaceURI.Length > 0)
            {
                writer.WriteAttributeString(xml.Prefix, xml.LocalName, xml.NamespaceURI, xml.Value);
            }
        }

        xml.MoveToElement();
    }
}
