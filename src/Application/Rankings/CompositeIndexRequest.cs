using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;

namespace ListingPipeline.Application.Rankings;

/// <summary>A checked request for a composite index.</summary>
internal sealed record CompositeIndexRequest(ScoringTree Tree, ScoringMethod Method, int UnitCount, IReadOnlyList<decimal?[]?> Values)
{
    private const int MaximumUnits = 20_000;
    private const int MaximumNodes = 500;
    private const int MaximumValues = 600_000;

    /// <summary>Problems reported at once; a request with a million wrong values gets a short answer.</summary>
    private const int MaximumProblems = 100;

    /// <summary>The checked request, or every problem by path.</summary>
    public static Result<CompositeIndexRequest> Check(PreviewCompositeIndexQuery query)
    {
        var units = query.Units ?? [];
        var nodes = query.Nodes ?? [];
        if (Sizes(units, nodes) is { } size)
        {
            return size;
        }

        var scheme = query.Normalisation is { } given ? ToNormalisation(given) : new MinMaxNormalisation(0, 100);
        var problem = scheme.Check("normalisation", ScoringDirection.HigherIsBetter);
        for (var i = 0; i < nodes.Count && problem is null; i++)
        {
            var own = nodes[i].Normalisation;
            problem = (own is null ? scheme : ToNormalisation(own))
                .Check(own is null ? "normalisation" : $"nodes[{i}].normalisation", (ScoringDirection)nodes[i].Direction);
        }

        if (problem is not null)
        {
            return problem;
        }

        return ScoringTree.Create([.. nodes.Select(ToNode)]).Then(tree => CheckValues(tree, units, query).Map(values =>
            new CompositeIndexRequest(tree, new ScoringMethod(scheme, query.Aggregation, query.Missing, query.ZeroRange), units.Count, values)));
    }

    private static Error? Sizes(IReadOnlyList<string> units, IReadOnlyList<CompositeIndexNode> nodes)
    {
        var problems = new List<FieldError>();
        if (units.Count is 0 or > MaximumUnits)
        {
            problems.Add(new FieldError("units", "composite-index.unit-count", $"Between 1 and {MaximumUnits} units are needed."));
        }

        if (nodes.Count is < 2 or > MaximumNodes)
        {
            problems.Add(new FieldError("nodes", "composite-index.node-count", $"Between 2 and {MaximumNodes} nodes are needed: indicators and the index they count towards."));
        }

        if (problems.Count == 0)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            problems.AddRange(Enumerable.Range(0, units.Count).Where(i => string.IsNullOrWhiteSpace(units[i]) || !seen.Add(units[i])).Take(MaximumProblems)
                .Select(i => new FieldError($"units[{i}]", "composite-index.unit-name", "A unit needs a name that no other has.")));
        }

        return problems.Count > 0 ? CompositeIndexErrors.InvalidValues(problems) : null;
    }

    private static Result<IReadOnlyList<decimal?[]?>> CheckValues(ScoringTree tree, IReadOnlyList<string> units, PreviewCompositeIndexQuery query)
    {
        var given = query.Values ?? new Dictionary<string, IReadOnlyList<decimal?>?>();
        if ((long)tree.Leaves.Count * units.Count > MaximumValues)
        {
            return CompositeIndexErrors.InvalidValues([new("values", "composite-index.too-many-values", $"At most {MaximumValues} values can be scored at once.")]);
        }

        var values = new decimal?[tree.Nodes.Count][];
        var problems = new List<FieldError>();
        foreach (var leaf in tree.Leaves)
        {
            var id = tree.Nodes[leaf].Id;
            values[leaf] = [.. given.GetValueOrDefault(id) ?? []];
            CheckColumn(id, given.ContainsKey(id), values[leaf], units.Count, problems);
        }

        var leaves = tree.Leaves.Select(leaf => tree.Nodes[leaf].Id).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(given.Keys.Where(id => !leaves.Contains(id)).Take(MaximumProblems)
            .Select(id => new FieldError($"values.{id}", "composite-index.not-an-indicator", "There is no node without children of that name.")));
        return problems.Count > 0 ? CompositeIndexErrors.InvalidValues([.. problems.Take(MaximumProblems)]) : values;
    }

    private static void CheckColumn(string id, bool isGiven, decimal?[] column, int unitCount, List<FieldError> problems)
    {
        if (!isGiven || column.Length != unitCount)
        {
            problems.Add(new FieldError($"values.{id}", "composite-index.wrong-length", $"{unitCount} values are needed, one or null for each unit; {column.Length} were given."));
        }

        for (var unit = 0; unit < column.Length && problems.Count < MaximumProblems; unit++)
        {
            if (column[unit] is { } value && Math.Abs(value) > ScoringNode.MaximumMagnitude)
            {
                problems.Add(new FieldError($"values.{id}[{unit}]", "composite-index.value-out-of-range", "Values must lie within ±1000000000000000000."));
            }
        }
    }

    private static ScoringNode ToNode(CompositeIndexNode node) => new()
    {
        Id = node.Id ?? string.Empty,
        ParentId = node.Parent,
        Weight = node.Weight,
        Direction = (ScoringDirection)node.Direction,
        Floor = node.Floor,
        Ceiling = node.Ceiling,
        Normalisation = node.Normalisation is { } own ? ToNormalisation(own) : null,
    };

    private static Normalisation ToNormalisation(CompositeIndexNormalisation given) => given.Method switch
    {
        NormalisationMethod.ZScore => new ZScoreNormalisation(given.Mean, given.Deviation),
        NormalisationMethod.PercentileRank => new PercentileRankNormalisation(given.From, given.To),
        NormalisationMethod.Bands => new BandsNormalisation(given.Below, [.. (given.Bands ?? []).Select(b => new ScoringBand(b.AtLeast, b.Points))]),
        NormalisationMethod.Target => new TargetNormalisation(given.Target ?? decimal.MaxValue, given.Baseline, given.From, given.To, given.Capped),
        NormalisationMethod.None => new AsIsNormalisation(),
        _ => new MinMaxNormalisation(given.From, given.To),
    };
}
