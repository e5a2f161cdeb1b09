using System.IO.Compression;
using System.Xml;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Policies;
using ListingPipeline.Infrastructure.Demo;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>The workbook imports are timed on: a row for each enterprise and report year, three years each, fifteen columns.</summary>
internal static class ImportWorkbook
{
    public const int Columns = 15;
    private const int YearsEach = 3;
    private const int LastYear = 2025;
    private static readonly string[] Identity = ["企业名称", "统一社会信用代码", "县区", "年度"];
    private static readonly string[] Metrics =
        ["revenue", "net_profit", "np_lower", "cfo", "rd_input", "total_assets", "total_liabilities", "net_assets", "roe_w", "employees", "audit_opinion"];

    /// <summary>Writes the workbook with exactly that many rows below its header.</summary>
    public static async Task<byte[]> WriteAsync(int rows)
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite);
        await using var scope = database.Scope();
        var services = scope.ServiceProvider;
        var demo = new DemoEnterprises(services.GetRequiredService<IPolicyCatalog>());
        var today = services.GetRequiredService<IClock>().Today;
        var enterprises = demo.Generate((rows + YearsEach - 1) / YearsEach, today);
        var sheet = new Sheet
        {
            Name = "企业",
            Columns = [.. Identity.Concat(Metrics).Select(header => new SheetColumn(header))],
            Rows = enterprises.SelectMany(Rows).Take(rows).ToAsyncEnumerable(),
        };
        using var content = new MemoryStream();
        await services.GetRequiredService<ISpreadsheetWriter>().WriteXlsxAsync(Workbook.Of(sheet), content, CancellationToken.None);
        return content.ToArray();
    }

    /// <summary>A plain streaming read of the same file, the limit of the dry run: unpacks the sheet and pulls address, type and value of each cell as text.</summary>
    /// <returns>Cells with a value.</returns>
    public static int ReadRaw(Stream workbook)
    {
        using var archive = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        using var stream = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        using var reader = XmlReader.Create(stream);
        var (cells, characters) = (0, 0);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
            {
                characters += (reader.GetAttribute("r")?.Length ?? 0) + (reader.GetAttribute("t")?.Length ?? 0);
            }
            else if (reader.NodeType == XmlNodeType.Text)
            {
                characters += reader.Value.Length;
                cells++;
            }
        }

        return characters > 0 ? cells : 0;
    }

    private static IEnumerable<SheetRow> Rows(DemoEnterprise demo)
    {
        var identity = demo.Enterprise.Identity;
        var facts = demo.Facts.ToLookup(f => (f.Metric.Name, f.FiscalYear));
        return Enumerable.Range(LastYear - YearsEach + 1, YearsEach).Select(year => SheetRow.Of(
        [
            Cell.Text(identity.Name),
            Cell.Text(identity.CreditCode?.Value),
            Cell.Text(identity.CountyCode),
            Cell.Of((decimal)year),
            .. Metrics.Select(metric => facts[(metric, year)].FirstOrDefault() is { Text: { } word } ? Cell.Text(word) : Cell.Of(facts[(metric, year)].FirstOrDefault().Number)),
        ]));
    }
}
