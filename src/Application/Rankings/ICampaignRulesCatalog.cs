using ListingPipeline.Domain.Rankings;

namespace ListingPipeline.Application.Rankings;

/// <summary>How the loaded packs call for candidates.</summary>
public interface ICampaignRulesCatalog
{
    /// <summary>The rules of a programme; null when its pack says nothing.</summary>
    CampaignRules? Of(string programme);
}
