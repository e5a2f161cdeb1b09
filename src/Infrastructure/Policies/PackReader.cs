using System.Text.RegularExpressions;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Infrastructure.Policies;

/// <summary>Reads <c>pack.yaml</c>.</summary>
internal static partial class PackReader
{
    public static PolicyPack Read(PolicyNode? root, string id, string hash) =>
        root?.Map(map => ReadMap(map, id, hash)) ?? Empty(id, hash);

    [GeneratedRegex("^[0-9]{6}$")]
    private static partial Regex DivisionCode { get; }

    private static PolicyPack Empty(string id, string hash) => new()
    {
        Identity = new PackIdentity(id, string.Empty, hash),
        Title = new LocalizedText(string.Empty, string.Empty),
        Document = string.Empty,
        EffectiveFrom = DateOnly.MinValue,
    };

    private static PolicyPack ReadMap(PolicyMap map, string id, string hash)
    {
        if (map.Required("id") is { } idNode && idNode.Text() != id)
        {
            idNode.Problem($"the id must be the folder name '{id}'");
        }

        var counties = map.OptionalList("counties", ReadCounty);
        foreach (var (county, index) in counties.Select((county, index) => (county, index)))
        {
            if (county.Order != index + 1)
            {
                map.Node.Problem($"counties must be listed in printed order: {county.Name.Zh} has order {county.Order} at place {index + 1}");
            }
        }

        foreach (var shared in counties.Where(county => county.Tile is not null).GroupBy(county => county.Tile).Where(tile => tile.Count() > 1))
        {
            map.Node.Problem($"counties share a tile: {string.Join(", ", shared.Select(county => county.Name.Zh))}");
        }

        return new PolicyPack
        {
            Identity = new PackIdentity(id, map.Text("version"), hash),
            Title = map.Localized("title"),
            Document = map.Text("document"),
            EffectiveFrom = map.Date("effective_from"),
            IssuedOn = map.OptionalDate("issued_on"),
            City = map.Optional("city")?.Map(city => new City(Code(city), city.Localized("name"))),
            Counties = counties,
            Targets = map.OptionalList("targets", node => ReadTarget(node, counties)),
            Documents = map.OptionalList("documents", node => node.Map(document => new CitedDocument(document.OptionalText("code"), document.Localized("title")))),
            Note = map.OptionalText("note"),
        };
    }

    private static County ReadCounty(PolicyNode node) => node.Map(map => new County(
        Code(map),
        map.Localized("name"),
        map.Whole("order"),
        map.OptionalList("aliases", alias => alias.Text()),
        map.OptionalText("note"),
        map.Optional("tile")?.Map(tile => new MapTile(tile.Whole("row"), tile.Whole("column")))));

    private static string Code(PolicyMap map)
    {
        if (map.Required("code") is not { } node)
        {
            return string.Empty;
        }

        var code = node.Text();
        if (!DivisionCode.IsMatch(code))
        {
            node.Problem($"'{code}' is no six-digit division code");
        }

        return code;
    }

    private static Target ReadTarget(PolicyNode node, IReadOnlyList<County> counties) => node.Map(map =>
    {
        var byCounty = map.Optional("by_county")?.Map(shares => ReadShares(shares, counties)) ?? [];
        var target = new Target(
            map.Text("id"),
            map.Word<TargetKind>("kind"),
            map.Localized("name"),
            map.Whole("total"),
            map.Date("from"),
            map.Date("to"),
            byCounty,
            map.Source(),
            map.OptionalText("rule"));
        if (byCounty.Count > 0 && byCounty.Values.Sum() != target.Total)
        {
            map.Node.Problem($"the counties' shares sum to {byCounty.Values.Sum()}, not to {target.Total}");
        }

        if (target.To < target.From)
        {
            map.Node.Problem("the last day lies before the first");
        }

        return target;
    });

    private static Dictionary<string, int> ReadShares(PolicyMap shares, IReadOnlyList<County> counties)
    {
        var byCode = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in shares.Keys)
        {
            byCode[code] = shares.Whole(code);
            if (counties.All(county => county.Code != code))
            {
                shares.Node.Problem($"county {code} is not in this pack");
            }
        }

        return byCode;
    }
}
