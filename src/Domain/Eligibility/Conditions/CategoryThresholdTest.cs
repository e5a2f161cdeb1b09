using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <summary>A threshold for one category of codes.</summary>
/// <param name="Name">Name of the category.</param>
/// <param name="Prefixes">Codes that begin with one of them belong to it; empty for the category that takes the rest.</param>
/// <param name="Threshold">In the metric's unit.</param>
public sealed record CategoryThreshold(LocalizedText Name, IReadOnlyList<string> Prefixes, decimal Threshold);

/// <summary>A figure against the threshold of the category its code belongs to. Where the code is absent or too short to tell, the categories
/// it may belong to decide as far as they agree.</summary>
internal sealed partial class CategoryThresholdTest(
    Quantity quantity, Comparison comparison, MetricDefinition code, IReadOnlyList<CategoryThreshold> categories, LocalizedText text) : ConditionTest(text)
{
    private readonly CategoryThreshold[] _categories = [.. categories];

    public override MetricDefinition Metric => quantity.Metric;

    public override int Years => quantity.Years;

    public override decimal? Threshold(in EvaluationFrame frame)
    {
        var (least, most) = Range(frame);
        return least == most ? least : null;
    }

    public override Outcome Evaluate(in EvaluationFrame frame, out Observation observation)
    {
        var (least, most) = Range(frame);
        if (!quantity.TryCompare(frame, least, out var sign, out var observed))
        {
            observation = default;
            return Outcome.Unknown;
        }

        observation = new Observation(observed, null);
        var outcome = Outcomes.Of(Comparisons.Holds(comparison, sign));
        return least == most || outcome == Outcomes.Of(Comparisons.Holds(comparison, observed.CompareTo(most))) ? outcome : Outcome.Unknown;
    }

    public override void AddMissing(in EvaluationFrame frame, ICollection<MetricDefinition> missing)
    {
        quantity.AddMissing(frame, missing);
        var (least, most) = Range(frame);
        if (least != most)
        {
            missing.Add(code);
        }
    }

    public override decimal? Gap(in EvaluationFrame frame, Outcome outcome, in Observation observation) =>
        Range(frame) is var (least, most) && least == most ? Comparisons.Gap(outcome, observation.Number, least, comparison, Metric) : null;

    /// <summary>Least and greatest threshold among the categories the code may belong to.</summary>
    private (decimal Least, decimal Most) Range(in EvaluationFrame frame)
    {
        var word = frame.Facts.Choice(code);
        var (least, most) = (decimal.MaxValue, decimal.MinValue);
        foreach (var category in _categories)
        {
            var belongs = word is not null && (category.Prefixes.Count == 0 || CodeTest.StartsWithAny(word, category.Prefixes));
            if (belongs && most < least)
            {
                return (category.Threshold, category.Threshold);
            }

            if (belongs || word is null || MayBelong(word, category))
            {
                least = Math.Min(least, category.Threshold);
                most = Math.Max(most, category.Threshold);
            }

            if (belongs)
            {
                break;
            }
        }

        return (least, most);
    }

    private static bool MayBelong(string word, CategoryThreshold category)
    {
        foreach (var prefix in category.Prefixes)
        {
            if (prefix.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
