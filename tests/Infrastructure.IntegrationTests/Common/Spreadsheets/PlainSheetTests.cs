using System.IO.Compression;
using System.Text;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Infrastructure.Common.Spreadsheets;
using ListingPipeline.TestKit.Imports;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Common.Spreadsheets;

/// <summary>Rows read straight from the bytes are those an XML reader finds: a comment before the rows makes any sheet be read as XML.</summary>
[TestFixture]
public sealed class PlainSheetTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] Cells =
    [
        "<c r=\"{0}\"><v>12</v></c>", "<c r=\"{0}\" s=\"1\"><v>44256</v></c>", "<c r=\"{0}\" s=\"2\"><v>0.0532</v></c>", "<c r=\"{0}\"><v>-99999999999999.99</v></c>",
        "<c r=\"{0}\"><v>007.50</v></c>", "<c r=\"{0}\"><v>-0</v></c>", "<c r=\"{0}\"><v>1.5E-3</v></c>", "<c r=\"{0}\"><v> 7 </v></c>", "<c r=\"{0}\"><v>5.</v></c>", "<c r=\"{0}\"><v>.5</v></c>",
        "<c r=\"{0}\"><v>123456789012345678901234567890</v></c>", "<c r=\"{0}\" s=\"1\"><v>-5</v></c>", "<c r=\"{0}\" t=\"n\"><v>3</v></c>", "<c r=\"{0}\"><v>七</v></c>",
        "<c r=\"{0}\" t=\"s\"><v>0</v></c>", "<c r=\"{0}\" t=\"s\"><v>1</v></c>", "<c r=\"{0}\" t=\"s\"><v>99</v></c>", "<c r=\"{0}\" t=\"b\"><v>1</v></c>", "<c r=\"{0}\" t=\"e\"><v>#REF!</v></c>",
        "<c r=\"{0}\" t=\"str\"><v>文_x0041_&lt;&amp;&gt;&quot;&apos;&#10;</v></c>", "<c r=\"{0}\" t=\"d\"><v>2021-03-01T00:00:00</v></c>", "<c r=\"{0}\" t=\"zz\"><v>1</v></c>",
        "<c r=\"{0}\" t=\"inlineStr\"><is><t>示例精工001</t></is></c>", "<c r=\"{0}\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> 示 例 </t></is></c>",
        "<c r=\"{0}\" t=\"inlineStr\"><is><t>😀a\tb\nc</t></is></c>", "<c r=\"{0}\" s=\"1\"/>", "<c r=\"{0}\"><v></v></c>", "<c t=\"inlineStr\" cm=\"1\" r=\"{0}\"><is><t>x</t></is></c>",
        "\n  <c r=\"{0}\"><v>1</v></c>\n",
    ];

    private static readonly string[] Odd =
    [
        "<c r='{0}'><v>1</v></c>", "<c r=\"{0}\"><f>SUM(A1)</f><v>7</v></c>", "<c r=\"{0}\"><v><![CDATA[12]]></v></c>", "<c r=\"{0}\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>",
        "<!-- x --><c r=\"{0}\"><v>1</v></c>", "<c r=\"{0}\"><v>1</v><extLst/></c>", "<c r=\"{0}\" ><v>1</v></c >", "<c r = \"{0}\"><v>1</v></c>", "<c r=\"{0}\"><v>&#49;</v></c>", "<c r=\"{0}\"></c>",
        "<c r=\"{0}\" t=\"inlineStr\"><is><t>a\r\nb</t></is></c>", "<c r=\"{0}\" t=\"inlineStr\"><is><t/></is></c>", "<c r=\"&#65;1\"><v>1</v></c>", "<other/>",
    ];

    [Test]
    public void Rows_OfAnyForm_AreThoseAnXmlReaderFinds()
    {
        var random = new Random(20260630);
        var oddSheets = 0;
        for (var i = 0; i < 1500; i++)
        {
            var odd = random.Next(3) == 0 ? 0.01 : 0;
            oddSheets += odd > 0 ? 1 : 0;
            var rows = Rows(random, odd);

            Assert.That(ReadAll(File(rows, isXmlOnly: false)), Is.EqualTo(ReadAll(File(rows, isXmlOnly: true))), rows);
        }

        Assert.That(oddSheets, Is.InRange(300, 700));
    }

    [Test]
    public void Rows_WithDamage_AreThoseAnXmlReaderFindsWhereItFindsAny()
    {
        var random = new Random(20260701);
        var readable = 0;
        for (var i = 0; i < 3000; i++)
        {
            var rows = Encoding.UTF8.GetBytes(Rows(random, 0));
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                rows[random.Next(rows.Length)] = (byte)(random.Next(2) == 0 ? random.Next('0', ':') : random.Next(256));
            }

            var reference = ReadAll(File(rows, isXmlOnly: true));
            var read = ReadAll(File(rows, isXmlOnly: false));
            if (!reference.EndsWith("import.file-broken", StringComparison.Ordinal))
            {
                readable++;
                Assert.That(read, Is.EqualTo(reference), Encoding.UTF8.GetString(rows));
            }
        }

        Assert.That(readable, Is.GreaterThan(150));
    }

    [TestCase("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<worksheet xmlns=\"{0}\"><sheetViews/>", "</worksheet>", TestName = "as spreadsheet programs write it")]
    [TestCase("\uFEFF<?xml version=\"1.0\"?><worksheet xmlns=\"{0}\">", "</worksheet>", TestName = "with a byte order mark")]
    [TestCase("<x:worksheet xmlns:x=\"{0}\">", "</x:worksheet>", TestName = "with a prefix")]
    public void Sheet_WithEachHead_IsRead(string head, string tail)
    {
        var prefix = head.Contains("xmlns:x", StringComparison.Ordinal) ? "x:" : "";
        var xml = string.Format(System.Globalization.CultureInfo.InvariantCulture, head, Main)
            + $"<{prefix}sheetData><{prefix}row r=\"3\" spans=\"1:2\"><{prefix}c r=\"B3\"><{prefix}v>7</{prefix}v></{prefix}c></{prefix}row></{prefix}sheetData>" + tail;

        Assert.That(ReadAll(Encoding.UTF8.GetBytes(xml)), Is.EqualTo("3:Blank||0;Number||7\n"));
    }

    private static string Rows(Random random, double odd)
    {
        var xml = new StringBuilder();
        var number = 0;
        for (var rows = random.Next(1, 30); rows > 0; rows--)
        {
            number += random.Next(10) == 0 ? 2 : 1;
            xml.Append(random.Next(8) == 0 ? $"<row r=\"{number}\" spans=\"1:9\" ht=\"15\"/>" : $"<row r=\"{number}\">");
            if (xml[^2] == '/')
            {
                continue;
            }

            for (var column = random.Next(3); column < 9; column += random.Next(1, 3))
            {
                var form = random.NextDouble() < odd ? Odd[random.Next(Odd.Length)] : Cells[random.Next(Cells.Length)];
                xml.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, form, $"{(char)('A' + column)}{number}");
            }

            xml.Append("</row>");
        }

        return xml.ToString();
    }

    private static byte[] File(string rows, bool isXmlOnly) => File(Encoding.UTF8.GetBytes(rows), isXmlOnly);

    private static byte[] File(byte[] rows, bool isXmlOnly) =>
    [
        .. Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{Main}\">{(isXmlOnly ? "<!-- -->" : "")}<sheetData>"), .. rows, .. "</sheetData></worksheet>"u8,
    ];

    /// <summary>All rows as text, and the code of the error that ended them.</summary>
    private static string ReadAll(byte[] sheet)
    {
        var file = new HostileWorkbooks(sheet)
            .With("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\"><si><t>甲公司</t></si><si><t>乙公司</t></si></sst>")
            .With("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>")
            .ToBytes(CompressionLevel.NoCompression);
        using var rows = new SpreadsheetReader().Open(new MemoryStream(file), null, SpreadsheetLimits.Default).Value;
        var all = new StringBuilder();
        while (true)
        {
            if (!rows.Read().TryGetValue(out var more, out var error))
            {
                return all.Append(error.Code).ToString();
            }

            if (!more)
            {
                return all.ToString();
            }

            all.Append(rows.Row).Append(':').AppendJoin(';', rows.Cells.Select(c => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{c.Kind}|{c.Text}|{c.Number}"))).Append('\n');
        }
    }
}
