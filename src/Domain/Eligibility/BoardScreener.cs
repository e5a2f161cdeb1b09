using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>Where an enterprise stands on a board, as a screening keeps it.</summary>
/// <param name="Verdict">The board's answer.</param>
/// <param name="NearestRule">Id of the best standard: met, else undecided, else with the narrowest gap; null when the route has none.</param>
/// <param name="Gap">Gap of that standard as a share of its threshold; null unless it is not met by a matter of degree.</param>
/// <param name="Missing">Names of the metrics whose absence leaves a standard or requirement undecided, in the order of the vocabulary.</param>
public readonly record struct ScreenedBoard(BoardVerdict Verdict, string? NearestRule, decimal? Gap, IReadOnlyList<string> Missing);

/// <summary>Screens enterprise after enterprise without making anew what can be used again; for one thread.</summary>
public sealed class BoardScreener
{
    private readonly MissingMetrics _missing;
    private ConditionFinding[] _findings = new ConditionFinding[64];

    /// <summary>A screener for facts of one vocabulary.</summary>
    public BoardScreener(MetricCatalog metrics) => _missing = new MissingMetrics(metrics);

    /// <summary>Where the enterprise stands on the board; answers as <see cref="CompiledBoard.Decide"/> does.</summary>
    public ScreenedBoard Screen(CompiledBoard board, in EvaluationFrame frame, IssuerRoute route)
    {
        _missing.Clear();
        var standards = Outcome.NotMet;
        (CompiledRule Rule, Shortfall Shortfall)? best = null;
        foreach (var rule in board.StandardsOf(route))
        {
            var shortfall = Look(rule, frame);
            standards = standards.Or(shortfall.Outcome);
            if (best is not { } known || IsNearer(shortfall, known.Shortfall))
            {
                best = (rule, shortfall);
            }
        }

        var requirements = Outcome.Met;
        foreach (var rule in board.Requirements)
        {
            requirements = requirements.And(Look(rule, frame).Outcome);
        }

        var verdict = new BoardVerdict(board, route, standards, requirements, standards.And(requirements));
        return new ScreenedBoard(verdict, best?.Rule.Rule.Id, best?.Shortfall.Gap, _missing.Names());
    }

    private Shortfall Look(CompiledRule rule, in EvaluationFrame frame)
    {
        var count = rule.Conditions.Count;
        if (count > _findings.Length)
        {
            _findings = new ConditionFinding[count];
        }

        var findings = _findings.AsSpan(0, count);
        var outcome = rule.ExplainInto(frame, findings);
        if (outcome == Outcome.Met)
        {
            return new Shortfall(Outcome.Met, null);
        }

        if (outcome == Outcome.NotMet)
        {
            return rule.ShortfallOf(frame, findings);
        }

        for (var i = 0; i < count; i++)
        {
            if (findings[i] is { Outcome: Outcome.Unknown, Applies: true })
            {
                rule.Conditions[i].Test.AddMissing(frame, _missing);
            }
        }

        return new Shortfall(Outcome.Unknown, null);
    }

    private static bool IsNearer(Shortfall one, Shortfall than) =>
        one.Outcome != than.Outcome ? one.Outcome > than.Outcome : one.Gap is { } gap && (than.Gap is not { } other || gap < other);

    /// <summary>Metrics as marks in a row, so that adding one twice costs nothing.</summary>
    private sealed class MissingMetrics(MetricCatalog metrics) : ICollection<MetricDefinition>
    {
        private readonly ulong[] _marks = new ulong[(metrics.All.Count + 63) / 64];

        public int Count => throw new NotSupportedException();

        public bool IsReadOnly => false;

        public void Add(MetricDefinition item) => _marks[item.Ordinal >> 6] |= 1UL << (item.Ordinal & 63);

        public void Clear() => Array.Clear(_marks);

        public bool Contains(MetricDefinition item) => (_marks[item.Ordinal >> 6] & (1UL << (item.Ordinal & 63))) != 0;

        public List<string> Names()
        {
            List<string>? names = null;
            for (var word = 0; word < _marks.Length; word++)
            {
                for (var rest = _marks[word]; rest != 0; rest &= rest - 1)
                {
                    (names ??= []).Add(metrics.All[(word << 6) + System.Numerics.BitOperations.TrailingZeroCount(rest)].Name);
                }
            }

            return names ?? [];
        }

        public void CopyTo(MetricDefinition[] array, int arrayIndex) => throw new NotSupportedException();

        public bool Remove(MetricDefinition item) => throw new NotSupportedException();

        public IEnumerator<MetricDefinition> GetEnumerator() => throw new NotSupportedException();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new NotSupportedException();
    }
}
