using FsCheck.NUnit;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;
using static ListingPipeline.Domain.UnitTests.Rankings.RankingTestData;

namespace ListingPipeline.Domain.UnitTests.Rankings;

/// <summary>What holds for every set of candidates, tried on generated ones.</summary>
public sealed class RankingProperties
{
    [Property]
    public bool Compute_AnyCandidates_RanksEachOnceAndOnlyTheEligible((int Ratio, int? Patents, short Revenue, byte Kind)[] drawn)
    {
        var ranking = Compute(Candidates(drawn));
        var ranks = ranking.Entries.Select(e => e.Rank).OfType<int>().ToArray();

        return ranking.Entries.Count == drawn.Length + 1
            && ranks.Select((rank, place) => rank <= place + 1 && (rank == place + 1 || ranks[place - 1] == rank)).All(isRight => isRight)
            && ranking.Entries.All(e => (e.Rank is null) == (e.Outcome is RankingOutcome.NotEligible or RankingOutcome.Undetermined or RankingOutcome.TakenOff));
    }

    [Property]
    public bool Compute_CandidatesInAnyOrder_GivesTheSameBytes((int Ratio, int? Patents, short Revenue, byte Kind)[] drawn)
    {
        var imprint = new EditionImprint("p", 2026, 1, new DateOnly(2026, 6, 30), "m", "1", "h");
        var candidates = Candidates(drawn);

        return RankingContent.Edition(imprint, "i", Compute(candidates)).SequenceEqual(RankingContent.Edition(imprint, "i", Compute(candidates.Reverse())));
    }

    [Property]
    public bool Compute_PriorityAndScore_DecideTheOrder((int Ratio, int? Patents, short Revenue, byte Kind)[] drawn)
    {
        var ranked = Compute(Candidates(drawn)).Entries.Where(e => e.Rank is not null).ToArray();

        return ranked.Zip(ranked.Skip(1)).All(pair =>
            (pair.First.IsPriority && !pair.Second.IsPriority) || (pair.First.IsPriority == pair.Second.IsPriority && pair.First.Score >= pair.Second.Score));
    }

    /// <summary>Without any spread a draw is the model itself: whoever is clearly better stands before, missing values or not.</summary>
    [Property]
    public bool Study_WithoutSpread_RanksByTheScore((int Ratio, int? Patents, short Revenue, byte Kind)[] drawn)
    {
        const decimal hair = 0.00001m;
        var ranking = Compute(Candidates(drawn));
        var ranked = ranking.Entries.Where(e => e.Rank is not null).Select(e => (e.Candidate.EnterpriseId, Merit: (e.IsPriority ? 1000 : 0) + e.Score!.Value)).ToArray();

        return RankingRobustness.Study(ranking, 10, 0, 1).Value.Intervals.All(interval =>
        {
            var own = ranked.Single(one => one.EnterpriseId == interval.Entry.Candidate.EnterpriseId).Merit;
            return interval.BestRank == interval.WorstRank
                && interval.BestRank >= 1 + ranked.Count(one => one.Merit > own + hair)
                && interval.BestRank <= 1 + ranked.Count(one => one.Merit >= own - hair) - 1;
        });
    }

    [Property]
    public bool Compute_FiguresInAnotherUnit_GivesTheSameRanks((int Ratio, int? Patents, short Revenue, byte Kind)[] drawn, byte factor, short offset)
    {
        var candidates = Candidates(drawn);
        var rescaled = candidates.Select(c => c with { Values = [.. c.Values.Select(v => (v * (factor + 1)) + offset)] });

        return Compute(candidates).Entries.Select(e => (e.Candidate.EnterpriseId, e.Rank)).SequenceEqual(Compute(rescaled).Entries.Select(e => (e.Candidate.EnterpriseId, e.Rank)));
    }

    private static RankingCandidate[] Candidates((int Ratio, int? Patents, short Revenue, byte Kind)[] drawn) =>
        [Candidate(0, 0, 0, 0), .. drawn.Select((d, i) => Shaped(Candidate(i + 1, d.Ratio, d.Patents, d.Revenue), d.Kind))];

    private static RankingCandidate Shaped(RankingCandidate candidate, byte kind) => (kind % 5) switch
    {
        0 => candidate.WithPriority(),
        1 => candidate.WithEntry(Outcome.NotMet),
        2 => candidate.WithEntry(Outcome.Unknown),
        _ => candidate,
    };
}
