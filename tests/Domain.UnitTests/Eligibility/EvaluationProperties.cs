using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.Conditions;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Domain.UnitTests.Eligibility;

/// <summary>What holds for every rule and all facts.</summary>
public sealed class EvaluationProperties
{
    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool Decide_OfAnyRule_EqualsTheExplainedAnswer(int seed)
    {
        var random = new Random(seed);
        var rule = RandomRules.Compile(RandomRules.Any(random));
        var frame = RandomRules.Frame(RandomRules.Facts(random));

        var verdict = rule.Explain(frame);
        return rule.Decide(frame) == verdict.Outcome && verdict.Outline().Outcome == verdict.Outcome && verdict.Findings.Count == rule.Conditions.Count;
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool Decide_AfterLearningMore_NeverTakesBackACertainAnswer(int seed)
    {
        var random = new Random(seed);
        var rule = RandomRules.Compile(RandomRules.Any(random));
        var more = RandomRules.Facts(random, knownOfFour: 4);
        var less = more.Where((_, index) => index == 0 || random.Next(3) > 0);

        var before = rule.Decide(RandomRules.Frame(less));
        return before == Outcome.Unknown || before == rule.Decide(RandomRules.Frame(more));
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool Decide_OfRisingRule_NeverFallsWhenAFigureRises(int seed, byte rise)
    {
        var random = new Random(seed);
        var rule = RandomRules.Compile(RandomRules.Rising(random));
        var facts = RandomRules.Facts(random);
        var at = random.Next(facts.Count);
        List<Fact> better = [.. facts.Select((fact, index) => index == at ? fact with { Number = fact.Number + rise } : fact)];

        return rule.Decide(RandomRules.Frame(better)) >= rule.Decide(RandomRules.Frame(facts))
            || facts[at].Metric.Kind == MetricKind.Flag;
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool Evaluate_WithItsMetricsAbsent_StaysUnknownWhateverElseIsKnown(int seed)
    {
        var random = new Random(seed);
        var test = RandomRules.AnyTest(random);
        var needed = new List<MetricDefinition>();
        test.AddMissing(RandomRules.Frame(RandomRules.Facts(random, knownOfFour: 0)), needed);
        var elsewhere = RandomRules.Facts(random, knownOfFour: 4).Where(fact => !needed.Contains(fact.Metric));

        return test.Evaluate(RandomRules.Frame(elsewhere), out _) == Outcome.Unknown;
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool Decide_OfGroupInAnotherOrder_IsTheSame(int seed)
    {
        var random = new Random(seed);
        Condition[] parts = [.. Enumerable.Range(0, 4).Select(_ => RandomRules.Any(random, 2))];
        Condition[] shuffled = [.. parts];
        random.Shuffle(shuffled);
        var facts = RandomRules.Facts(random).ToArray();
        var reordered = facts.ToArray();
        random.Shuffle(reordered);

        return Same(new Condition.All(parts), new Condition.All(shuffled)) && Same(new Condition.Any(parts), new Condition.Any(shuffled));

        bool Same(Condition one, Condition other) =>
            RandomRules.Compile(one).Decide(RandomRules.Frame(facts)) == RandomRules.Compile(other).Decide(RandomRules.Frame(reordered));
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool Explain_OfFactsNoEnterpriseHas_StillAnswers(int seed)
    {
        var random = new Random(seed);
        decimal[] absurd = [decimal.MaxValue, decimal.MinValue, 0m, 0.0000000000000000000000000001m, 7.9e27m, -1m];
        var facts = RandomRules.Facts(random).Select(fact => fact.Metric.Kind == MetricKind.Flag ? fact : fact with { Number = absurd[random.Next(absurd.Length)] });
        var rule = RandomRules.Compile(RandomRules.Any(random));

        var verdict = rule.Explain(RandomRules.Frame(facts));
        return Enumerable.Range(0, verdict.Findings.Count).All(index => verdict.Gap(index) is null or >= 0m) && Enum.IsDefined(verdict.Outcome);
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool Decide_OfUnverifiedRule_IsAlwaysUnknown(int seed)
    {
        var random = new Random(seed);
        var rule = RandomRules.Compile(RandomRules.Any(random), PolicyConfidence.Unverified);
        var frame = RandomRules.Frame(RandomRules.Facts(random, knownOfFour: 4));

        return rule.Decide(frame) == Outcome.Unknown && rule.Explain(frame).Outcome == Outcome.Unknown;
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool CompoundGrowth_AgainstItsThreshold_IsExact(ushort first, byte percent)
    {
        // first × (1 + p)² is written exactly in four more places, so the rate is exactly p.
        var start = first + 1m;
        var rate = percent / 100m;
        var latest = start * (1m + rate) * (1m + rate);
        var test = TestKinds.Threshold(RandomRules.Growth, Aggregation.Latest, 1, Comparison.AtLeast, rate);

        return At(latest) == Outcome.Met && At(latest - 0.0001m) == Outcome.NotMet;

        Outcome At(decimal value) => test.Evaluate(
            RandomRules.Frame([new Fact(RandomRules.Yearly[0], 2021, start, null), new Fact(RandomRules.Yearly[0], 2023, value, null)]), out _);
    }
}
