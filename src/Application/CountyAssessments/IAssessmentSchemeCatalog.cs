using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>A scheme of the policy packs.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="ContentHash">SHA-256 of its file, lower-case hexadecimal; kept with published results.</param>
public sealed record CataloguedScheme(AssessmentScheme Scheme, string ContentHash);

/// <summary>The assessment schemes of the loaded policy packs.</summary>
public interface IAssessmentSchemeCatalog
{
    /// <summary>Every scheme, by id.</summary>
    IReadOnlyList<CataloguedScheme> All { get; }

    /// <summary>The scheme of that id; null when there is none.</summary>
    CataloguedScheme? Find(string schemeId);
}
