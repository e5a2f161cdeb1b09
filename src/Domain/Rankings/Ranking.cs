using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Common.Scoring;
using ListingPipeline.Domain.Eligibility;

namespace ListingPipeline.Domain.Rankings;

/// <summary>A computed list: every candidate with outcome, rank and score. The same rules, candidates and adjustments give the same list, in whatever order they come.</summary>
/// <remarks>
/// Candidates that meet the entry conditions are scored together; those meeting a priority condition stand first, then the score decides, then the tie breakers.
/// Whoever is equal on all of these shares the better rank, and the next rank skips. Ranks up to the size of the Top list form it, the next ones the Reserve list:
/// candidates sharing the last rank of a list all stay on it and the following list is shorter by as many; priority candidates beyond the Top list continue on the Reserve list.
/// Source: GZ22 三(二).
/// </remarks>
public sealed class Ranking
{
    private Ranking(RankingRules rules, IReadOnlyList<RankingEntry> entries, IReadOnlyList<RankingAdjustment> adjustments, IReadOnlyList<string> unusedIndicators)
    {
        Rules = rules;
        Entries = entries;
        Adjustments = adjustments;
        UnusedIndicators = unusedIndicators;
    }

    /// <summary>The rules it was computed by.</summary>
    public RankingRules Rules { get; }

    /// <summary>Ranked candidates by rank, then credit code and id; after them the unranked ones by credit code and id.</summary>
    public IReadOnlyList<RankingEntry> Entries { get; }

    /// <summary>The bureau's adjustments by time, then id.</summary>
    public IReadOnlyList<RankingAdjustment> Adjustments { get; }

    /// <summary>Indicators for which no candidate had a value: left out for everyone, their weight shared among their siblings.</summary>
    public IReadOnlyList<string> UnusedIndicators { get; }

    /// <summary>Computes the list.</summary>
    /// <returns>The list, or <c>rankings.duplicate-candidate</c>, <c>rankings.no-candidate</c> or an error of the scoring core.</returns>
    public static Result<Ranking> Compute(RankingRules rules, IEnumerable<RankingCandidate> candidates, IEnumerable<RankingAdjustment> adjustments)
    {
        // A fixed order of summation keeps even the digits behind the rounding the same.
        RankingCandidate[] all = [.. candidates.OrderBy(c => c.EnterpriseId)];
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i].EnterpriseId == all[i - 1].EnterpriseId)
            {
                return RankingErrors.DuplicateCandidate(all[i].Name);
            }
        }

        RankingAdjustment[] decisions = [.. adjustments.OrderBy(a => a.DecidedAt).ThenBy(a => a.Id)];
        var standings = Array.ConvertAll(all, candidate => new Standing(candidate));
        var byId = standings.ToDictionary(s => s.Candidate.EnterpriseId);
        foreach (var decision in decisions)
        {
            if (byId.TryGetValue(decision.EnterpriseId, out var standing))
            {
                standing.Apply(decision);
            }
        }

        Standing[] scored = [.. standings.Where(s => s.Enters(rules))];
        if (scored.Length == 0)
        {
            return RankingErrors.NoCandidate;
        }

        return Score(rules, scored).Map(unused =>
        {
            Place(rules, scored);
            var entries = standings.Select(s => s.ToEntry(rules)).ToArray();
            Array.Sort(entries, DisplayOrder);
            return new Ranking(rules, entries, decisions, unused);
        });
    }

    private static Result<IReadOnlyList<string>> Score(RankingRules rules, Standing[] scored)
    {
        var columns = new decimal?[rules.Tree.Nodes.Count][];
        for (var leaf = 0; leaf < rules.Tree.Leaves.Count; leaf++)
        {
            columns[rules.Tree.Leaves[leaf]] = Array.ConvertAll(scored, s => s.Candidate.Values[leaf]);
        }

        return CompositeIndex.Calculate(rules.Tree, rules.Method, scored.Length, columns).Map<IReadOnlyList<string>>(index =>
        {
            for (var i = 0; i < scored.Length; i++)
            {
                scored[i].Take(index, i, rules);
            }

            return [.. rules.Tree.Leaves.Where(leaf => columns[leaf].All(v => v is null)).Select(leaf => rules.Tree.Nodes[leaf].Id)];
        });
    }

    private static void Place(RankingRules rules, Standing[] scored)
    {
        Standing[] ranked = [.. scored.Where(s => s.IsRanked)];
        Array.Sort(ranked, static (a, b) => a.CompareMerit(b));
        for (var i = 0; i < ranked.Length; i++)
        {
            ranked[i].Rank = i > 0 && ranked[i].CompareMerit(ranked[i - 1]) == 0 ? ranked[i - 1].Rank : i + 1;
        }
    }

    private static int DisplayOrder(RankingEntry a, RankingEntry b)
    {
        var byRank = (a.Rank ?? int.MaxValue).CompareTo(b.Rank ?? int.MaxValue);
        var byCode = byRank != 0 ? byRank : string.CompareOrdinal(a.Candidate.CreditCode, b.Candidate.CreditCode);
        return byCode != 0 ? byCode : a.Candidate.EnterpriseId.CompareTo(b.Candidate.EnterpriseId);
    }

    /// <summary>A candidate on its way through the calculation.</summary>
    private sealed class Standing(RankingCandidate candidate)
    {
        private decimal? _computed;
        private decimal?[] _tieBreakers = [];
        private decimal?[] _normalised = [];
        private decimal _points;
        private bool _isTakenOff;
        private bool _isAdmitted;

        public RankingCandidate Candidate => candidate;

        public int? Rank { get; set; }

        public bool IsRanked => _computed is not null && !_isTakenOff;

        private decimal? Score { get; set; }

        private bool IsPriority { get; } = candidate.Priority.Any(c => c.Outcome == Outcome.Met);

        public void Apply(RankingAdjustment decision)
        {
            _isTakenOff |= decision.Kind == AdjustmentKind.TakeOff;
            _isAdmitted |= decision.Kind == AdjustmentKind.Admit;
            _points += decision.Kind == AdjustmentKind.Points ? decision.Points : 0;
        }

        public bool Enters(RankingRules rules) =>
            !Has(Outcome.NotMet)
            && (_isAdmitted || rules.UnknownEntry == UnknownEntryRule.Admit || !Has(Outcome.Unknown))
            && !LacksCoverage(rules);

        public void Take(CompositeIndex index, int unit, RankingRules rules)
        {
            _computed = index.Scores[unit];
            Score = _points + (rules.Experts is { } experts && _computed is { } model && candidate.ExpertScore is { } expert ? experts.Blend(model, expert) : _computed);
            _tieBreakers = [.. rules.TieBreakers.Select(node => index.ValuesOf(node)[unit] is { } v ? CompositeIndex.Rounded(v) : (decimal?)null)];
            _normalised = [.. rules.Tree.Leaves.Select(leaf => index.ValuesOf(leaf)[unit] is { } v ? CompositeIndex.Rounded(v) : (decimal?)null)];
        }

        /// <summary>Below 0 when this candidate stands before the other; 0 when nothing distinguishes them.</summary>
        public int CompareMerit(Standing other)
        {
            var order = other.IsPriority.CompareTo(IsPriority);
            order = order != 0 ? order : Nullable.Compare(other.Score, Score);
            for (var i = 0; order == 0 && i < _tieBreakers.Length; i++)
            {
                order = Nullable.Compare(other._tieBreakers[i], _tieBreakers[i]);
            }

            return order;
        }

        public RankingEntry ToEntry(RankingRules rules)
        {
            var outcome = Place(rules);
            return new RankingEntry
            {
                Candidate = candidate,
                Outcome = outcome,
                Rank = Rank,
                ComputedScore = _computed,
                Score = Score,
                IsPriority = IsPriority,
                Reasons = outcome switch
                {
                    RankingOutcome.NotEligible => RulesWith(Outcome.NotMet),
                    RankingOutcome.Undetermined => LacksCoverage(rules)
                        ? [.. RulesWith(Outcome.Unknown), RankingRules.CoverageReason]
                        : RulesWith(Outcome.Unknown),
                    _ => [],
                },
                Normalised = _normalised,
            };
        }

        private RankingOutcome Place(RankingRules rules) => Rank switch
        {
            { } rank when rank <= rules.TopSize => RankingOutcome.Top,
            { } rank when rank <= rules.TopSize + rules.ReserveSize => RankingOutcome.Reserve,
            not null => RankingOutcome.Unlisted,
            null when Has(Outcome.NotMet) => RankingOutcome.NotEligible,
            null when _isTakenOff => RankingOutcome.TakenOff,
            null => RankingOutcome.Undetermined,
        };

        private bool LacksCoverage(RankingRules rules)
        {
            var coverage = 0m;
            for (var leaf = 0; leaf < rules.LeafShares.Count; leaf++)
            {
                coverage += candidate.Values[leaf] is null ? 0 : rules.LeafShares[leaf];
            }

            return coverage == 0 || CompositeIndex.Rounded(coverage) < rules.MinimumCoverage;
        }

        private bool Has(Outcome outcome) => candidate.Entry.Any(c => c.Outcome == outcome);

        private IReadOnlyList<string> RulesWith(Outcome outcome) => [.. candidate.Entry.Where(c => c.Outcome == outcome).Select(c => c.RuleId)];
    }
}
