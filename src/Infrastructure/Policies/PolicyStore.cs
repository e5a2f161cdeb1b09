using System.Security.Cryptography;
using System.Text;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Policies;

namespace ListingPipeline.Infrastructure.Policies;

/// <summary>The policies folder, loaded and checked as a whole.</summary>
public sealed class PolicyStore : IPolicyCatalog
{
    /// <summary>The pack every other builds on; it holds the metric vocabulary.</summary>
    public const string NationalPack = "national";

    private const string PackFile = "pack.yaml";
    private const string MetricsFile = NationalPack + "/metrics.yaml";
    private const string CasesFolder = "cases/";
    private readonly Dictionary<string, (PolicyPack, County)> _counties;

    private PolicyStore(MetricCatalog metrics, IReadOnlyList<PolicyPack> packs, PolicySections sections)
    {
        Metrics = metrics;
        Packs = packs;
        Sections = sections;
        _counties = packs.SelectMany(pack => pack.Counties.Select(county => (pack, county)))
            .ToDictionary(pair => pair.county.Code, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public MetricCatalog Metrics { get; }

    /// <inheritdoc/>
    public IReadOnlyList<PolicyPack> Packs { get; }

    /// <summary>What the features' readers read.</summary>
    public PolicySections Sections { get; }

    /// <inheritdoc/>
    public PolicyPack? FindPack(string packId) => Packs.FirstOrDefault(pack => pack.Identity.Id == packId);

    /// <inheritdoc/>
    public (PolicyPack Pack, County County)? FindCounty(string countyCode) => _counties.TryGetValue(countyCode, out var found) ? found : null;

    /// <summary>Loads every pack of the folder.</summary>
    /// <exception cref="PolicyLoadException">Anything is wrong; names every mistake with file and line.</exception>
    public static PolicyStore Load(string root, IEnumerable<IPolicySectionReader> readers)
    {
        var problems = new PolicyProblems();
        if (!Directory.Exists(root))
        {
            problems.Add(root, string.Empty, "the policies folder does not exist");
            problems.ThrowIfAny();
        }

        var files = ReadFiles(root, problems);
        var metrics = files.Find(file => file.Path == MetricsFile)?.Root is { } top ? MetricsReader.Read(top) : Missing(problems);
        var packs = files.Where(file => file.Path.EndsWith('/' + PackFile, StringComparison.Ordinal)).Select(file => ReadPack(file, files)).ToList();
        CheckCounties(packs, problems);
        var sections = ReadSections(files, packs, metrics, [.. readers], problems);
        problems.ThrowIfAny();
        return new PolicyStore(metrics, packs, sections);
    }

    private static List<PolicyFile> ReadFiles(string root, PolicyProblems problems)
    {
        var files = new List<PolicyFile>();
        var paths = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.EndsWith(".md", StringComparison.Ordinal) && !path.StartsWith(CasesFolder, StringComparison.Ordinal))
            .OrderBy(path => !path.StartsWith(NationalPack + '/', StringComparison.Ordinal)).ThenBy(path => path, StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path.EndsWith(".yaml", StringComparison.Ordinal) && path.Contains('/', StringComparison.Ordinal))
            {
                files.Add(PolicyFile.Read(root, path, problems));
            }
            else
            {
                problems.Add($"{path}:1", string.Empty, "only <pack>/….yaml files and .md notes belong here");
            }
        }

        foreach (var orphan in files.GroupBy(PackOf).Where(group => group.All(file => file.Path != $"{group.Key}/{PackFile}")))
        {
            problems.Add($"{orphan.Key}/{PackFile}:1", string.Empty, "the pack has no pack.yaml");
        }

        return files;
    }

    private static PolicyPack ReadPack(PolicyFile file, List<PolicyFile> files)
    {
        var id = PackOf(file);
        var listing = string.Concat(files.Where(other => PackOf(other) == id).Select(other => $"{other.Path}\n{other.Hash}\n"));
        return PackReader.Read(file.Root, id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(listing))));
    }

    private static PolicySections ReadSections(
        List<PolicyFile> files, List<PolicyPack> packs, MetricCatalog metrics, List<IPolicySectionReader> readers, PolicyProblems problems)
    {
        var sections = new List<PolicySection<object>>();
        foreach (var file in files.Where(file => file.Path != MetricsFile && !file.Path.EndsWith('/' + PackFile, StringComparison.Ordinal)))
        {
            var pack = packs.Find(candidate => candidate.Identity.Id == PackOf(file));
            var inPack = file.Path[(PackOf(file).Length + 1)..];
            if (readers.Find(reader => Matches(reader.FilePattern, inPack)) is not { } known)
            {
                problems.Add($"{file.Path}:1", string.Empty, $"unknown file; known in a pack: {PackFile}, {string.Join(", ", readers.Select(r => r.FilePattern))}");
            }
            else if (pack is not null && file.Root is { } top)
            {
                sections.Add(new PolicySection<object>(pack, file.Path, file.Hash, top.Map(map => known.Read(map, new PolicySectionContext(pack, metrics)))));
            }
        }

        var all = new PolicySections(sections);
        readers.ForEach(reader => reader.Complete(all, problems));
        return all;
    }

    private static void CheckCounties(List<PolicyPack> packs, PolicyProblems problems)
    {
        foreach (var twice in packs.SelectMany(pack => pack.Counties.Select(county => (pack, county))).GroupBy(pair => pair.county.Code).Where(g => g.Count() > 1))
        {
            problems.Add($"{twice.Last().pack.Identity.Id}/{PackFile}:1", "counties", $"county {twice.Key} occurs twice");
        }
    }

    private static MetricCatalog Missing(PolicyProblems problems)
    {
        problems.Add($"{MetricsFile}:1", string.Empty, "the metric vocabulary is missing");
        return new MetricCatalog([]);
    }

    private static bool Matches(string pattern, string path) => pattern.EndsWith("/*.yaml", StringComparison.Ordinal)
        ? path.StartsWith(pattern[..^"*.yaml".Length], StringComparison.Ordinal)
        : path == pattern;

    private static string PackOf(PolicyFile file) => file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)];
}
