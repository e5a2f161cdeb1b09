using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <summary>A flag is what it should be. An absent flag is unknown unless the vocabulary presumes it.</summary>
internal sealed partial class FlagTest(MetricDefinition metric, bool expected, MetricDefinition? industryCode, LocalizedText text) : ConditionTest(text)
{
    public override MetricDefinition Metric => metric;

    public override int Years => 0;

    public override string? RequiredText => expected ? "true" : "false";

    public override Outcome Evaluate(in EvaluationFrame frame, out Observation observation)
    {
        if (frame.Facts.Flag(metric) is { } known)
        {
            observation = new Observation(known ? 1m : 0m, null);
            return Outcomes.Of(known == expected);
        }

        observation = default;
        return IsPresumed(frame) ? Outcomes.Of(!expected) : Outcome.Unknown;
    }

    public override void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing)
    {
        if (frame.Facts.Flag(metric) is null && !IsPresumed(frame))
        {
            missing.Add(metric);
        }
    }

    public override MetricDefinition? Presumed(in EvaluationFrame frame) =>
        metric.Presumption is not null && frame.Facts.Flag(metric) is null && IsPresumed(frame) ? metric : null;

    private bool IsPresumed(in EvaluationFrame frame)
    {
        if (metric.Presumption is not { } presumption)
        {
            return false;
        }

        var industry = industryCode is null ? null : frame.Facts.Choice(industryCode);
        return industry is null || !CodeTest.StartsWithAny(industry, presumption.ExceptIndustries);
    }
}

/// <summary>A word is one of those allowed, now or in each of the latest fiscal years.</summary>
internal sealed partial class ChoiceTest(MetricDefinition metric, IReadOnlyList<string> allowed, int years, LocalizedText text) : ConditionTest(text)
{
    private readonly string[] _allowed = [.. allowed];

    public override MetricDefinition Metric => metric;

    public override int Years => metric.IsYearly ? years : 0;

    public override string? RequiredText { get; } = string.Join("、", allowed);

    public override Outcome Evaluate(in EvaluationFrame frame, out Observation observation)
    {
        var outcome = Outcome.Met;
        string? decisive = null;
        for (var back = 0; back < Math.Max(1, Years); back++)
        {
            var word = Word(frame, back);
            var one = word is null ? Outcome.Unknown : Outcomes.Of(IsAllowed(word));
            decisive = one < outcome || decisive is null ? word ?? decisive : decisive;
            outcome = outcome.And(one);
        }

        observation = new Observation(null, decisive);
        return outcome;
    }

    public override void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing)
    {
        for (var back = 0; back < Math.Max(1, Years); back++)
        {
            if (Word(frame, back) is null)
            {
                missing.Add(metric);
                return;
            }
        }
    }

    private string? Word(in EvaluationFrame frame, int back) => !metric.IsYearly
        ? frame.Facts.Choice(metric)
        : frame.LatestYear is { } year ? frame.Facts.Choice(metric, year - back) : null;

    private bool IsAllowed(string word)
    {
        foreach (var candidate in _allowed)
        {
            if (string.Equals(candidate, word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A code (industry, county) begins with one of the given prefixes.</summary>
internal sealed partial class CodeTest(MetricDefinition metric, IReadOnlyList<string> prefixes, LocalizedText text) : ConditionTest(text)
{
    private readonly string[] _prefixes = [.. prefixes];

    public override MetricDefinition Metric => metric;

    public override int Years => 0;

    public override string? RequiredText { get; } = string.Join("、", prefixes);

    public override Outcome Evaluate(in EvaluationFrame frame, out Observation observation)
    {
        var code = frame.Facts.Choice(metric);
        observation = new Observation(null, code);
        return code is null ? Outcome.Unknown : Outcomes.Of(StartsWithAny(code, _prefixes));
    }

    public override void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing)
    {
        if (frame.Facts.Choice(metric) is null)
        {
            missing.Add(metric);
        }
    }

    internal static bool StartsWithAny(string code, IReadOnlyList<string> prefixes)
    {
        for (var i = 0; i < prefixes.Count; i++)
        {
            // Most prefixes differ in the first letter: no need to call for those.
            var prefix = prefixes[i];
            if (prefix.Length == 0 || (code.Length >= prefix.Length && code[0] == prefix[0] && code.StartsWith(prefix, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
