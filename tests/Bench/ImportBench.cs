using System.Diagnostics;
using ListingPipeline.Application.Common.Spreadsheets;
using ListingPipeline.Application.Imports;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>An import of a workbook of 100,000 rows: the dry run against a plain streaming read of the file, what the commit takes on top against prepared inserts.</summary>
internal static class ImportBench
{
    /// <summary>First argument of the process that measures its own memory.</summary>
    public const string MemoryVerb = "import-memory";

    private const int Rows = 100_000;

    /// <summary>Rows of these that fill the largest file accepted.</summary>
    private const int LargestRows = 180_000;

    public static async Task<IEnumerable<Figure>> RunAsync()
    {
        var workbook = await ImportWorkbook.WriteAsync(Rows);
        await using var empty = await TestDatabase.CreateAsync(SqlDialect.Sqlite);
        var counts = await ImportAsync(empty, workbook, isDryRun: true);
        var cells = ImportWorkbook.ReadRaw(new MemoryStream(workbook));
        var unit = $"{Rows} rows × {ImportWorkbook.Columns} columns, {cells} cells, {workbook.Length / 1024} kB, {counts.Enterprises} enterprises, {counts.Values} values";
        var dryRun = await Measure.WholeAsync(
            "import, dry run with every check",
            () => Task.FromResult<Func<Task>>(() => ImportAsync(empty, workbook, isDryRun: true)),
            "plain streaming read of the file's cells",
            () => Task.FromResult<Func<Task>>(() => Task.FromResult(ImportWorkbook.ReadRaw(new MemoryStream(workbook)))),
            unit,
            rounds: 9);
        var commit = await Measure.WholeAsync(
            "import, commit",
            () => CommitAsync(workbook),
            "prepared inserts of the same rows",
            () => ImportInserts.PrepareAsync(counts.Enterprises, counts.Values),
            unit,
            rounds: 3);
        var best = dryRun.SubjectTimes.Min();
        return [dryRun, commit with { Subject = "import, commit on top of the dry run", SubjectTimes = [.. commit.SubjectTimes.Select(time => time - best)] }];
    }

    /// <summary>Prints how much memory processes of their own take for imports of files of several sizes.</summary>
    public static async Task MemoryAsync()
    {
        Console.WriteLine("\n| import: dry run, marked workbook, commit | file | memory before | peak | on top |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var rows in (int[])[10_000, Rows, LargestRows])
        {
            var path = Path.Combine(Path.GetTempPath(), $"listing-pipeline-bench-{Guid.NewGuid():N}.xlsx");
            try
            {
                await File.WriteAllBytesAsync(path, await ImportWorkbook.WriteAsync(rows));
                using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ImportBench).Assembly.Location, MemoryVerb, path]) { RedirectStandardOutput = true })!;
                var figures = (await process.StandardOutput.ReadToEndAsync()).Trim();
                await process.WaitForExitAsync();
                Console.WriteLine($"| {rows} rows × {ImportWorkbook.Columns} columns | {new FileInfo(path).Length / 1024} kB | {figures} |");
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    /// <summary>Imports a file in this process, which does nothing else, and prints its working set before, at its peak, and the difference, in MB.</summary>
    public static async Task PrintMemoryAsync(string path)
    {
        const int Megabyte = 1024 * 1024;
        await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64 / Megabyte;
        await using var file = File.OpenRead(path);
        await ImportAsync(database, file, isDryRun: true);
        await AnnotateAsync(database, file);
        await ImportAsync(database, file, isDryRun: false);
        process.Refresh();
        var peak = process.PeakWorkingSet64 / Megabyte;
        Console.WriteLine($"{before} MB | {peak} MB | {peak - before} MB");
    }

    private static Task<ImportCounts> ImportAsync(TestDatabase database, byte[] workbook, bool isDryRun) => ImportAsync(database, new MemoryStream(workbook), isDryRun);

    private static async Task<ImportCounts> ImportAsync(TestDatabase database, Stream content, bool isDryRun)
    {
        await using var scope = database.Scope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        content.Position = 0;
        var upload = (await mediator.Send(new ReadUploadQuery(new UploadedFile(content, "企业.xlsx", null)))).Value;
        var report = (await mediator.Send(new ImportEnterprisesCommand(upload, isDryRun, Guid.CreateVersion7()))).Value;
        return report.Import.Counts.Errors == 0
            ? report.Import.Counts
            : throw new InvalidOperationException($"The workbook of the benchmark has {report.Import.Counts.Errors} errors; first: {report.Findings[0].Code}.");
    }

    /// <summary>Gives the file back with a remark on each row.</summary>
    private static async Task AnnotateAsync(TestDatabase database, FileStream file)
    {
        await using var scope = database.Scope();
        file.Position = 0;
        var table = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new AnnotateUploadQuery(new UploadedFile(file, "企业.xlsx", null)))).Value;
        var remarks = table.Remarks with { Rows = Enumerable.Range(1, LargestRows).Select(row => new RowRemarks(row, RemarkWeight.Error, $"错误：C{row}：不能为负数", [new CellRemark(3, RemarkWeight.Error, "不能为负数")])) };
        await using var destination = new FileStream(file.Name + ".marked", FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        var written = await scope.ServiceProvider.GetRequiredService<ISpreadsheetAnnotator>().WriteAsync(file, null, remarks, destination, CancellationToken.None);
        if (written.Error is { } error)
        {
            throw new InvalidOperationException(error.Message);
        }
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
}
