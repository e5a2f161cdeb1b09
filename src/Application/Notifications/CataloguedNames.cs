using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Application.Policies;
using ListingPipeline.Application.ReserveLibrary;

namespace ListingPipeline.Application.Notifications;

/// <summary>English of what notifications are about, by the Chinese name they were raised with: so those raised earlier read in English as well.</summary>
internal sealed class CataloguedNames(IPolicyCatalog policies, ILibraryCatalog libraries, IAssessmentSchemeCatalog schemes)
{
    /// <summary>English names by Chinese ones: counties, libraries, programmes and assessment schemes. Enterprises and titles officers chose are not among them.</summary>
    public IReadOnlyDictionary<string, string> English()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in policies.Packs.SelectMany(pack => pack.Counties.Select(county => county.Name).Append(pack.Title)).Concat(libraries.All.Select(library => library.Name)))
        {
            names.TryAdd(name.Zh, name.En);
        }

        foreach (var scheme in schemes.All.Select(found => found.Scheme.Definition))
        {
            names.TryAdd(scheme.Title, scheme.TitleEn);
        }

        return names;
    }
}
