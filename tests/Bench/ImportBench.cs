using System.IO.Compression;
using System.Xml;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Imports;
using ListingPipeline.Infrastructure.Demo;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>An import of a workbook: the dry run against reading its XML, the commit against that and one prepared insert of the same rows.</summary>
internal static class ImportBench
{
    private const int MostEnterprises = 3_000;
    private const int Year = 2025;
    private static readonly string[] Metrics = ["revenue", "net_profit", "np_lower", "cfo", "rd_input", "total_assets", "total_liabilities", "employees"];

    public static async Task<IEnumerable<Figure>> RunAsync(IReadOnlyList<DemoEnterprise> register)
    {
        var enterprises = register.Take(MostEnterprises).ToList();
        var workbook = await WorkbookAsync(enterprises);
        await using var empty = await TestDatabase.CreateAsync(SqlDialect.Sqlite);
        var values = await ImportAsync(empty, workbook, isDryRun: true);
        var unit = $"{enterprises.Count} enterprises, {values} values, {workbook.Length / 1024} kB";
        return
        [
            await Measure.WholeAsync(
                "import, dry run",
                () => Task.FromResult<Func<Task>>(() => ImportAsync(empty, workbook, isDryRun: true)),
                "streaming read of the XML",
                () => Task.FromResult<Func<Task>>(() => Task.FromResult(ReadXml(workbook))),
                unit),
            await Measure.WholeAsync(
                "import, commit",
                () => CommitAsync(workbook),
                "streaming read and prepared inserts",
                () => InsertAsync(workbook, enterprises.Count, values),
                unit,
                rounds: 3),
        ];
    }

    private static async Task<byte[]> WorkbookAsync(List<DemoEnterprise> enterprises)
    {
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite);
        await using var scope = database.Scope();
        var sheet = new Sheet
        {
            Name = "企业",
            Columns = [.. new[] { "企业名称", "统一社会信用代码", "县区", "年度" }.Concat(Metrics).Select(header => new SheetColumn(header))],
            Rows = enterprises.Select(Row).ToAsyncEnumerable(),
        };
        using var content = new MemoryStream();
        await scope.ServiceProvider.GetRequiredService<ISpreadsheetWriter>().WriteXlsxAsync(Workbook.Of(sheet), content, CancellationToken.None);
        return content.ToArray();
    }

    private static SheetRow Row(DemoEnterprise demo)
    {
        var identity = demo.Enterprise.Identity;
        var figures = demo.Facts.Where(f => f.FiscalYear == Year).ToDictionary(f => f.Metric.Name, f => f.Number);
        return SheetRow.Of(
        [
            Cell.Text(identity.Name),
            Cell.Text(identity.CreditCode?.Value),
            Cell.Text(identity.CountyCode),
            Cell.Of((decimal)Year),
            .. Metrics.Select(metric => Cell.Of(figures.GetValueOrDefault(metric))),
        ]);
    }

    /// <summary>Imports and answers the number of values it found to change.</summary>
    private static async Task<int> ImportAsync(TestDatabase database, byte[] workbook, bool isDryRun)
    {
        await using var scope = database.Scope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        using var content = new MemoryStream(workbook);
        var upload = (await mediator.Send(new ReadUploadQuery(new UploadedFile(content, "企业.xlsx", null)))).Value;
        var report = (await mediator.Send(new ImportEnterprisesCommand(upload, isDryRun))).Value;
        return report.Import.Counts.Errors == 0
            ? report.Import.Counts.Values
            : throw new InvalidOperationException($"The workbook of the benchmark has {report.Import.Counts.Errors} errors; first: {report.Findings[0].Code}.");
    }

    private static async Task<Func<Task>> CommitAsync(byte[] workbook)
    {
        var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite);
        return async () =>
        {
            await ImportAsync(database, workbook, isDryRun: false);
            await database.DisposeAsync();
        };
    }

    /// <summary>As many rows as the commit writes, of the same shape, by one prepared command each in one transaction.</summary>
    private static async Task<Func<Task>> InsertAsync(byte[] workbook, int enterprises, int values)
    {
        var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite);
        return async () =>
        {
            ReadXml(workbook);
            await using (var scope = database.Scope())
            {
                var catalog = scope.ServiceProvider.GetRequiredService<SqlCatalog>();
                await using var connection = await scope.ServiceProvider.GetRequiredService<ConnectionFactory>().OpenAsync(CancellationToken.None);
                await using var transaction = await connection.BeginTransactionAsync();
                Insert(connection, transaction, catalog["Enterprises/AddEnterprise"], enterprises);
                Insert(connection, transaction, catalog["Enterprises/AddEmptyFacts"], enterprises);
                Insert(connection, transaction, catalog["Enterprises/AddSubmission"], 1);
                Insert(connection, transaction, catalog["Enterprises/AddFact"], values);
                await transaction.CommitAsync();
            }

            await database.DisposeAsync();
        };
    }

    private static void Insert(System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction transaction, string text, int rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        var names = System.Text.RegularExpressions.Regex.Matches(text[text.IndexOf("VALUES", StringComparison.Ordinal)..], @"@(\w+)").Select(m => m.Value).Distinct();
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        for (var row = 1; row <= rows; row++)
        {
            foreach (System.Data.Common.DbParameter parameter in command.Parameters)
            {
                parameter.Value = ValueOf(parameter.ParameterName, row, text);
            }

            command.ExecuteNonQuery();
        }
    }

    private static object ValueOf(string name, int row, string text) => name switch
    {
        "@SubmissionId" => Key(1),
        "@EnterpriseId" => Key(1),
        "@Id" => Key(row),
        "@Version" or "@FiscalYear" => text.Contains("EnterpriseFact", StringComparison.Ordinal) ? row : 1,
        "@ScaledNumber" => 312_450_000_55L,
        "@CreditCode" => $"91140200{row:D10}",
        "@FactsJson" => FactsJson,
        "@Now" or "@RecordedAt" => "2026-06-30 04:00:00.000",
        "@Word" or "@SupplierId" or "@Document" or "@FormerName" or "@Address" or "@EstablishedOn" => DBNull.Value,
        _ => "示例精工有限公司",
    };

    private const string FactsJson =
        """{"revenue":{"2025":312450000.55},"net_profit":{"2025":31245000.05},"np_lower":{"2025":31245000},"cfo":{"2025":31245000},"total_assets":{"2025":412450000}}""";

    private static byte[] Key(int number)
    {
        var key = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(key.AsSpan(12), number);
        return key;
    }

    /// <summary>Reads every part of the workbook that holds cells, and does nothing with it.</summary>
    private static int ReadXml(byte[] workbook)
    {
        using var archive = new ZipArchive(new MemoryStream(workbook));
        var length = 0;
        foreach (var part in archive.Entries.Where(e => e.Name.StartsWith("sheet", StringComparison.Ordinal) || e.Name == "sharedStrings.xml"))
        {
            using var stream = part.Open();
            using var reader = XmlReader.Create(stream);
            while (reader.Read())
            {
                length += reader.NodeType == XmlNodeType.Text ? reader.Value.Length : reader.AttributeCount;
            }
        }

        return length;
    }
}
