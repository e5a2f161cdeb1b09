using System.Xml;

namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>A relation of a part to another.</summary>
/// <param name="Id">Id the part names it by.</param>
/// <param name="Type">Address that tells its kind; transitional and strict files differ in its beginning only.</param>
/// <param name="Target">Path of the other part within the package; the address as written when it is outside.</param>
/// <param name="IsExternal">Whether it leads out of the package.</param>
internal sealed record PartRelation(string Id, string Type, string Target, bool IsExternal)
{
    /// <summary>Whether it is of a kind such as <c>styles</c>.</summary>
    public bool IsOf(string kind) => !IsExternal && Type.EndsWith('/' + kind, StringComparison.Ordinal);
}

/// <summary>Reads the relations of parts and finds what they point at.</summary>
internal static class PartRelations
{
    /// <summary>Path of the part that holds a part's relations.</summary>
    public static string PathOf(string owner) => $"{FolderOf(owner)}_rels/{owner[FolderOf(owner).Length..]}.rels";

    /// <summary>Relations of a part; none when there is no part that holds them.</summary>
    public static List<PartRelation> Read(Stream? part, string owner)
    {
        var relations = new List<PartRelation>();
        using var xml = part is null ? null : SafeXml.Create(part);
        while (xml is not null && SafeXml.Next(xml))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship")
            {
                var target = xml.GetAttribute("Target") ?? string.Empty;
                var isExternal = xml.GetAttribute("TargetMode") == "External";
                relations.Add(new PartRelation(
                    xml.GetAttribute("Id") ?? string.Empty, xml.GetAttribute("Type") ?? string.Empty, isExternal ? target : Resolve(owner, target), isExternal));
            }
        }

        return relations;
    }

    /// <summary>Path within the package of what a part's relation points at.</summary>
    private static string Resolve(string owner, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var steps = new List<string>();
        foreach (var step in (FolderOf(owner) + target).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
