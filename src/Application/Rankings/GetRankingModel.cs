using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Reads the ranking model of a programme.</summary>
/// <param name="Programme">Policy pack.</param>
/// <param name="AsOf">Day it must be in force; null means today.</param>
public sealed record GetRankingModelQuery(string Programme, DateOnly? AsOf) : IQuery<RankingModelResponse>;

/// <summary>How a programme ranks its candidates.</summary>
public sealed class RankingModelResponse
{
    /// <summary>Id of the model, e.g. <c>GZ22-RM</c>.</summary>
    public required string ModelId { get; init; }

    /// <summary>Title.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Policy pack.</summary>
    public required string Programme { get; init; }

    /// <summary>Version of the policy pack.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>SHA-256 of the policy pack, lower-case hexadecimal.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>Clause that asks for the model.</summary>
    public required string Source { get; init; }

    /// <summary>Title of the Top list.</summary>
    public required LocalizedText TopListTitle { get; init; }

    /// <summary>Title of the Reserve list.</summary>
    public required LocalizedText ReserveListTitle { get; init; }

    /// <summary>Ranks on the Top list.</summary>
    public required int TopSize { get; init; }

    /// <summary>Ranks on the Reserve list.</summary>
    public required int ReserveSize { get; init; }

    /// <summary>Share of the index, 0 to 1, for which a candidate must have values to be scored.</summary>
    public required decimal MinimumCoverage { get; init; }

    /// <summary>Most points the bureau may add or take.</summary>
    public required decimal MaximumAdjustment { get; init; }

    /// <summary>How the parts make up the whole.</summary>
    public required AggregationMethod Aggregation { get; init; }

    /// <summary>Dimensions, indicators and the index.</summary>
    public required IReadOnlyList<RankingModelNode> Nodes { get; init; }

    /// <summary>Conditions every candidate must meet.</summary>
    public required IReadOnlyList<RankingConditionDescription> EntryConditions { get; init; }

    /// <summary>Conditions any of which gives priority.</summary>
    public required IReadOnlyList<RankingConditionDescription> PriorityConditions { get; init; }

    /// <summary>What the model says about priority, ties, missing values and adjustments.</summary>
    public required IReadOnlyList<RankingStatement> Statements { get; init; }

    /// <summary>How experts score and how much it counts; null when the model alone decides.</summary>
    public required ExpertRules? Experts { get; init; }

    internal static RankingModelResponse Of(RankingDescription description, RankingRules rules) => new()
    {
        ModelId = description.ModelId,
        Title = description.Title,
        Programme = description.Policy.Id,
        PolicyVersion = description.Policy.Version,
        PolicyHash = description.Policy.Hash,
        Source = description.Source.ToString(),
        TopListTitle = description.TopListTitle,
        ReserveListTitle = description.ReserveListTitle,
        TopSize = rules.TopSize,
        ReserveSize = rules.ReserveSize,
        MinimumCoverage = rules.MinimumCoverage,
        MaximumAdjustment = rules.MaximumAdjustment,
        Aggregation = rules.Method.Aggregation,
        Nodes = [.. rules.Tree.Nodes.Select((node, i) => new RankingModelNode
        {
            Id = node.Id,
            ParentId = node.ParentId,
            Name = description.Nodes[i].Name,
            Weight = node.Weight,
            ShareOfIndex = CompositeIndex.Shortest(rules.Tree.ShareOfIndex(i)),
            Metric = description.Nodes[i].Metric,
            Measure = description.Nodes[i].Measure,
            Source = description.Nodes[i].Source,
            IsBureauSetting = description.Nodes[i].IsBureauSetting,
        })],
        EntryConditions = description.EntryConditions,
        PriorityConditions = description.PriorityConditions,
        Statements = description.Statements,
        Experts = rules.Experts,
    };
}

/// <summary>A dimension or indicator of a model.</summary>
public sealed class RankingModelNode
{
    /// <summary>Id within the model.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the node it counts towards; null for the index.</summary>
    public required string? ParentId { get; init; }

    /// <summary>Name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Weight in percent of the parent.</summary>
    public required decimal Weight { get; init; }

    /// <summary>Share of the whole index, 0 to 1.</summary>
    public required decimal ShareOfIndex { get; init; }

    /// <summary>Metric an indicator rests on; null for other nodes.</summary>
    public required string? Metric { get; init; }

    /// <summary>How an indicator's raw value and points come about; null for other nodes.</summary>
    public required LocalizedText? Measure { get; init; }

    /// <summary>Clause, or that the bureau set it.</summary>
    public required string Source { get; init; }

    /// <summary>True when weight and transformation are the bureau's own setting.</summary>
    public required bool IsBureauSetting { get; init; }
}

internal sealed class GetRankingModelHandler(IRankingModelCatalog models, IClock clock) : IQueryHandler<GetRankingModelQuery, RankingModelResponse>
{
    public Task<Result<RankingModelResponse>> Handle(GetRankingModelQuery request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<RankingModelResponse>>(models.InForceOn(request.Programme, request.AsOf ?? clock.Today) is { } model
            ? RankingModelResponse.Of(model.Description, model.Rules)
            : RankingErrors.NoModelInForce);
}
