namespace ListingPipeline.Domain.Common.Scoring;

/// <summary>A checked hierarchy: one index, every other node below it, weights positive.</summary>
public sealed class ScoringTree
{
    private readonly int[][] _children;

    private ScoringTree(IReadOnlyList<ScoringNode> nodes, int[][] children, int[] bottomUp, int root)
    {
        Nodes = nodes;
        _children = children;
        BottomUp = bottomUp;
        Root = root;
        Leaves = [.. Enumerable.Range(0, nodes.Count).Where(i => children[i].Length == 0)];
    }

    /// <summary>The nodes in the order given; other members refer to them by position.</summary>
    public IReadOnlyList<ScoringNode> Nodes { get; }

    /// <summary>Positions of the nodes without children, in the order given.</summary>
    public IReadOnlyList<int> Leaves { get; }

    /// <summary>Positions of all nodes, each child before its parent.</summary>
    public IReadOnlyList<int> BottomUp { get; }

    /// <summary>Position of the index, the node without parent.</summary>
    public int Root { get; }

    /// <summary>Positions of a node's children in the order given; empty for a leaf.</summary>
    public ReadOnlySpan<int> ChildrenOf(int node) => _children[node];

    /// <summary>Share of the whole index that a node has when every value is known, 0 to 1.</summary>
    public decimal ShareOfIndex(int node)
    {
        var share = 1m;
        while (Nodes[node].ParentId is { } parentId)
        {
            var siblings = Nodes.Where(n => n.ParentId == parentId).Sum(n => n.Weight);
            share *= Nodes[node].Weight / siblings;
            node = Enumerable.Range(0, Nodes.Count).First(i => Nodes[i].Id == parentId);
        }

        return share;
    }

    /// <summary>Checks the nodes and builds the hierarchy.</summary>
    /// <returns>The hierarchy, or <c>composite-index.invalid-hierarchy</c> with every problem found, by path.</returns>
    public static Result<ScoringTree> Create(IReadOnlyList<ScoringNode> nodes)
    {
        var problems = new List<FieldError>();
        var position = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            CheckAlone(nodes[i], i, problems);
            if (!position.TryAdd(nodes[i].Id, i))
            {
                problems.Add(Problem(i, "id", "composite-index.duplicate-id", $"'{nodes[i].Id}' occurs more than once."));
            }
        }

        var root = FindRoot(nodes, problems);
        CheckParents(nodes, position, problems);
        if (problems.Count > 0)
        {
            return CompositeIndexErrors.InvalidHierarchy(problems);
        }

        var children = Enumerable.Range(0, nodes.Count)
            .ToLookup(i => nodes[i].ParentId is { } parent ? position[parent] : -1);
        var childrenOf = Enumerable.Range(0, nodes.Count).Select(i => children[i].ToArray()).ToArray();
        return Order(nodes, childrenOf, root);
    }

    private static void CheckAlone(ScoringNode node, int i, List<FieldError> problems)
    {
        if (string.IsNullOrWhiteSpace(node.Id))
        {
            problems.Add(Problem(i, "id", "composite-index.id-missing", "The node needs an id."));
        }

        if (node.Weight is < ScoringNode.MinimumWeight or > ScoringNode.MaximumWeight)
        {
            problems.Add(Problem(i, "weight", "composite-index.weight-out-of-range", "The weight must be above 0 (at least 0.000000001) and at most 1000000."));
        }

        if (node.Direction is not (ScoringDirection.HigherIsBetter or ScoringDirection.LowerIsBetter))
        {
            problems.Add(Problem(i, "direction", "composite-index.unknown-direction", "The direction must be 1 or -1."));
        }

        if (Math.Abs(node.Floor ?? 0) > ScoringNode.MaximumMagnitude || Math.Abs(node.Ceiling ?? 0) > ScoringNode.MaximumMagnitude)
        {
            problems.Add(Problem(i, "floor", "composite-index.limit-out-of-range", "Floor and ceiling must lie within ±1000000000000000000."));
        }

        if (node.Floor is { } floor && node.Ceiling is { } ceiling && floor >= ceiling)
        {
            problems.Add(Problem(i, "floor", "composite-index.floor-above-ceiling", "The floor must be below the ceiling."));
        }
    }

    private static int FindRoot(IReadOnlyList<ScoringNode> nodes, List<FieldError> problems)
    {
        int[] roots = [.. Enumerable.Range(0, nodes.Count).Where(i => nodes[i].ParentId is null)];
        if (roots.Length == 0)
        {
            problems.Add(new FieldError("nodes", "composite-index.no-index", "One node must have no parent: the index."));
            return -1;
        }

        problems.AddRange(roots.Skip(1).Select(i =>
            Problem(i, "parent", "composite-index.several-indices", $"Only one node may have no parent; '{nodes[roots[0]].Id}' has none already.")));
        return roots[0];
    }

    private static void CheckParents(IReadOnlyList<ScoringNode> nodes, Dictionary<string, int> position, List<FieldError> problems)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].ParentId is { } parent && !position.ContainsKey(parent))
            {
                problems.Add(Problem(i, "parent", "composite-index.unknown-parent", $"There is no node '{parent}'."));
            }
        }
    }

    private static Result<ScoringTree> Order(IReadOnlyList<ScoringNode> nodes, int[][] children, int root)
    {
        var topDown = new List<int>(nodes.Count) { root };
        for (var next = 0; next < topDown.Count; next++)
        {
            topDown.AddRange(children[topDown[next]]);
        }

        if (topDown.Count < nodes.Count)
        {
            // Every node has one known parent, so whatever the index does not reach turns in a circle or hangs below one.
            var reached = topDown.ToHashSet();
            return CompositeIndexErrors.InvalidHierarchy([.. Enumerable.Range(0, nodes.Count).Where(i => !reached.Contains(i))
                .Select(i => Problem(i, "parent", "composite-index.cycle", $"'{nodes[i].Id}' does not lead to the index: its parents form a circle."))]);
        }

        topDown.Reverse();
        return new ScoringTree(nodes, children, [.. topDown], root);
    }

    private static FieldError Problem(int node, string member, string code, string message) => new($"nodes[{node}].{member}", code, message);
}
