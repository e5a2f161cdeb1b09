using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Which enterprises meet those conditions of a filter that other tables hold: verdicts, places in libraries, tags. Each is read by an index of its own,
/// so that none is asked of every enterprise.</summary>
internal static class RegisterNarrowing
{
    /// <summary>The enterprises that meet all of them, of any scope; null when the filter has no such condition.</summary>
    public static async Task<IReadOnlySet<Guid>?> ReadAsync(DbSession session, EnterpriseFilter filter, CancellationToken cancellationToken)
    {
        var met = filter.Ids?.ToHashSet();
        if (filter.Tag is { } tag)
        {
            met = Both(met, await session.QueryAsync<Guid>("Enterprises/ListTagged", new { tagKey = EnterpriseTag.KeyOf(tag) }, cancellationToken));
        }

        if (filter.Place is { } place)
        {
            met = Both(met, await session.QueryAsync<Guid>("Enterprises/ListPlaced", new { libraryId = place.Library, layerId = place.Layer }, cancellationToken));
        }

        if (filter.Verdict is { } verdict)
        {
            var parameters = new
            {
                board = verdict.Board,
                outcome = verdict.Outcome,
                mostGapPpm = EnterpriseFilterParameters.GapPpmOf(verdict),
                missing = EnterpriseFilterParameters.MissingPatternOf(verdict),
            };
            met = Both(met, await session.QueryAsync<Guid>("Enterprises/ListScreened", parameters, cancellationToken));
        }

        return met;
    }

    private static HashSet<Guid> Both(HashSet<Guid>? met, IReadOnlyList<Guid> found)
    {
        if (met is null)
        {
            return [.. found];
        }

        met.IntersectWith(found);
        return met;
    }
}
