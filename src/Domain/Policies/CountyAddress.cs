namespace ListingPipeline.Domain.Policies;

/// <summary>A county found in a free-text address.</summary>
/// <param name="Pack">The programme it belongs to.</param>
/// <param name="County">The county.</param>
/// <param name="MatchedText">The part of the address that named it.</param>
/// <param name="ByAlias">True when a former district or a zone named it: worth a second look by a person.</param>
public sealed record CountyMatch(PolicyPack Pack, County County, string MatchedText, bool ByAlias);

/// <summary>Finds the county in a registered address.</summary>
public static class CountyAddress
{
    /// <summary>The county the address lies in; null when it names none of the packs' counties.</summary>
    /// <remarks>The city must be named, or the address must begin with the county: 白云区 exists in several cities. A present county name wins
    /// over an alias, an earlier one over a later one, a longer one over a shorter one at the same place.</remarks>
    public static CountyMatch? Resolve(string address, IReadOnlyList<PolicyPack> packs)
    {
        CountyMatch? best = null;
        var bestRank = (Alias: 2, At: int.MaxValue, Length: 0);
        foreach (var pack in packs)
        {
            var cityNamed = pack.City is { } city && address.Contains(city.Name.Zh, StringComparison.Ordinal);
            foreach (var county in pack.Counties)
            {
                Consider(pack, county, county.Name.Zh, cityNamed, 0);
                foreach (var alias in county.Aliases)
                {
                    Consider(pack, county, alias, cityNamed, 1);
                }
            }
        }

        return best;

        void Consider(PolicyPack pack, County county, string name, bool cityNamed, int alias)
        {
            var at = address.IndexOf(name, StringComparison.Ordinal);
            if (at < 0 || (!cityNamed && at > 0))
            {
                return;
            }

            var rank = (alias, at, -name.Length);
            if (rank.CompareTo((bestRank.Alias, bestRank.At, -bestRank.Length)) < 0)
            {
                bestRank = (alias, at, name.Length);
                best = new CountyMatch(pack, county, name, alias == 1);
            }
        }
    }
}
