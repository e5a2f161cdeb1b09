using ListingPipeline.Bench;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;

if (args is [ImportBench.MemoryVerb, var path])
{
    await ImportBench.PrintMemoryAsync(path);
    return 0;
}

const int DefaultEnterprises = 12_000;
if (Options.Parse(args, DefaultEnterprises, Parts.Names) is not { } options)
{
    await Console.Error.WriteLineAsync(
        $"Usage: ./run bench [--enterprises N] [--only PART]   N from 100, {DefaultEnterprises} by default; parts: {string.Join(", ", Parts.Names)}");
    return 2;
}

await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite);
var register = await Register.FillAsync(database, options.Enterprises);
var figures = new List<Figure>();
foreach (var part in Parts.Names.Where(part => options.Only is null || options.Only == part))
{
    figures.AddRange(await Parts.RunAsync(part, database, register));
}

Report.Write(figures, options.Enterprises);
if (options.Only is null or Parts.Eligibility)
{
    await ScreeningBench.GrowthAsync(database);
}

if (options.Only is null or Parts.Import or Parts.Memory)
{
    await ImportBench.MemoryAsync();
}

return 0;
