using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Domain.Eligibility;

/// <summary>Where an enterprise stands on a board, as a screening keeps it.</summary>
/// <param name="Verdict">The board's answer.</param>
/// <param name="NearestRule">Id of the best standard: met, else undecided, else with the narrowest gap; null when the route has none.</param>
/// <param name="Gap">Gap of that standard as a share of its threshold; null unless it is not met by a matter of degree.</param>
/// <param name="Missing">Names of the metrics whose absence leaves a standard or requirement undecided, in the order of the vocabulary; one list
/// for all of a screener's verdicts that miss the same.</param>
public readonly record struct ScreenedBoard(BoardVerdict Verdict, string? NearestRule, decimal? Gap, IReadOnlyList<string> Missing);

/// <summary>Screens enterprise after enterprise without making anew what can be used again; for one thread. Boards share requirements: what a rule
/// answered for an enterprise is kept until the next enterprise.</summary>
public sealed class BoardScreener
{
    private readonly Dictionary<CompiledRule, RuleAnswer> _answers = [];
    private readonly Dictionary<MetricSet, IReadOnlyList<string>> _names = [];
    private readonly MetricCatalog _metrics;
    private readonly MetricSet _missing;
    private ConditionFinding[] _findings = new ConditionFinding[64];
    private (EnterpriseFacts? Facts, DateOnly AsOf) _current;
    private int _turn;

    /// <summary>A screener for facts of one vocabulary.</summary>
    public BoardScreener(MetricCatalog metrics)
    {
        _metrics = metrics;
        _missing = new MetricSet(metrics.All.Count);
    }

    /// <summary>Where the enterprise stands on the board; answers as <see cref="CompiledBoard.Decide"/> does.</summary>
    public ScreenedBoard Screen(CompiledBoard board, in EvaluationFrame frame, IssuerRoute route)
    {
        if (!ReferenceEquals(_current.Facts, frame.Facts) || _current.AsOf != frame.AsOf)
        {
            _current = (frame.Facts, frame.AsOf);
            _turn++;
        }

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
        return new ScreenedBoard(verdict, best?.Rule.Rule.Id, best?.Shortfall.Gap, MissingNames());
    }

    private Shortfall Look(CompiledRule rule, in EvaluationFrame frame)
    {
        if (!_answers.TryGetValue(rule, out var answer))
        {
            _answers.Add(rule, answer = new RuleAnswer(new MetricSet(_metrics.All.Count)));
        }

        if (answer.Turn != _turn)
        {
            answer.Turn = _turn;
            answer.Missing.Clear();
            answer.Shortfall = Judge(rule, frame, answer.Missing);
        }

        _missing.AddAll(answer.Missing);
        return answer.Shortfall;
    }

    private Shortfall Judge(CompiledRule rule, in EvaluationFrame frame, MetricSet missing)
    {
        var count = rule.Conditions.Count;
        if (count > _findings.Length)
        {
            _findings = new ConditionFinding[count];
        }

        var findings = _findings.AsSpan(0, count);
        var outcome = rule.ExplainInto(frame, findings);
        if (outcome == Outcome.NotMet)
        {
            return rule.ShortfallOf(frame, findings);
        }

        for (var i = 0; outcome == Outcome.Unknown && i < count; i++)
        {
            if (findings[i] is { Outcome: Outcome.Unknown, Applies: true })
            {
                rule.Conditions[i].Test.AddMissing(frame, missing);
            }
        }

        return new Shortfall(outcome, null);
    }

    private IReadOnlyList<string> MissingNames()
    {
        if (_missing.IsEmpty)
        {
            return [];
        }

        if (!_names.TryGetValue(_missing, out var names))
        {
            _names.Add(_missing.Copy(), names = [.. _missing.Ordinals().Select(ordinal => _metrics.All[ordinal].Name)]);
        }

        return names;
    }

    private static bool IsNearer(Shortfall one, Shortfall than) =>
        one.Outcome != than.Outcome ? one.Outcome > than.Outcome : one.Gap is { } gap && (than.Gap is not { } other || gap < other);

    /// <summary>What a rule answered for the enterprise of a turn.</summary>
    private sealed class RuleAnswer(MetricSet missing)
    {
        public int Turn { get; set; }

        public Shortfall Shortfall { get; set; }

        public MetricSet Missing { get; } = missing;
    }
}
