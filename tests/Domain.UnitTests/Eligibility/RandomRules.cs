using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.Conditions;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Domain.UnitTests.Eligibility;

/// <summary>A small vocabulary and random rules over it; values are drawn small so that thresholds are hit exactly.</summary>
internal static class RandomRules
{
    public static readonly DateOnly AsOf = new(2024, 5, 1);
    public static readonly MetricDefinition Anchor = Number("anchor", isYearly: true);
    public static readonly MetricDefinition[] Yearly = [Number("a", isYearly: true), Number("b", isYearly: true), Number("c", isYearly: true)];
    public static readonly MetricDefinition[] Single = [Number("d", isYearly: false), Number("e", isYearly: false)];
    public static readonly MetricDefinition[] Flags = [Flag("f"), Flag("g")];
    public static readonly MetricDefinition Growth = Derived("growth", new MetricDerivation(DerivationKind.CompoundGrowth, Yearly[0], null, 3));
    public static readonly MetricDefinition Share = Derived("share", new MetricDerivation(DerivationKind.RatioOfSums, Yearly[1], Yearly[0], 3));
    public static readonly MetricDefinition Change = Derived("change", new MetricDerivation(DerivationKind.YearOnYear, Yearly[0], null, 2));
    public static readonly MetricCatalog Catalog = new([Anchor, .. Yearly, .. Single, .. Flags, Growth, Share, Change]);

    public static CompiledRule Compile(Condition condition, PolicyConfidence confidence = PolicyConfidence.Seen)
    {
        var pack = new PackIdentity("test", "1", "");
        var version = new RuleVersion(new DateOnly(2020, 1, 1), null, new PolicySource("文件", "一", confidence), condition, null);
        var rule = new Rule("R", "board", "R", new LocalizedText("规则", "Rule"), [version], pack);
        var board = new Board("board", 1, BoardKind.Exchange, new LocalizedText("板", "Board"), ["R"], [], [], [], pack);
        return new RuleBook([rule], [board]).InForceOn(AsOf).Find("R")!;
    }

    public static Condition Any(Random random, int depth = 3) => depth == 0 || random.Next(3) == 0
        ? Leaf(AnyTest(random))
        : random.Next(4) switch
        {
            0 => new Condition.All(Parts(random, depth)),
            1 => new Condition.Any(Parts(random, depth)),
            2 => new Condition.Not(Any(random, depth - 1)),
            _ => new Condition.When(
                Any(random, depth - 1),
                random.Next(3) == 0 ? null : Any(random, depth - 1),
                random.Next(3) == 0 ? null : Any(random, depth - 1)),
        };

    /// <summary>Only "at least" and "over" under "all" and "any": more is never worse.</summary>
    public static Condition Rising(Random random, int depth = 3)
    {
        if (depth == 0 || random.Next(3) == 0)
        {
            return Leaf(FigureTest(random, random.Next(2) == 0 ? Comparison.AtLeast : Comparison.Over));
        }

        Condition[] parts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Rising(random, depth - 1))];
        return random.Next(2) == 0 ? new Condition.All(parts) : new Condition.Any(parts);
    }

    public static ConditionTest FigureTest(Random random, Comparison comparison) => random.Next(4) switch
    {
        0 => TestKinds.EachYear(Pick(random, Yearly), random.Next(1, 4), comparison, random.Next(-2, 5)),
        1 => TestKinds.Threshold(Pick(random, Yearly), Aggregation.Sum, random.Next(1, 4), comparison, random.Next(-3, 9)),
        2 => TestKinds.Threshold(Pick(random, Yearly), Aggregation.Average, random.Next(1, 4), comparison, random.Next(-2, 5)),
        _ => TestKinds.Threshold(Pick(random, Single), Aggregation.Latest, 1, comparison, random.Next(-2, 5)),
    };

    public static ConditionTest AnyTest(Random random) => random.Next(5) switch
    {
        0 => TestKinds.Flag(Pick(random, Flags), random.Next(2) == 0, null),
        1 => TestKinds.Threshold(Pick(random, [Growth, Share, Change]), Aggregation.Latest, 1, Pick(random, Enum.GetValues<Comparison>()), random.Next(-3, 5) / 4m),
        _ => FigureTest(random, Pick(random, Enum.GetValues<Comparison>())),
    };

    /// <summary>Facts with a known latest year, each other value known with the given chance in four.</summary>
    public static List<Fact> Facts(Random random, int knownOfFour = 3)
    {
        var facts = new List<Fact> { new(Anchor, AsOf.Year - 1, 1m, null) };
        foreach (var metric in Yearly)
        {
            facts.AddRange(Enumerable.Range(1, 3).Where(_ => random.Next(4) < knownOfFour).Select(back => new Fact(metric, AsOf.Year - back, random.Next(-2, 6), null)));
        }

        facts.AddRange(Single.Where(_ => random.Next(4) < knownOfFour).Select(metric => new Fact(metric, null, random.Next(-2, 6), null)));
        facts.AddRange(Flags.Where(_ => random.Next(4) < knownOfFour).Select(metric => new Fact(metric, null, random.Next(2), null)));
        return facts;
    }

    public static EvaluationFrame Frame(IEnumerable<Fact> facts)
    {
        var builder = new EnterpriseFactsBuilder(Catalog);
        foreach (var fact in facts)
        {
            builder.Add(fact);
        }

        return new EvaluationFrame(builder.Build(), AsOf);
    }

    public static Condition.Leaf Leaf(ConditionTest test) => new(test, "");

    private static Condition[] Parts(Random random, int depth) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Any(random, depth - 1))];

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static MetricDefinition Number(string name, bool isYearly) => Define(name, MetricKind.Money, MetricUnit.Cny, isYearly, null);

    private static MetricDefinition Flag(string name) => Define(name, MetricKind.Flag, MetricUnit.None, isYearly: false, null);

    private static MetricDefinition Derived(string name, MetricDerivation derivation) => Define(name, MetricKind.Ratio, MetricUnit.Ratio, isYearly: false, derivation);

    private static MetricDefinition Define(string name, MetricKind kind, MetricUnit unit, bool isYearly, MetricDerivation? derivation) => new()
    {
        Name = name,
        Kind = kind,
        Unit = unit,
        IsYearly = isYearly,
        MayBeNegative = true,
        Derivation = derivation,
        Label = new LocalizedText(name, name),
        Definition = new LocalizedText(name, name),
        Supplier = "enterprise",
        Source = "test",
        Confidence = PolicyConfidence.Seen,
    };
}
