using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Infrastructure.Rankings;

/// <summary>A candidate in a list.</summary>
internal sealed class EntryRow
{
    public Guid EnterpriseId { get; init; }

    public string Name { get; init; } = "";

    public string? CreditCode { get; init; }

    public string? CountyCode { get; init; }

    public string Outcome { get; init; } = "";

    public int? RankNumber { get; init; }

    public long? ComputedScoreE12 { get; init; }

    public long? ScoreE12 { get; init; }

    public long? ExpertScoreE12 { get; init; }

    public bool IsPriority { get; init; }

    public string Reasons { get; init; } = "";

    public bool IsAdjusted { get; init; }

    public long TotalCount { get; init; }

    public RankingEntryResponse ToResponse() => new()
    {
        EnterpriseId = EnterpriseId,
        Name = Name,
        CreditCode = CreditCode,
        CountyCode = CountyCode,
        Outcome = Enum.Parse<RankingOutcome>(Outcome),
        Rank = RankNumber,
        Score = RankingTexts.Score(ScoreE12),
        ComputedScore = RankingTexts.Score(ComputedScoreE12),
        ExpertScore = RankingTexts.Score(ExpertScoreE12),
        IsPriority = IsPriority,
        Reasons = RankingTexts.Ids(Reasons),
        IsAdjusted = IsAdjusted,
    };
}
