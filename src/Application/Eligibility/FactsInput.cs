using System.Text.Json;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Eligibility;

/// <summary>Facts as callers send them. Names are those of the metric vocabulary; what is absent or null is unknown.</summary>
/// <param name="Metrics">By metric name: a number in the metric's unit (yuan, share of one, count), for a yearly metric an object of numbers by fiscal year,
/// for a choice its word, for a date <c>yyyy-MM-dd</c>.</param>
/// <param name="Flags">By flag name: true, false, or null for unknown.</param>
public sealed record FactsInput(IReadOnlyDictionary<string, JsonElement>? Metrics, IReadOnlyDictionary<string, bool?>? Flags);

/// <summary>Something about the facts worth a second look; it does not prevent an answer.</summary>
/// <param name="Path">Where in the request.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">What was noticed.</param>
public sealed record FactsWarning(string Path, string Code, string Message);

/// <summary>Facts that were read.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Warnings">What was noticed, in the order of the request.</param>
public sealed record ReadFacts(EnterpriseFacts Facts, IReadOnlyList<FactsWarning> Warnings);
