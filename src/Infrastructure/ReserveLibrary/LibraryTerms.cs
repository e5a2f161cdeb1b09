using ListingPipeline.Domain.ReserveLibrary;
using ListingPipeline.Infrastructure.Policies;

namespace ListingPipeline.Infrastructure.ReserveLibrary;

/// <summary>Reads the named parts of a library: levels, layers, kinds, exits, each with its clause or marked as the bureau's own setting.</summary>
internal sealed class LibraryTerms(string document)
{
    public const int LongestId = 40;

    private enum SettingSource
    {
        BureauSetting,
    }

    /// <summary>The list under a key; empty when it is absent.</summary>
    public IReadOnlyList<LibraryTerm> Read(PolicyMap map, string key) => Unique(map, key, map.OptionalList(key, node => node.Map(ReadTerm)), term => term.Id);

    public IReadOnlyList<LibraryLevel> ReadLevels(PolicyMap map)
    {
        var levels = map.List("levels", node => node.Map(level => new LibraryLevel(
            IdOf(level), level.Localized("name"), level.Word<LibraryKeeper>("keeper"), SourceOf(level))));
        if (levels.Count == 0)
        {
            map.Required("levels")?.Problem("a library has at least one level");
        }

        return Unique(map, "levels", levels, level => level.Id);
    }

    public LibraryTerm ReadTerm(PolicyMap map) => new(IdOf(map), map.Localized("name"), SourceOf(map));

    /// <summary>Where a part comes from: its clause, or the bureau's setting with the clause it serves where there is one.</summary>
    public string SourceOf(PolicyMap map)
    {
        if (!map.Has("setting"))
        {
            return $"{document} {map.Text("clause")}";
        }

        _ = map.Word<SettingSource>("setting");
        return map.OptionalText("clause") is { } clause ? $"市局设定，依据{document} {clause}" : "市局设定";
    }

    public string SourceOf(PolicyNode? node) => node?.Map(map =>
    {
        _ = map.Confidence("confidence");
        return SourceOf(map);
    }) ?? document;

    private static string IdOf(PolicyMap map)
    {
        var id = map.Text("id");
        if (id.Length > LongestId)
        {
            map.Required("id")?.Problem($"at most {LongestId} characters are allowed");
        }

        return id;
    }

    private static IReadOnlyList<T> Unique<T>(PolicyMap map, string key, IReadOnlyList<T> list, Func<T, string> id)
    {
        foreach (var twice in list.GroupBy(id).Where(group => group.Count() > 1))
        {
            map.Required(key)?.Problem($"'{twice.Key}' occurs more than once");
        }

        return list;
    }
}
