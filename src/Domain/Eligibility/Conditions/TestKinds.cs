using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility.Conditions;

/// <summary>Makes tests; the only way to, so that each has its words. A text of its own replaces the generated one.</summary>
public static class TestKinds
{
    /// <summary>A figure against a threshold in the metric's unit.</summary>
    public static ConditionTest Threshold(
        MetricDefinition metric, Aggregation aggregation, int years, Comparison comparison, decimal threshold, LocalizedText? text = null) =>
        new ThresholdTest(
            Quantity.Of(metric, aggregation, years), comparison, threshold, text ?? ConditionTexts.Threshold(metric, aggregation, years, comparison, threshold));

    /// <summary>The latest figure against a threshold that depends on a code such as the industry; the last category, without prefixes, takes the rest.</summary>
    public static ConditionTest ByCategory(
        MetricDefinition metric, Comparison comparison, MetricDefinition code, IReadOnlyList<CategoryThreshold> categories) =>
        new CategoryThresholdTest(
            Quantity.Of(metric, Aggregation.Latest, 1), comparison, code, categories, ConditionTexts.ByCategory(metric, comparison, categories));

    /// <summary>A yearly figure against a threshold in each of the latest fiscal years.</summary>
    public static ConditionTest EachYear(MetricDefinition metric, int years, Comparison comparison, decimal threshold, LocalizedText? text = null) =>
        new EachYearTest(metric, years, comparison, threshold, text ?? ConditionTexts.EachYear(metric, years, comparison, threshold));

    /// <summary>A flag is what is expected.</summary>
    /// <param name="metric">The flag.</param>
    /// <param name="expected">What is required.</param>
    /// <param name="industryCode">Metric of the industry code, which a presumption may look at; null when the vocabulary has none.</param>
    /// <param name="text">Words of its own; null for the generated ones.</param>
    public static ConditionTest Flag(MetricDefinition metric, bool expected, MetricDefinition? industryCode, LocalizedText? text = null) =>
        new FlagTest(metric, expected, industryCode, text ?? ConditionTexts.Flag(metric, expected));

    /// <summary>A word is one of those allowed; of a yearly choice in each of the latest fiscal years.</summary>
    public static ConditionTest Choice(MetricDefinition metric, IReadOnlyList<string> allowed, int years, LocalizedText? text = null) =>
        new ChoiceTest(metric, allowed, years, text ?? ConditionTexts.Choice(metric, allowed, years));

    /// <summary>A code begins with one of the prefixes.</summary>
    public static ConditionTest Code(MetricDefinition metric, IReadOnlyList<string> prefixes, LocalizedText? text = null) =>
        new CodeTest(metric, prefixes, text ?? ConditionTexts.Code(metric, prefixes));

    /// <summary>The day asked about lies within so many years from a date: first day included, anniversary excluded.</summary>
    public static ConditionTest Validity(MetricDefinition metric, int validYears, LocalizedText? text = null) =>
        new ValidityTest(metric, validYears, text ?? ConditionTexts.Validity(metric, validYears));

    /// <summary>A date lies between two days, both inclusive; null leaves an end open.</summary>
    public static ConditionTest Date(MetricDefinition metric, DateOnly? first, DateOnly? last, LocalizedText? text = null) =>
        new DateTest(metric, first, last, text ?? ConditionTexts.Date(metric, first, last));
}
