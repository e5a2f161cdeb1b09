using ListingPipeline.Infrastructure.Demo;
using ListingPipeline.TestKit;

namespace ListingPipeline.Bench;

/// <summary>The parts of the benchmark by name, in the order of the table.</summary>
internal static class Parts
{
    public const string Eligibility = "eligibility";
    public const string Import = "import";
    public const string Memory = "memory";
    private const string Pages = "pages";
    private const int Million = 1_000_000;

    public static IReadOnlyList<string> Names { get; } = [Eligibility, "screening", "impact", "counties", "scores", "list", Import, Memory, Pages, "access"];

    public static async Task<IEnumerable<Figure>> RunAsync(string part, TestDatabase database, IReadOnlyList<DemoEnterprise> register) => part switch
    {
        Eligibility => await EligibilityBench.RunAsync(database),
        "screening" => await ScreeningBench.RunAsync(database),
        "impact" => await ImpactBench.RunAsync(database),
        "counties" => CountyTableBench.Run(database),
        "scores" => [.. ScoringBench.Run(register.Count), .. ScoringBench.Run(Million), .. RankingBench.Run(register.Count)],
        "list" => await ListPageBench.RunAsync(database),
        Import => await ImportBench.RunAsync(),
        Memory => [],
        Pages => await PagesBench.RunAsync(),
        _ => await AccessBench.RunAsync(),
    };
}

/// <summary>What the command line asks for.</summary>
/// <param name="Enterprises">Enterprises in the register.</param>
/// <param name="Only">The one part wanted; null for all.</param>
internal sealed record Options(int Enterprises, string? Only)
{
    public static Options? Parse(string[] args, int enterprises, IReadOnlyList<string> parts)
    {
        string? only = null;
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            if (args[i] == "--enterprises" && int.TryParse(value, out var asked) && asked >= 100)
            {
                enterprises = asked;
            }
            else if (args[i] == "--only" && parts.Contains(value))
            {
                only = value;
            }
            else
            {
                return null;
            }
        }

        return new Options(enterprises, only);
    }
}
