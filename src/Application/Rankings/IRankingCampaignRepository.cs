using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>Whose nominations are read: rows in scope, and those the caller named.</summary>
/// <param name="Scope">Rows in scope.</param>
/// <param name="UserId">The caller; null for nobody.</param>
public sealed record NominationReader(Scope Scope, Guid? UserId);

/// <summary>Which nominations are wanted; every part null means all.</summary>
/// <param name="Search">Part of a name or credit code.</param>
/// <param name="Stage">How far they have come.</param>
/// <param name="SourceId">Kind of source they were named for.</param>
/// <param name="CountyCode">Six-digit division code.</param>
/// <param name="Entry">Answer of the entry conditions.</param>
public sealed record NominationFilter(
    string? Search = null, NominationStage? Stage = null, string? SourceId = null, string? CountyCode = null, Outcome? Entry = null);

/// <summary>How many nominations stand where.</summary>
/// <param name="ByStage">By stage; stages without one are absent.</param>
/// <param name="BySource">By kind of source, withdrawn ones left out; an enterprise counts for each of its sources.</param>
public sealed record NominationCounts(IReadOnlyDictionary<NominationStage, long> ByStage, IReadOnlyDictionary<string, long> BySource);

/// <summary>Stores campaigns and nominations.</summary>
public interface IRankingCampaignRepository
{
    /// <summary>Campaigns, the newest year first.</summary>
    Task<IReadOnlyList<RankingCampaign>> ListAsync(CancellationToken cancellationToken);

    /// <summary>One campaign; null when absent.</summary>
    Task<RankingCampaign?> FindAsync(Guid campaignId, CancellationToken cancellationToken);

    /// <summary>The campaign of a programme and year; null when there is none.</summary>
    Task<RankingCampaign?> FindAsync(string programme, int listYear, CancellationToken cancellationToken);

    /// <summary>Adds a campaign; false when the programme has one for that year.</summary>
    Task<bool> AddAsync(RankingCampaign campaign, CancellationToken cancellationToken);

    /// <summary>Stores the stage a campaign moved to; false when somebody changed it since it was read.</summary>
    Task<bool> MoveAsync(Guid campaignId, CampaignStage stage, int readVersion, CancellationToken cancellationToken);

    /// <summary>Notes a step.</summary>
    Task AddStepAsync(Guid campaignId, CampaignStep step, CancellationToken cancellationToken);

    /// <summary>Steps of the campaign itself, or of one nomination that was read before; newest first.</summary>
    Task<IReadOnlyList<CampaignStep>> ReadStepsAsync(Guid campaignId, Guid? nominationId, CancellationToken cancellationToken);

    /// <summary>One page of nominations, by name and id.</summary>
    Task<PagedList<Nomination>> ListNominationsAsync(
        Guid campaignId, NominationFilter filter, PageRequest page, NominationReader reader, CancellationToken cancellationToken);

    /// <summary>How many nominations the caller may see stand where.</summary>
    Task<NominationCounts> CountAsync(Guid campaignId, NominationReader reader, CancellationToken cancellationToken);

    /// <summary>One nomination; null when absent or none of the caller's.</summary>
    Task<Nomination?> FindNominationAsync(Guid nominationId, NominationReader reader, CancellationToken cancellationToken);

    /// <summary>The nomination of an enterprise, whoever named it: an enterprise is named once a campaign; null when there is none.</summary>
    Task<Nomination?> FindNominationAsync(Guid campaignId, Guid enterpriseId, CancellationToken cancellationToken);

    /// <summary>Adds a nomination without its sources; false when the enterprise was named at the same moment.</summary>
    Task<bool> AddNominationAsync(Nomination nomination, CancellationToken cancellationToken);

    /// <summary>Stores stage, check and submission of a nomination and raises its version; false when somebody changed it since it was read.</summary>
    Task<bool> SaveNominationAsync(Nomination nomination, CancellationToken cancellationToken);

    /// <summary>Adds a source; false when somebody named it for the same at the same moment.</summary>
    Task<bool> AddSourceAsync(Guid nominationId, NominationSource source, CancellationToken cancellationToken);

    /// <summary>Takes a source back.</summary>
    Task DropSourceAsync(Guid sourceId, CancellationToken cancellationToken);

    /// <summary>Enterprises accepted as candidates of a settled campaign.</summary>
    Task<IReadOnlyList<Guid>> ListAcceptedAsync(Guid campaignId, CancellationToken cancellationToken);
}
