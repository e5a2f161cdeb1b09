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
    /// <remarks>The city must be named, or the address must begin with the county: 白云区 exists in several cities. The city's name without 市 counts
    /// only directly before the county or inside an alias (广州黄埔区, 广州开发区), since streets elsewhere are called 广州路. A present county name wins
    /// over an alias, an earlier one over a later one, a longer one over a shorter one at the same place.</remarks>
    public static CountyMatch? Resolve(string address, IReadOnlyList<PolicyPack> packs)
    {
        CountyMatch? best = null;
        var bestRank = (Alias: 2, At: int.MaxValue, Length: 0);
        foreach (var pack in packs)
        {
            var cityNamed = pack.City is { } city && Names(address, city.Name.Zh);
            var shortCity = pack.City?.Name.Zh.TrimEnd('市') is { Length: > 0 } name ? name : null;
            foreach (var county in pack.Counties)
            {
                Consider(pack, county, county.Name.Zh, cityNamed, shortCity, 0);
                foreach (var alias in county.Aliases)
                {
                    Consider(pack, county, alias, cityNamed, shortCity, 1);
                }
            }
        }

        return best;

        void Consider(PolicyPack pack, County county, string name, bool cityNamed, string? shortCity, int alias)
        {
            var at = address.IndexOf(name, StringComparison.Ordinal);
            if (at < 0 || (!cityNamed && at > 0 && !(shortCity is not null && (name.Contains(shortCity, StringComparison.Ordinal) || address[..at].EndsWith(shortCity, StringComparison.Ordinal)))))
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

    private static bool Names(string address, string city)
    {
        var plain = city.TrimEnd('市');
        return address.Contains(city, StringComparison.Ordinal)
            || address.StartsWith(plain, StringComparison.Ordinal)
            || address.Contains($"省{plain}", StringComparison.Ordinal);
    }
}
