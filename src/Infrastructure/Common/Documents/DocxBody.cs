using System.Xml;
using ListingPipeline.Application.Common.Documents;

namespace ListingPipeline.Infrastructure.Common.Documents;

/// <summary>Writes <c>document.xml</c>: the upright part, then the annexes on landscape pages.</summary>
internal sealed class DocxBody(XmlWriter xml)
{
    public const string OddFooter = "rId3";
    public const string EvenFooter = "rId4";

    // A4 in twentieths of a point; margins of GB/T 9704: top 37 mm, bottom 35 mm, inner 28 mm, outer 26 mm.
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Top = 2098;
    private const int Bottom = 1984;
    private const int Inner = 1588;
    private const int Outer = 1474;

    private int _width = PageWidth - Inner - Outer;

    public void Write(OfficialDocument document) => xml.Element("document", () => xml.Element("body", () =>
    {
        Paragraph(DocxStyles.Title, document.Title);
        if (document.Mark is { } mark)
        {
            Paragraph(DocxStyles.Mark, mark);
        }

        if (document.Addressee is { } addressee)
        {
            Paragraph(DocxStyles.Addressee, addressee + "：");
        }

        foreach (var block in document.Body)
        {
            Write(block);
        }

        WriteEnd(document);
        if (document.Annexes.Count == 0)
        {
            Section(isLandscape: false);
            return;
        }

        xml.Element("p", () => xml.Element("pPr", () => Section(isLandscape: false)));
        _width = PageHeight - Top - Bottom;
        for (var i = 0; i < document.Annexes.Count; i++)
        {
            Write(document.Annexes[i], beginsPage: i > 0);
        }

        Section(isLandscape: true);
    }));

    private void Write(DocumentBlock block)
    {
        switch (block)
        {
            case DocumentHeading heading:
                Paragraph($"Heading{heading.Level}", heading.Text);
                break;
            case DocumentParagraph paragraph:
                Paragraph(DocxStyles.Text, [.. paragraph.Runs]);
                break;
            case DocumentTable table:
                Write(table);
                break;
            default:
                throw new InvalidOperationException($"{block.GetType().Name} has no layout.");
        }
    }

    /// <summary>The list of annexes, the issuer and the day.</summary>
    private void WriteEnd(OfficialDocument document)
    {
        if (document.Annexes.Count > 0)
        {
            Paragraph(DocxStyles.Text, string.Empty);
            for (var i = 0; i < document.Annexes.Count; i++)
            {
                Paragraph(DocxStyles.Text, $"{(i == 0 ? "附件：" : "　　　")}{i + 1}. {document.Annexes[i].Title}");
            }
        }

        if (document.Issuer is { } issuer)
        {
            Paragraph(DocxStyles.Text, string.Empty);
            Paragraph(DocxStyles.Signature, issuer);
            Paragraph(DocxStyles.Signature, document.IssuedOn is { } day ? $"{day:yyyy年M月d日}" : "　　年　月　日");
        }
    }

    private void Write(DocumentAnnex annex, bool beginsPage)
    {
        Paragraph(DocxStyles.Label, beginsPage, new DocumentRun(annex.Label));
        Paragraph(DocxStyles.AnnexTitle, annex.Title);
        Write(annex.Table);
        foreach (var note in annex.Notes)
        {
            Paragraph(DocxStyles.Note, note);
        }
    }

    private void Write(DocumentTable table)
    {
        if (table.Caption is { } caption)
        {
            Paragraph(DocxStyles.Caption, caption);
        }

        var widths = WidthsOf(table.Widths);
        xml.Element("tbl", () =>
        {
            xml.Element("tblPr", () =>
            {
                xml.Element("tblW", [("w", $"{_width}"), ("type", "dxa")]);
                xml.Value("jc", "center");
                xml.Element("tblBorders", () =>
                {
                    foreach (var side in new[] { "top", "left", "bottom", "right", "insideH", "insideV" })
                    {
                        xml.Element(side, [("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000")]);
                    }
                });
                xml.Element("tblLayout", [("type", "fixed")]);
                xml.Element("tblCellMar", () =>
                {
                    xml.Element("left", [("w", "60"), ("type", "dxa")]);
                    xml.Element("right", [("w", "60"), ("type", "dxa")]);
                });
            });
            xml.Element("tblGrid", () =>
            {
                foreach (var width in widths)
                {
                    xml.Element("gridCol", [("w", $"{width}")]);
                }
            });
            WriteRows(table.Head, widths, isHead: true);
            WriteRows(table.Rows, widths, isHead: false);
        });
    }

    private void WriteRows(IReadOnlyList<IReadOnlyList<DocumentCell>> rows, int[] widths, bool isHead)
    {
        foreach (var row in rows)
        {
            xml.Element("tr", () =>
            {
                xml.Element("trPr", () =>
                {
                    xml.Element("cantSplit", []);
                    xml.Element("trHeight", [("val", "440"), ("hRule", "atLeast")]);
                    if (isHead)
                    {
                        xml.Element("tblHeader", []);
                    }
                });
                var column = 0;
                foreach (var cell in row)
                {
                    Write(cell, widths[column..(column + cell.Columns)].Sum(), isHead);
                    column += cell.Columns;
                }
            });
        }
    }

    private void Write(DocumentCell cell, int width, bool isHead) => xml.Element("tc", () =>
    {
        xml.Element("tcPr", () =>
        {
            xml.Element("tcW", [("w", $"{width}"), ("type", "dxa")]);
            if (cell.Columns > 1)
            {
                xml.Value("gridSpan", $"{cell.Columns}");
            }

            if (cell.Rows != 1)
            {
                xml.Value("vMerge", cell.Rows == 0 ? "continue" : "restart");
            }

            xml.Value("vAlign", "center");
        });
        Paragraph(isHead ? DocxStyles.CellHead : cell.IsLeft ? DocxStyles.CellLeft : DocxStyles.Cell, cell.Text);
    });

    private void Paragraph(string style, params DocumentRun[] runs) => Paragraph(style, beginsPage: false, runs);

    private void Paragraph(string style, string text) => Paragraph(style, beginsPage: false, new DocumentRun(text));

    private void Paragraph(string style, bool beginsPage, params DocumentRun[] runs) => xml.Element("p", () =>
    {
        xml.Element("pPr", () =>
        {
            xml.Value("pStyle", style);
            if (beginsPage)
            {
                xml.Element("pageBreakBefore", []);
            }
        });
        foreach (var run in runs.Where(run => run.Text.Length > 0))
        {
            xml.Run(run.Text, run.IsBold);
        }
    });

    private void Section(bool isLandscape) => xml.Element("sectPr", () =>
    {
        Footer("default", OddFooter);
        Footer("even", EvenFooter);
        (string, string)[] size = isLandscape
            ? [("w", $"{PageHeight}"), ("h", $"{PageWidth}"), ("orient", "landscape")]
            : [("w", $"{PageWidth}"), ("h", $"{PageHeight}")];
        xml.Element("pgSz", size);
        var (top, right, bottom, left) = isLandscape ? (Inner, Bottom, Outer, Top) : (Top, Outer, Bottom, Inner);
        xml.Element(
            "pgMar",
            [("top", $"{top}"), ("right", $"{right}"), ("bottom", $"{bottom}"), ("left", $"{left}"), ("header", "851"), ("footer", "992"), ("gutter", "0")]);
    });

    private void Footer(string kind, string relation)
    {
        xml.WriteStartElement("w", "footerReference", WordXml.Main);
        xml.WriteAttributeString("w", "type", WordXml.Main, kind);
        xml.WriteAttributeString("r", "id", WordXml.Relations, relation);
        xml.WriteEndElement();
    }

    /// <summary>The columns' shares of the page's width, the last one taking what rounding leaves.</summary>
    private int[] WidthsOf(IReadOnlyList<int> shares)
    {
        var whole = shares.Sum();
        var widths = shares.Select(share => _width * share / whole).ToArray();
        widths[^1] += _width - widths.Sum();
        return widths;
    }
}
