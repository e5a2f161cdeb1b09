using ListingPipeline.Application.Common;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Policies;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Whether what a filter of the register names exists: a link or a saved view may outlive a board, a library or a county, and an empty list would hide that.</summary>
internal sealed class FilterNames(IPolicyCatalog policies, IEligibilityCatalog eligibility, ILibraryCatalog libraries)
{
    /// <summary>Null, or the first name nothing answers to: <c>enterprises.city-unknown</c>, <c>enterprises.county-unknown</c>, <c>eligibility.unknown-board</c>,
    /// <c>eligibility.unknown-metric</c>, <c>reserve-library.unknown-library</c>, <c>reserve-library.unknown-layer</c>; and <c>enterprises.tags-not-yours</c> for a tag the caller may not see.</summary>
    public Error? Check(EnterpriseFilter filter, ICurrentUser user)
    {
        if (filter.Tag is not null && !user.Has(Permissions.Enterprises.Tag))
        {
            return EnterpriseErrors.TagsNotYours;
        }

        if (filter.CityCode is { } city && policies.Packs.All(pack => pack.City?.Code.StartsWith(city, StringComparison.Ordinal) != true))
        {
            return EnterpriseErrors.CityUnknown;
        }

        if (filter.CountyCode is { } county && policies.FindCounty(county) is null)
        {
            return EnterpriseErrors.CountyUnknown.At("countyCode");
        }

        return CheckVerdict(filter.Verdict) ?? CheckPlace(filter.Place);
    }

    private Error? CheckVerdict(ScreenedFilter? wanted)
    {
        if (wanted is not null && eligibility.Rules.Boards.All(board => board.Id != wanted.Board))
        {
            return EligibilityErrors.UnknownBoard(wanted.Board);
        }

        return wanted?.Missing is { } missing && policies.Metrics.Find(missing) is null ? EligibilityErrors.UnknownMissing(missing) : null;
    }

    private Error? CheckPlace(PlaceFilter? wanted)
    {
        if (wanted is null)
        {
            return null;
        }

        return libraries.Find(wanted.Library) is not { } library ? ReserveLibraryErrors.UnknownLibrary
            : wanted.Layer is not null && library.FindLayer(wanted.Layer) is null ? ReserveLibraryErrors.UnknownLayer
            : null;
    }
}
