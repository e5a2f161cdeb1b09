using ListingPipeline.Bench;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;

const int DefaultEnterprises = 12_000;
const int Million = 1_000_000;
var enterprises = DefaultEnterprises;
if (args is ["--enterprises", var count] && int.TryParse(count, out var asked) && asked >= 100)
{
    enterprises = asked;
}
else if (args.Length > 0)
{
    await Console.Error.WriteLineAsync("Usage: ./run bench [--enterprises N]   N from 100, 12000 by default");
    return 2;
}

await using var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite);
var register = await Register.FillAsync(database, enterprises);
var figures = new List<Figure>();
figures.AddRange(await EligibilityBench.RunAsync(database));
figures.AddRange(await ScreeningBench.RunAsync(database));
figures.AddRange(await ImpactBench.RunAsync(database));
figures.AddRange(CountyTableBench.Run(database));
figures.AddRange(ScoringBench.Run(enterprises));
figures.AddRange(ScoringBench.Run(Million));
figures.AddRange(RankingBench.Run(enterprises));
figures.AddRange(await ListPageBench.RunAsync(database));
figures.AddRange(await ImportBench.RunAsync(register));
figures.AddRange(await AccessBench.RunAsync());
Report.Write(figures, enterprises);
await ScreeningBench.GrowthAsync(database);
return 0;
