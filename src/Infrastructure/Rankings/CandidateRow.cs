using ListingPipeline.Domain.Rankings;
using ListingPipeline.Infrastructure.Enterprises;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>A candidate as stored.</summary>
internal sealed class CandidateRow
{
    public Guid DraftId { get; init; }

    public Guid EnterpriseId { get; init; }

    public string Name { get; init; } = "";

    public string? CreditCode { get; init; }

    public string? CountyCode { get; init; }

    public string SearchText => SearchTexts.Of(Name, null, CreditCode);

    public string EntryOutcomes { get; init; } = "";

    public string PriorityOutcomes { get; init; } = "";

    public string RawValues { get; init; } = "";

    public int Place { get; init; }

    public string Outcome { get; init; } = "";

    public int? RankNumber { get; init; }

    public long? ComputedScoreE12 { get; init; }

    public long? ScoreE12 { get; init; }

    public long? ExpertScoreE12 { get; init; }

    public bool IsPriority { get; init; }

    public string Reasons { get; init; } = "";

    public string NormalisedValues { get; init; } = "";

    /// <param name="place">Position in the order shown, from 1.</param>
    public static CandidateRow Of(Guid draftId, RankingEntry entry, int place) => new()
    {
        DraftId = draftId,
        EnterpriseId = entry.Candidate.EnterpriseId,
        Name = entry.Candidate.Name,
        CreditCode = entry.Candidate.CreditCode,
        CountyCode = entry.Candidate.CountyCode,
        EntryOutcomes = RankingTexts.Outcomes(entry.Candidate.Entry),
        PriorityOutcomes = RankingTexts.Outcomes(entry.Candidate.Priority),
        RawValues = RankingTexts.Values(entry.Candidate.Values),
        Place = place,
        Outcome = entry.Outcome.ToString(),
        RankNumber = entry.Rank,
        ComputedScoreE12 = RankingTexts.Score(entry.ComputedScore),
        ScoreE12 = RankingTexts.Score(entry.Score),
        ExpertScoreE12 = RankingTexts.Score(entry.Candidate.ExpertScore),
        IsPriority = entry.IsPriority,
        Reasons = RankingTexts.Ids(entry.Reasons),
        NormalisedValues = RankingTexts.Values(entry.Normalised),
    };

    /// <summary>True when the candidate ended up exactly where another computation put it.</summary>
    public bool EndsUpLike(CandidateRow other) =>
        Place == other.Place && Outcome == other.Outcome && RankNumber == other.RankNumber && ScoreE12 == other.ScoreE12
        && ComputedScoreE12 == other.ComputedScoreE12 && ExpertScoreE12 == other.ExpertScoreE12 && IsPriority == other.IsPriority && Reasons == other.Reasons && NormalisedValues == other.NormalisedValues;

    public RankingCandidate ToCandidate(RankingRules rules) => new()
    {
        EnterpriseId = EnterpriseId,
        Name = Name,
        CreditCode = CreditCode,
        CountyCode = CountyCode,
        Entry = RankingTexts.Outcomes(EntryOutcomes, rules.EntryRules),
        Priority = RankingTexts.Outcomes(PriorityOutcomes, rules.PriorityRules),
        Values = RankingTexts.Values(RawValues),
        ExpertScore = RankingTexts.Score(ExpertScoreE12),
    };

    public RankingEntry ToEntry(RankingRules rules) => new()
    {
        Candidate = ToCandidate(rules),
        Outcome = Enum.Parse<RankingOutcome>(Outcome),
        Rank = RankNumber,
        ComputedScore = RankingTexts.Score(ComputedScoreE12),
        Score = RankingTexts.Score(ScoreE12),
        IsPriority = IsPriority,
        Reasons = RankingTexts.Ids(Reasons),
        Normalised = RankingTexts.Values(NormalisedValues),
    };
}
