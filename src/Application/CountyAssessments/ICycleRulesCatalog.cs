using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>How the loaded packs run the yearly cycle.</summary>
public interface ICycleRulesCatalog
{
    /// <summary>The rules of a scheme; <see cref="CycleRules.Default"/> where its pack says nothing.</summary>
    CycleRules Of(string schemeId);
}
