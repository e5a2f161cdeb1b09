using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.CountyAssessments;

internal sealed class AssessmentSchemeCatalog : IAssessmentSchemeCatalog
{
    private readonly Dictionary<string, CataloguedScheme> _byId;

    public AssessmentSchemeCatalog(PolicyStore policies)
    {
        All = [.. policies.Sections.Of<AssessmentScheme>().Select(section => new CataloguedScheme(section.Value, section.FileHash))];
        _byId = All.ToDictionary(found => found.Scheme.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<CataloguedScheme> All { get; }

    public CataloguedScheme? Find(string schemeId) => _byId.GetValueOrDefault(schemeId);
}
