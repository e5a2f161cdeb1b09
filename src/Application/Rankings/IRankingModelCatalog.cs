using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>The ranking models of the loaded policy packs.</summary>
public interface IRankingModelCatalog
{
    /// <summary>Every model, by programme, then day of effect.</summary>
    IReadOnlyList<RankingModel> All { get; }

    /// <summary>The programme's model in force on the day; null when it has none.</summary>
    RankingModel? InForceOn(string programme, DateOnly day);
}
