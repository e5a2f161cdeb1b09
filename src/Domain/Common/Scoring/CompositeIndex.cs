namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>How the values of children become the value of their parent.</summary>
public enum AggregationMethod
{
    /// <summary>Weighted arithmetic mean: a weakness in one indicator is made good by another.</summary>
    Arithmetic,

    /// <summary>Weighted geometric mean: a zero anywhere makes zero, a weakness is made good only partly.</summary>
    Geometric,
}

/// <summary>What happens where an indicator has no value for a unit.</summary>
public enum MissingValueRule
{
    /// <summary>The indicator is left out for that unit and its siblings' weights are re-scaled; an indicator without any value is left out for all,
    /// a unit without any value has no score and no rank.</summary>
    Rescale,

    /// <summary>The calculation is refused, naming indicator and unit.</summary>
    Refuse,
}

/// <summary>How a hierarchy is scored.</summary>
/// <param name="Normalisation">Transformation of the indicators that name none of their own.</param>
/// <param name="Aggregation">How children make up their parent.</param>
/// <param name="Missing">What happens where a value is missing.</param>
/// <param name="ZeroRange">What happens where all known values of an indicator are equal.</param>
public sealed record ScoringMethod(Normalisation Normalisation, AggregationMethod Aggregation, MissingValueRule Missing, ZeroRangeRule ZeroRange);

/// <summary>Scores of units over a hierarchy of indicators. Arrays are parallel to the tree's nodes, then to the units.</summary>
/// <remarks>
/// Computed in decimal arithmetic with 28 significant digits; the index is rounded once, to <see cref="Places"/> decimal places, midpoints away from zero, before ranks are taken:
/// scores that are equal in exact arithmetic share a rank whatever the order of addition.
/// </remarks>
public sealed class CompositeIndex
{
    /// <summary>Decimal places of a final score.</summary>
    public const int Places = 12;

    private readonly decimal?[][] _values;

    private CompositeIndex(ScoringTree tree, decimal?[][] values)
    {
        Tree = tree;
        _values = values;
        Scores = Array.ConvertAll(values[tree.Root], v => v is { } score ? Rounded(score) : (decimal?)null);
    }

    /// <summary>The hierarchy the scores belong to.</summary>
    public ScoringTree Tree { get; }

    /// <summary>Final score of each unit, rounded; null for a unit without any value.</summary>
    public IReadOnlyList<decimal?> Scores { get; }

    /// <summary>Rank of each unit from 1, the highest score first; equal scores share the better rank and the next rank skips. Null for a unit without score.</summary>
    public IReadOnlyList<int?> Ranks()
    {
        int[] scored = [.. Enumerable.Range(0, Scores.Count).Where(unit => Scores[unit] is not null)];
        var ranks = new int[scored.Length];
        CompetitionRanking.Rank<decimal>(Array.ConvertAll(scored, unit => Scores[unit]!.Value), ranks);
        var result = new int?[Scores.Count];
        for (var i = 0; i < scored.Length; i++)
        {
            result[scored[i]] = ranks[i];
        }

        return result;
    }

    /// <summary>Unrounded values of a node by unit: normalised for a leaf, aggregated for every other; null where nothing is known.</summary>
    public ReadOnlySpan<decimal?> ValuesOf(int node) => _values[node];

    /// <summary>Value of a node from the values of its children for one unit, absent ones left out; null when all are absent.</summary>
    internal static decimal? Combine(ScoringTree tree, int parent, AggregationMethod method, decimal?[] values)
    {
        decimal?[][] columns = Array.ConvertAll(values, value => new[] { value });
        return method == AggregationMethod.Arithmetic ? ArithmeticMean(tree, parent, columns, 0) : GeometricMean(tree, parent, columns, 0);
    }

    /// <summary>A value as it is shown and ranked.</summary>
    public static decimal Rounded(decimal value) => Math.Round(value, Places, MidpointRounding.AwayFromZero);

    /// <summary>A value rounded for show, in its shortest notation: 1.5, not 1.500000000000.</summary>
    public static decimal Shortest(decimal value) => Rounded(value) / 1.0000000000000000000000000000m;

    /// <summary>Normalises, weights and aggregates.</summary>
    /// <param name="tree">The hierarchy.</param>
    /// <param name="method">The method.</param>
    /// <param name="unitCount">Number of units.</param>
    /// <param name="rawValues">Raw values by node position, then unit; used for leaves only, null means unknown.</param>
    /// <returns>The scores, or an error of <see cref="CompositeIndexErrors"/>.</returns>
    public static Result<CompositeIndex> Calculate(ScoringTree tree, ScoringMethod method, int unitCount, IReadOnlyList<decimal?[]?> rawValues)
    {
        var values = new decimal?[tree.Nodes.Count][];
        foreach (var node in tree.BottomUp)
        {
            values[node] = new decimal?[unitCount];
            var problem = tree.ChildrenOf(node).IsEmpty
                ? Normalise(tree.Nodes[node], method, rawValues[node] ?? [], values[node])
                : Aggregate(tree, node, method, values);
            if (problem is not null)
            {
                return problem;
            }
        }

        return Array.TrueForAll(values[tree.Root], score => score is null)
            ? CompositeIndexErrors.NoValues(tree.Nodes[tree.Root].Id)
            : new CompositeIndex(tree, values);
    }

    private static Error? Normalise(ScoringNode node, ScoringMethod method, decimal?[] raw, decimal?[] normalised)
    {
        if (raw.Length != normalised.Length)
        {
            return CompositeIndexErrors.InvalidValues([new($"values.{node.Id}", "composite-index.wrong-length", $"{normalised.Length} values are needed, {raw.Length} were given.")]);
        }

        var known = 0;
        var oriented = new decimal?[raw.Length];
        for (var unit = 0; unit < raw.Length; unit++)
        {
            if (raw[unit] is { } value)
            {
                oriented[unit] = node.Orient(value);
                known++;
            }
            else if (method.Missing == MissingValueRule.Refuse)
            {
                return CompositeIndexErrors.MissingValue(node.Id, unit);
            }
        }

        return known == 0 ? null : (node.Normalisation ?? method.Normalisation).Apply(node, oriented, normalised, method.ZeroRange);
    }

    private static Error? Aggregate(ScoringTree tree, int parent, ScoringMethod method, decimal?[][] values)
    {
        var result = values[parent];
        for (var unit = 0; unit < result.Length; unit++)
        {
            if (method.Aggregation == AggregationMethod.Geometric && FindNegative(tree, parent, values, unit) is { } child)
            {
                return CompositeIndexErrors.NegativeInGeometricMean(tree.Nodes[child].Id, unit);
            }

            result[unit] = method.Aggregation == AggregationMethod.Arithmetic
                ? ArithmeticMean(tree, parent, values, unit)
                : GeometricMean(tree, parent, values, unit);
        }

        return null;
    }

    private static decimal? ArithmeticMean(ScoringTree tree, int parent, decimal?[][] values, int unit)
    {
        var sum = 0m;
        var weights = 0m;
        foreach (var child in tree.ChildrenOf(parent))
        {
            if (values[child][unit] is { } value)
            {
                sum += tree.Nodes[child].Weight * value;
                weights += tree.Nodes[child].Weight;
            }
        }

        return weights == 0 ? null : sum / weights;
    }

    private static decimal? GeometricMean(ScoringTree tree, int parent, decimal?[][] values, int unit)
    {
        var sum = 0m;
        var weights = 0m;
        foreach (var child in tree.ChildrenOf(parent))
        {
            switch (values[child][unit])
            {
                case null:
                    continue;
                case 0:
                    return 0;
                case { } value:
                    sum += tree.Nodes[child].Weight * DecimalMath.Ln(value);
                    weights += tree.Nodes[child].Weight;
                    break;
            }
        }

        return weights == 0 ? null : DecimalMath.Exp(sum / weights);
    }

    private static int? FindNegative(ScoringTree tree, int parent, decimal?[][] values, int unit)
    {
        foreach (var child in tree.ChildrenOf(parent))
        {
            if (values[child][unit] < 0)
            {
                return child;
            }
        }

        return null;
    }
}
