using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Application.Policies;

/// <summary>Lists the metric vocabulary.</summary>
public sealed record ListMetricsQuery : IQuery<IReadOnlyList<MetricResponse>>;

/// <summary>One thing that may be known about an enterprise.</summary>
/// <param name="Name">Name used in facts and rules, e.g. <c>np_lower</c>.</param>
/// <param name="Kind">How the value is written.</param>
/// <param name="Unit">Unit of the value; amounts are in the currency it names.</param>
/// <param name="IsYearly">True when there is one value per fiscal year, false for a single current value.</param>
/// <param name="Label">Name shown to people.</param>
/// <param name="Definition">What is counted and what is not.</param>
/// <param name="Supplier">Who can supply it: <c>enterprise</c>, <c>county</c>, <c>sponsor</c>, <c>department:税务</c> …</param>
/// <param name="Source">Document the definition comes from.</param>
/// <param name="Confidence">How far the definition was checked: <c>A</c> seen, <c>A/B</c> figure seen, <c>B</c> recalled, <c>C</c> unsure.</param>
/// <param name="Choices">Allowed words of a choice; empty for other kinds and for an open choice.</param>
/// <param name="ChoicesEn">English for each of <paramref name="Choices"/>, in their order, for display; empty where the words are the same.</param>
/// <param name="Pattern">Regular expression an open choice must match; null otherwise.</param>
/// <param name="MayBeNegative">Whether a value below zero is accepted.</param>
/// <param name="IsDerived">Whether the value follows from other metrics where they are known.</param>
/// <param name="Parts">Names of the metrics it follows from; empty for one that does not.</param>
public sealed record MetricResponse(
    string Name,
    MetricKind Kind,
    MetricUnit Unit,
    bool IsYearly,
    LocalizedText Label,
    LocalizedText Definition,
    string Supplier,
    string Source,
    string Confidence,
    IReadOnlyList<string> Choices,
    IReadOnlyList<string> ChoicesEn,
    string? Pattern,
    bool MayBeNegative,
    bool IsDerived,
    IReadOnlyList<string> Parts);

internal sealed class ListMetricsHandler(IPolicyCatalog policies) : IQueryHandler<ListMetricsQuery, IReadOnlyList<MetricResponse>>
{
    public Task<Result<IReadOnlyList<MetricResponse>>> Handle(ListMetricsQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Result.Of<IReadOnlyList<MetricResponse>>([.. policies.Metrics.All.Select(Describe)]));

    private static MetricResponse Describe(MetricDefinition metric) => new(
        metric.Name,
        metric.Kind,
        metric.Unit,
        metric.IsYearly,
        metric.Label,
        metric.Definition,
        metric.Supplier,
        metric.Source,
        metric.Confidence.Mark(),
        metric.Choices,
        metric.ChoicesEn,
        metric.Pattern,
        metric.MayBeNegative,
        metric.Derivation is not null,
        metric.Derivation is { } derived ? [.. new[] { derived.Of, derived.Over }.OfType<MetricDefinition>().Select(part => part.Name)] : []);
}
