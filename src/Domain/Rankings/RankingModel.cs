using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Domain.Rankings;

/// <summary>How a city ranks its candidates, as its policy pack says. Source: GZ22 三(二).</summary>
/// <param name="EffectiveFrom">First day it applies; it holds until the next model's first day.</param>
/// <param name="Description">What people are shown; kept with every draft.</param>
/// <param name="Rules">What decides; kept with every draft.</param>
/// <param name="Removal">When an enterprise leaves the lists.</param>
/// <param name="Measures">How each indicator's raw value follows from the facts, in the order of the tree's leaves.</param>
public sealed record RankingModel(DateOnly EffectiveFrom, RankingDescription Description, RankingRules Rules, RemovalRules Removal, IReadOnlyList<IndicatorMeasure> Measures);

/// <summary>A ranking model in words.</summary>
/// <param name="ModelId">Id of the model, e.g. <c>GZ22-RM</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="Policy">Pack, version and hash it was loaded from.</param>
/// <param name="Source">Clause that asks for the model.</param>
/// <param name="TopListTitle">Title of the Top list as published.</param>
/// <param name="ReserveListTitle">Title of the Reserve list as published.</param>
/// <param name="Nodes">Dimensions and indicators in the order of the tree's nodes.</param>
/// <param name="EntryConditions">Entry conditions in the order of the rules.</param>
/// <param name="PriorityConditions">Priority conditions in the order of the rules.</param>
/// <param name="Statements">What the model says about priority, ties, missing values and adjustments.</param>
public sealed record RankingDescription(
    string ModelId,
    LocalizedText Title,
    PackIdentity Policy,
    PolicySource Source,
    LocalizedText TopListTitle,
    LocalizedText ReserveListTitle,
    IReadOnlyList<RankingNodeDescription> Nodes,
    IReadOnlyList<RankingConditionDescription> EntryConditions,
    IReadOnlyList<RankingConditionDescription> PriorityConditions,
    IReadOnlyList<RankingStatement> Statements);

/// <summary>A dimension or indicator in words.</summary>
/// <param name="Name">Name shown to people.</param>
/// <param name="Metric">Metric of the vocabulary an indicator rests on; null for a dimension and the index.</param>
/// <param name="Measure">How the raw value and its points come about; null for a dimension and the index.</param>
/// <param name="Source">Clause, or that the bureau set it.</param>
/// <param name="IsBureauSetting">True when weight and transformation are the bureau's own setting, because the plan gives none.</param>
public sealed record RankingNodeDescription(LocalizedText Name, string? Metric, LocalizedText? Measure, string Source, bool IsBureauSetting);

/// <summary>An entry or priority condition in words.</summary>
/// <param name="RuleId">Id of the rule.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Source">Clause.</param>
public sealed record RankingConditionDescription(string RuleId, LocalizedText Name, string Source);

/// <summary>One statement of the model about its own method.</summary>
/// <param name="Id">Stable id, e.g. <c>priority</c>, <c>ties</c>, <c>missing</c>.</param>
/// <param name="Text">What it says.</param>
/// <param name="Source">Clause, or that the bureau set it.</param>
public sealed record RankingStatement(string Id, LocalizedText Text, string Source);
