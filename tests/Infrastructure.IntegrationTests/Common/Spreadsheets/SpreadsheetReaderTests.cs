using System.Text;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;
using ListingPipeline.Infrastructure.Common.Spreadsheets;
using ListingPipeline.TestKit.Imports;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Common.Spreadsheets;

[TestFixture]
public sealed class SpreadsheetReaderTests
{
    [Test]
    public async Task Workbook_OfOurOwn_ComesBackAsWritten()
    {
        var sheet = new Sheet
        {
            Name = "企业",
            Columns = [new SheetColumn("名称"), new SheetColumn("收入"), new SheetColumn("占比"), new SheetColumn("日期"), new SheetColumn("是"), new SheetColumn("空")],
            Preamble = [SheetRow.Of(Cell.Text("标题"))],
            Rows = new[]
            {
                SheetRow.Of(Cell.Text("=a\0_x0041_"), Cell.Of(-99999999999999.99m), Cell.Ratio(0.0532m), Cell.Of(new DateOnly(2021, 3, 1)), Cell.Of(true), Cell.Blank(), Cell.Text("尾")),
                SheetRow.Of(Cell.Formula("1+1", 2)),
            }.ToAsyncEnumerable(),
        };
        using var stream = new MemoryStream();
        await new SpreadsheetWriter().WriteXlsxAsync(Workbook.Of(sheet), stream, CancellationToken.None);

        var rows = ReadAll(stream.ToArray());

        Assert.That(rows.Select(r => r.Number), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        Assert.That(rows[2].Cells, Is.EqualTo(new[]
        {
            ReadCell.OfText("=a\0_x0041_"),
            new ReadCell(ReadCellKind.Number, string.Empty, -99999999999999.99m),
            new ReadCell(ReadCellKind.Percent, string.Empty, 0.0532m),
            new ReadCell(ReadCellKind.Date, string.Empty, new DateOnly(2021, 3, 1).DayNumber),
            new ReadCell(ReadCellKind.Flag, string.Empty, 1),
            ReadCell.Blank,
            ReadCell.OfText("尾"),
        }));
        Assert.That(rows[3].Cells.Single().Kind, Is.EqualTo(ReadCellKind.Formula));
    }

    [TestCase("<c r=\"B1\"><v>1.5</v></c>", ReadCellKind.Number, "", "1.5")]
    [TestCase("<c r=\"B1\"><v>1.0000000000000001E-2</v></c>", ReadCellKind.Number, "", "0.010000000000000001")]
    [TestCase("<c r=\"B1\"><v>1E400</v></c>", ReadCellKind.Broken, "1E400", "0")]
    [TestCase("<c r=\"B1\" t=\"s\"><v>0</v></c>", ReadCellKind.Text, "甲公司", "0")]
    [TestCase("<c r=\"B1\" t=\"s\"><v>1</v></c>", ReadCellKind.Text, "富文本", "0")]
    [TestCase("<c r=\"B1\" t=\"s\"><v>99</v></c>", ReadCellKind.Broken, "99", "0")]
    [TestCase("<c r=\"B1\" t=\"str\"><v>文</v></c>", ReadCellKind.Text, "文", "0")]
    [TestCase("<c r=\"B1\" t=\"e\"><v>#REF!</v></c>", ReadCellKind.Broken, "#REF!", "0")]
    [TestCase("<c r=\"B1\" t=\"d\"><v>2021-03-01T00:00:00</v></c>", ReadCellKind.Date, "", "737849")]
    [TestCase("<c r=\"B1\" s=\"1\"><v>44256.5</v></c>", ReadCellKind.Date, "", "737849")]
    [TestCase("<c r=\"B1\" s=\"2\"><v>44256</v></c>", ReadCellKind.Date, "", "737849")]
    [TestCase("<c r=\"B1\" s=\"2\"><v>-5</v></c>", ReadCellKind.Broken, "-5", "0")]
    [TestCase("<c r=\"B1\" s=\"3\"><v>0.5</v></c>", ReadCellKind.Percent, "", "0.5")]
    [TestCase("<c r=\"B1\" s=\"4\"><v>0.5</v></c>", ReadCellKind.Number, "", "0.5")]
    [TestCase("<c r=\"B1\"><f>SUM(A1)</f><v>7</v></c>", ReadCellKind.Formula, "SUM(A1)", "0")]
    [TestCase("<c r=\"B1\"><f t=\"shared\" si=\"0\"/><v>7</v></c>", ReadCellKind.Formula, "", "0")]
    [TestCase("<c r=\"B1\" t=\"inlineStr\"><is><t>a</t><rPh><t>拼音</t></rPh></is></c>", ReadCellKind.Text, "a", "0")]
    [TestCase("<c r=\"B1\"><v><![CDATA[12]]></v></c>", ReadCellKind.Number, "", "12")]
    public void Cell_InAnyForm_IsUnderstood(string xml, ReadCellKind kind, string text, string number)
    {
        var book = HostileWorkbooks.Of(["首", xml])
            .With("xl/sharedStrings.xml", "<sst><si><t>甲公司</t></si><si><r><t>富</t></r><r><t>文本</t></r></si></sst>")
            .With("xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m月d日;@\"/><numFmt numFmtId=\"165\" formatCode=\"0.00E+00\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");

        var cell = ReadAll(book.ToBytes()).Single().Cells[1];

        Assert.That(cell, Is.EqualTo(new ReadCell(kind, text, decimal.Parse(number))));
    }

    [TestCase("yyyy-mm-dd", true)]
    [TestCase("m/d/yy h:mm", true)]
    [TestCase("[$-804]yyyy\"年\"m\"月\"", true)]
    [TestCase("General", false)]
    [TestCase("#,##0.00_ ;[Red]-#,##0.00", false)]
    [TestCase("0.00E+00", false)]
    [TestCase("\"y\"0", false)]
    [TestCase("0.0\\d", false)]
    public void FormatCode_OfADate_IsTold(string code, bool isDate) =>
        Assert.That(CellFormats.MeaningOf(code), Is.EqualTo(isDate ? NumberMeaning.Date : NumberMeaning.Plain));

    [Test]
    public void HiddenSheet_IsPassedOver_AndANamedOneFound()
    {
        var book = HostileWorkbooks.Of(["一"])
            .With("xl/workbook.xml", "<workbook xmlns:r=\"http://x/relationships\"><sheets><sheet name=\"隐\" state=\"hidden\" r:id=\"rId2\"/><sheet name=\"显\" r:id=\"rId1\"/></sheets></workbook>")
            .With("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>")
            .With("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>");

        Assert.That(ReadAll(book.ToBytes()).Single().Cells.Single().Text, Is.EqualTo("一"));
        Assert.That(ReadAll(book.ToBytes(), "隐").Single().Cells.Single().Number, Is.EqualTo(2m));
        Assert.That(Open(book.ToBytes(), "无").Error?.Code, Is.EqualTo("import.no-such-sheet"));
    }

    private static IEnumerable<TestCaseData> Hostile()
    {
        static TestCaseData Case(string name, byte[] file, string code) => new TestCaseData(file, code).SetArgDisplayNames(name);
        HostileWorkbooks Book() => HostileWorkbooks.Of(["名称", "年度"], ["甲", "2021"]);
        var whole = Book().ToBytes();

        yield return Case("no bytes", [], "import.file-empty");
        yield return Case("PK only", "PK"u8.ToArray(), "import.file-broken");
        yield return Case("truncated", whole[..(whole.Length / 2)], "import.file-broken");
        yield return Case("old xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "import.file-not-supported");
        yield return Case("pdf", "%PDF-1.7 ..."u8.ToArray(), "import.file-not-supported");
        yield return Case("png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], "import.file-not-supported");
        yield return Case("a zip that is no workbook", Book().Without("xl/workbook.xml").ToBytes(), "import.file-not-supported");
        yield return Case("sheet part missing", Book().Without("xl/worksheets/sheet1.xml").ToBytes(), "import.no-such-sheet");
        yield return Case("not XML", Book().With("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row").ToBytes(), "import.file-broken");
        yield return Case("mismatched tags", Book().WithSheetData("<row><c></row></c>").ToBytes(), "import.file-broken");
        yield return Case("document type", Book().With("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>").ToBytes(), "import.file-broken");
        yield return Case("billion laughs", Book().With("xl/sharedStrings.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&b;</t></si></sst>").ToBytes(), "import.file-broken");
        yield return Case("NUL as a character reference", Book().WithSheetData("<row><c t=\"str\"><v>&#0;</v></c></row>").ToBytes(), "import.file-broken");
        yield return Case("nested a thousand deep", Book().WithSheetData(string.Concat(Enumerable.Repeat("<a>", 1000)) + string.Concat(Enumerable.Repeat("</a>", 1000))).ToBytes(), "import.file-broken");
        yield return Case("a text of a million characters", Book().WithSheetData($"<row><c t=\"inlineStr\"><is><t>{string.Concat(Enumerable.Range(0, 200_000).Select(i => i.ToString()))}</t></is></c></row>").ToBytes(), "import.file-broken");
        yield return Case("rows out of order", Book().WithSheetData("<row r=\"5\"><c><v>1</v></c></row><row r=\"4\"><c><v>1</v></c></row>").ToBytes(), "import.file-broken");
        yield return Case("cells out of order", Book().WithSheetData("<row><c r=\"C1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>").ToBytes(), "import.file-broken");
        yield return Case("row beyond the limit", Book().WithSheetData("<row r=\"999999\"><c><v>1</v></c></row>").ToBytes(), "import.file-too-large");
        yield return Case("column beyond the limit", Book().WithSheetData("<row><c r=\"XFD1\"><v>1</v></c></row>").ToBytes(), "import.file-too-large");
        yield return Case("zip bomb", HostileWorkbooks.ZipBomb(64), "import.zip-bomb");
        yield return Case("macros", Book().With("xl/vbaProject.bin", "x").ToBytes(), "import.macros");
        yield return Case("macro content type", Book().With("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>").ToBytes(), "import.macros");
        yield return Case("external link part", Book().With("xl/externalLinks/externalLink1.xml", "<x/>").ToBytes(), "import.external-link");
        yield return Case("external relation", Book().With("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"http://example.invalid/a.xlsx\" TargetMode=\"External\"/></Relationships>").ToBytes(), "import.external-link");
        yield return Case("data connection", Book().With("xl/connections.xml", "<x/>").ToBytes(), "import.external-link");
        yield return Case("neither UTF-8 nor GB18030", [(byte)'a', 0xFF, 0xFF, (byte)','], "import.unknown-encoding");
        yield return Case("open quote to the end", Encoding.UTF8.GetBytes("名称,年度\n\"" + new string('x', 200_000)), "import.file-broken");
    }

    [TestCaseSource(nameof(Hostile))]
    public void File_BrokenOrHostile_IsRefusedWithItsReason(byte[] file, string code)
    {
        var error = ErrorOf(file);

        Assert.That(error?.Code, Is.EqualTo(code));
        Assert.That(error!.Message, Is.Not.Empty);
    }

    [Test]
    public async Task File_WithDamagedBytes_IsReadOrRefusedNeverThrows()
    {
        var sheet = new Sheet { Name = "s", Columns = [new SheetColumn("名称") { Note = "注", Choices = ["a", "b"] }], Rows = Enumerable.Range(0, 50).Select(i => SheetRow.Of(Cell.Text($"示例{i}"), Cell.Of((decimal)i))).ToAsyncEnumerable() };
        using var stream = new MemoryStream();
        await new SpreadsheetWriter().WriteXlsxAsync(Workbook.Of(sheet), stream, CancellationToken.None);
        byte[][] seeds = [stream.ToArray(), HostileWorkbooks.Of(["a", "b"], ["1", "2"]).With("xl/styles.xml", "<s><cellXfs><xf numFmtId=\"14\"/></cellXfs></s>").ToBytes(System.IO.Compression.CompressionLevel.NoCompression)];
        var random = new Random(20260630);
        var refused = 0;
        for (var i = 0; i < 4000; i++)
        {
            var file = (byte[])seeds[i % 2].Clone();
            for (var changes = random.Next(1, 8); changes > 0; changes--)
            {
                file[random.Next(2, file.Length)] = (byte)random.Next(256);
            }

            file = random.Next(4) == 0 ? file[..random.Next(2, file.Length)] : file;
            refused += ErrorOf(file) is null ? 0 : 1;
        }

        Assert.That(refused, Is.GreaterThan(1000));
    }

    [Test]
    public void File_BeyondTheSizeLimit_IsRefusedUnread() =>
        Assert.That(new SpreadsheetReader().Open(new MemoryStream(new byte[100]), null, new SpreadsheetLimits { FileBytes = 99 }).Error?.Code, Is.EqualTo("import.file-too-large"));

    [TestCase("utf-8", false, ',')]
    [TestCase("utf-8", true, ',')]
    [TestCase("utf-8", true, ';')]
    [TestCase("utf-8", false, '\t')]
    [TestCase("GB18030", false, ',')]
    [TestCase("utf-16", true, '\t')]
    [TestCase("utf-16BE", true, ',')]
    public void Csv_InEachEncodingAndSeparator_IsRead(string encodingName, bool hasMark, char separator)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(encodingName);
        var text = $"企业名称{separator}营业收入\r\n\"示例{separator}\"\"精工\"\"\n001\"{separator}-12.5\r\n\r\n'=1+1{separator}=\"00123\"\r\n=SUM(A1){separator}\n";
        byte[] file = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var rows = ReadAll(file);

        Assert.That(rows.Select(r => r.Number), Is.EqualTo(new[] { 1, 2, 4, 5 }));
        Assert.That(rows[1].Cells.Select(c => c.Text), Is.EqualTo(new[] { $"示例{separator}\"精工\"\n001", "-12.5" }));
        Assert.That(rows[2].Cells.Select(c => c.Text), Is.EqualTo(new[] { "=1+1", "00123" }), "our own apostrophe and Excel's text idiom");
        Assert.That(rows[3].Cells[0].Kind, Is.EqualTo(ReadCellKind.Formula));
    }

    [Test]
    public void Csv_WithNulBytes_KeepsThemForTheCellCheck() =>
        Assert.That(ReadAll("a,b\nx\0y,1\n"u8.ToArray())[1].Cells[0].Text, Is.EqualTo("x\0y"));

    [Test]
    public async Task LargeWorkbook_IsReadAndWrittenWithinBoundedMemory()
    {
        const int Rows = 50_000;
        using var file = new MemoryStream();
        var cells = Enumerable.Range(0, 15).Select(i => Cell.Of(1234567.89m + i)).ToArray();
        var sheet = new Sheet { Name = "s", Columns = [.. cells.Select((_, i) => new SheetColumn($"列{i}"))], Rows = Enumerable.Repeat(new SheetRow(cells), Rows).ToAsyncEnumerable() };
        await new SpreadsheetWriter().WriteXlsxAsync(Workbook.Of(sheet), file, CancellationToken.None);

        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var rows = Open(file.ToArray(), null).Value;
        var count = 0;
        while (rows.Read().Value)
        {
            count++;
        }

        Assert.That(count, Is.EqualTo(Rows + 1));
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(20_000_000));
    }

    private static Result<ISheetRows> Open(byte[] file, string? sheet = null) => new SpreadsheetReader().Open(new MemoryStream(file), sheet, SpreadsheetLimits.Default);

    private static List<RawRow> ReadAll(byte[] file, string? sheet = null)
    {
        using var rows = Open(file, sheet).Value;
        var all = new List<RawRow>();
        while (rows.Read().Value)
        {
            all.Add(new RawRow(rows.Row, [.. rows.Cells]));
        }

        return all;
    }

    private static Error? ErrorOf(byte[] file)
    {
        if (!Open(file).TryGetValue(out var rows, out var error))
        {
            return error;
        }

        using (rows)
        {
            while (true)
            {
                if (!rows.Read().TryGetValue(out var more, out error) || !more)
                {
                    return error;
                }
            }
        }
    }
}
