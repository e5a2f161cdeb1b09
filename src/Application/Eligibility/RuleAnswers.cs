using System.Collections.Concurrent;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Eligibility.WhatIf;

namespace ListingPipeline.Application.Eligibility;

/// <summary>What rules answered about the enterprises of a library, a byte each. Rules of the same substance share their answers: boards share
/// requirements, and most of one day's rules are those of another. Safe for many threads: whoever asks twice at once writes the same byte.</summary>
/// <param name="enterprises">Enterprises of the library.</param>
internal sealed class RuleAnswers(int enterprises)
{
    private const long MostBytes = 64 << 20;
    private readonly ConcurrentDictionary<(CompiledRule Rule, DateOnly AsOf), byte[]> _marks = new(new SameRuleSameDay());

    /// <summary>A place for each enterprise: 0 when the rule was not asked yet, else one more than the answer.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="isKept">False for rules only supposed: what is known is used, nothing is kept.</param>
    public byte[] Of(CompiledRule rule, DateOnly asOf, bool isKept)
    {
        if (_marks.TryGetValue((rule, asOf), out var known))
        {
            return known;
        }

        if (!isKept)
        {
            return new byte[enterprises];
        }

        if ((_marks.Count + 1L) * enterprises > MostBytes)
        {
            // Days asked about long ago would keep today's out; what is in use is asked again once.
            _marks.Clear();
        }

        return _marks.GetOrAdd((rule, asOf), static (_, count) => new byte[count], enterprises);
    }

    /// <summary>The answers about enterprises that are the same objects still, for a library read later.</summary>
    public RuleAnswers CarriedOver(IReadOnlyList<EnterpriseFactsRecord> before, IReadOnlyList<EnterpriseFactsRecord> now)
    {
        var places = new Dictionary<EnterpriseFactsRecord, int>(before.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < before.Count; i++)
        {
            places[before[i]] = i;
        }

        var origins = new int[now.Count];
        for (var i = 0; i < now.Count; i++)
        {
            origins[i] = places.GetValueOrDefault(now[i], -1);
        }

        var carried = new RuleAnswers(now.Count);
        foreach (var (key, marks) in _marks)
        {
            carried._marks[key] = Array.ConvertAll(origins, origin => origin < 0 ? (byte)0 : marks[origin]);
        }

        return carried;
    }

    private sealed class SameRuleSameDay : IEqualityComparer<(CompiledRule Rule, DateOnly AsOf)>
    {
        public bool Equals((CompiledRule Rule, DateOnly AsOf) x, (CompiledRule Rule, DateOnly AsOf) y) => x.AsOf == y.AsOf && x.Rule.IsSameAs(y.Rule);

        public int GetHashCode((CompiledRule Rule, DateOnly AsOf) obj) => HashCode.Combine(obj.Rule.Rule.Id, obj.AsOf);
    }
}

/// <summary>A board's rules beside what they answered.</summary>
internal sealed class BoardAnswers
{
    private static readonly IssuerRoute[] Routes = Enum.GetValues<IssuerRoute>();
    private readonly (CompiledRule Rule, byte[] Marks)[][] _standards;
    private readonly (CompiledRule Rule, byte[] Marks)[] _requirements;

    public BoardAnswers(CompiledBoard board, RuleAnswers answers, DateOnly asOf, bool isKept)
    {
        _standards = Array.ConvertAll(Routes, route => Beside(board.StandardsOf(route)));
        _requirements = Beside(board.Requirements);

        (CompiledRule Rule, byte[] Marks)[] Beside(IReadOnlyList<CompiledRule> rules) => [.. rules.Select(rule => (rule, answers.Of(rule, asOf, isKept)))];
    }

    /// <summary>Both answers of the board, as <see cref="CompiledBoard.Decide"/> gives them.</summary>
    public BoardOutcome Decide(int enterprise, in EvaluationFrame frame, IssuerRoute route)
    {
        var standards = Outcome.NotMet;
        foreach (var (rule, marks) in _standards[(int)route])
        {
            standards = standards.Or(Ask(rule, marks, enterprise, frame));
        }

        var requirements = Outcome.Met;
        foreach (var (rule, marks) in _requirements)
        {
            requirements = requirements.And(Ask(rule, marks, enterprise, frame));
        }

        return new BoardOutcome(standards, standards.And(requirements));
    }

    private static Outcome Ask(CompiledRule rule, byte[] marks, int enterprise, in EvaluationFrame frame)
    {
        if (marks[enterprise] is var known and not 0)
        {
            return (Outcome)(known - 1);
        }

        var outcome = rule.Decide(frame);
        marks[enterprise] = (byte)(outcome + 1);
        return outcome;
    }
}
