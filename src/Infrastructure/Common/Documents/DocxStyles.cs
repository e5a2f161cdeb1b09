using System.Xml;

namespace ListingPipeline.Infrastructure.Common.Documents;

/// <summary>The layout of official documents (GB/T 9704—2012) as styles: type sizes, typefaces, spacing, page numbers.</summary>
/// <remarks>Sizes in half points: 二号 44, 三号 32, 四号 28, 小四 24, 五号 21. A line is exactly 28 points, so that a page holds 22.</remarks>
internal static class DocxStyles
{
    public const string Title = "Title";
    public const string Mark = "Mark";
    public const string Addressee = "Addressee";
    public const string Text = "BodyText";
    public const string Signature = "Signature";
    public const string Caption = "Caption";
    public const string Cell = "Cell";
    public const string CellLeft = "CellLeft";
    public const string CellHead = "CellHead";
    public const string Label = "AnnexLabel";
    public const string AnnexTitle = "AnnexTitle";
    public const string Note = "Note";

    private const string Body = "仿宋_GB2312";
    private const string Gothic = "黑体";
    private const string Script = "楷体_GB2312";
    private const string Heavy = "方正小标宋简体";
    private const string Serif = "宋体";
    private const string Latin = "Times New Roman";

    private static readonly Style[] _styles =
    [
        new(Title, "Title", 44, Heavy, "center", Spacing: 640),
        new(Mark, "Mark", 32, Script, "center"),
        new(Addressee, "Addressee", 32, Body, "both", Before: 560),
        new(Text, "Body Text", 32, Body, "both", IndentChars: 200),
        new("Heading1", "heading 1", 32, Gothic, "both", IndentChars: 200, Outline: 0),
        new("Heading2", "heading 2", 32, Script, "both", IndentChars: 200, Outline: 1),
        new("Heading3", "heading 3", 32, Body, "both", IndentChars: 200, Outline: 2, IsBold: true),
        new(Signature, "Signature", 32, Body, "right", RightChars: 400),
        new(Caption, "caption", 28, Gothic, "center", Before: 160, After: 80, Spacing: 480),
        new(Cell, "Table Cell", 21, Body, "center", Spacing: 320),
        new(CellLeft, "Table Cell Left", 21, Body, "left", Spacing: 320),
        new(CellHead, "Table Head", 21, Gothic, "center", Spacing: 320),
        new(Label, "Annex Label", 32, Gothic, "left"),
        new(AnnexTitle, "Annex Title", 36, Heavy, "center", Before: 120, After: 200),
        new(Note, "Table Note", 21, Body, "left", Before: 40, Spacing: 320),
    ];

    public static void Write(XmlWriter xml) => xml.Element("styles", () =>
    {
        xml.Element("docDefaults", () =>
        {
            xml.Element("rPrDefault", () => xml.Element("rPr", () => WriteFont(xml, Body, 32)));
            xml.Element("pPrDefault", () => xml.Element("pPr", () => WriteSpacing(xml, 0, 0, 560)));
        });
        xml.Element("style", [("type", "paragraph"), ("default", "1"), ("styleId", "Normal")], () => xml.Value("name", "Normal"));
        xml.Element("style", [("type", "table"), ("default", "1"), ("styleId", "TableNormal")], () => xml.Value("name", "Normal Table"));
        foreach (var style in _styles)
        {
            Write(xml, style);
        }
    });

    /// <summary>Page numbers differ on odd and even pages.</summary>
    public static void WriteSettings(XmlWriter xml) => xml.Element("settings", () =>
    {
        xml.Element("evenAndOddHeaders", []);
        xml.Element("compat", () => xml.Element(
            "compatSetting", [("name", "compatibilityMode"), ("uri", "http://schemas.microsoft.com/office/word"), ("val", "15")]));
    });

    /// <summary>Page number in 四号 between dashes: right on odd pages, left on even ones, one character in.</summary>
    public static void WriteFooter(XmlWriter xml, bool isOdd) => xml.Element("ftr", () => xml.Element("p", () =>
    {
        xml.Element("pPr", () =>
        {
            xml.Element("ind", isOdd ? [("rightChars", "100"), ("right", "320")] : [("leftChars", "100"), ("left", "320")]);
            xml.Value("jc", isOdd ? "right" : "left");
        });
        Piece(() => Text("— "));
        Piece(() => xml.Element("fldChar", [("fldCharType", "begin")]));
        Piece(() => xml.Element("instrText", () => xml.WriteString("PAGE")));
        Piece(() => xml.Element("fldChar", [("fldCharType", "separate")]));
        Piece(() => Text("1"));
        Piece(() => xml.Element("fldChar", [("fldCharType", "end")]));
        Piece(() => Text(" —"));

        void Piece(Action content) => xml.Element("r", () =>
        {
            xml.Element("rPr", () => WriteFont(xml, Serif, 28, Serif));
            content();
        });
        void Text(string text)
        {
            xml.WriteStartElement("w", "t", WordXml.Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(text);
            xml.WriteEndElement();
        }
    }));

    private static void Write(XmlWriter xml, Style style) => xml.Element("style", [("type", "paragraph"), ("customStyle", "1"), ("styleId", style.Id)], () =>
    {
        xml.Value("name", style.Name);
        xml.Value("basedOn", "Normal");
        xml.Element("qFormat", []);
        xml.Element("pPr", () =>
        {
            if (style.Outline is not null)
            {
                xml.Element("keepNext", []);
            }

            WriteSpacing(xml, style.Before, style.After, style.Spacing);
            if (style.IndentChars > 0)
            {
                xml.Element("ind", [("firstLineChars", $"{style.IndentChars}"), ("firstLine", $"{style.IndentChars * style.HalfPoints / 10}")]);
            }
            else if (style.RightChars > 0)
            {
                xml.Element("ind", [("rightChars", $"{style.RightChars}"), ("right", $"{style.RightChars * style.HalfPoints / 10}")]);
            }

            xml.Value("jc", style.Alignment);
            if (style.Outline is { } outline)
            {
                xml.Value("outlineLvl", $"{outline}");
            }
        });
        xml.Element("rPr", () =>
        {
            WriteFont(xml, style.Font, style.HalfPoints, isBold: style.IsBold);
        });
    });

    private static void WriteSpacing(XmlWriter xml, int before, int after, int line) =>
        xml.Element("spacing", [("before", $"{before}"), ("after", $"{after}"), ("line", $"{line}"), ("lineRule", "exact")]);

    private static void WriteFont(XmlWriter xml, string eastAsian, int halfPoints, string latin = Latin, bool isBold = false)
    {
        xml.Element("rFonts", [("ascii", latin), ("hAnsi", latin), ("eastAsia", eastAsian), ("cs", latin)]);
        if (isBold)
        {
            xml.Element("b", []);
        }

        xml.Value("sz", $"{halfPoints}");
        xml.Value("szCs", $"{halfPoints}");
    }

    private sealed record Style(
        string Id,
        string Name,
        int HalfPoints,
        string Font,
        string Alignment,
        int IndentChars = 0,
        int RightChars = 0,
        int Before = 0,
        int After = 0,
        int Spacing = 560,
        int? Outline = null,
        bool IsBold = false);
}
