using System.Text.Json.Nodes;
using System.Xml.Linq;
using ListingPipeline.TestKit;

namespace ListingPipeline.Architecture.Tests.Dependencies;

/// <summary>A package the product ships with.</summary>
/// <param name="Ecosystem"><c>nuget</c> or <c>npm</c>.</param>
/// <param name="Name">Name.</param>
/// <param name="Version">Version.</param>
/// <param name="Licence">SPDX expression, or a name for one that has none.</param>
/// <param name="Sha512">Hash of the package, hexadecimal.</param>
internal sealed record Component(string Ecosystem, string Name, string Version, string Licence, string Sha512)
{
    /// <summary>Licences of old packages that say them by an address or a file only, as read there.</summary>
    private static readonly Dictionary<string, string> Read = new()
    {
        ["AutoMapper 8.0.0"] = "MIT",
        ["MediatR 5.1.0"] = "Apache-2.0",
        ["Microsoft.Data.SqlClient.SNI.runtime 2.1.1"] = "LicenseRef-Microsoft-SNI",
    };

    /// <summary>Address of the package in the notation of inventories.</summary>
    public string Purl => $"pkg:{Ecosystem}/{Name.Replace("@", "%40", StringComparison.Ordinal)}@{Version}";

    /// <summary>Every package of the lock files that ships, the server's and the client's.</summary>
    public static IReadOnlyList<Component> All() =>
    [
        .. OfServer().DistinctBy(c => c.Purl).OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase),
        .. OfClient().DistinctBy(c => c.Purl).OrderBy(c => c.Name, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Version, StringComparer.Ordinal),
    ];

    private static IEnumerable<Component> OfServer() =>
        from project in new[] { "Api", "Application", "Domain", "Infrastructure" }
        let file = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "src", project, "packages.lock.json")))!
        from framework in file["dependencies"]!.AsObject()
        from package in framework.Value!.AsObject()
        where (string?)package.Value!["type"] != "Project"
        let version = (string)package.Value!["resolved"]!
        select new Component("nuget", package.Key, version, LicenceOf(package.Key, version), Hex((string)package.Value!["contentHash"]!));

    private static IEnumerable<Component> OfClient() =>
        from package in JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "client/package-lock.json")))!["packages"]!.AsObject()
        where package.Key.Length > 0 && package.Value!["dev"] is null && package.Value["version"] is not null
        let name = package.Key[(package.Key.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..]
        select new Component(
            "npm", name, (string)package.Value!["version"]!, (string?)package.Value["license"] ?? "unknown", Hex(((string?)package.Value["integrity"] ?? "").Split('-')[^1]));

    private static string LicenceOf(string name, string version)
    {
        if (Read.TryGetValue($"{name} {version}", out var known))
        {
            return known;
        }

        var id = name.ToLowerInvariant();
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var licence = XDocument.Load(Path.Combine(packages, id, version, $"{id}.nuspec")).Descendants().FirstOrDefault(e => e.Name.LocalName == "license");
        return (string?)licence?.Attribute("type") == "expression" ? licence!.Value : "unknown";
    }

    private static string Hex(string base64) => Convert.ToHexStringLower(Convert.FromBase64String(base64));
}
