using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ListingPipeline.TestKit;

namespace ListingPipeline.Architecture.Tests.Dependencies;

/// <summary>The bill of materials: what the product ships with, from the lock files, with licences.</summary>
public sealed class BillTests
{
    /// <summary>Licences a city may run and hand on without more than keeping their notice; the last one is Microsoft's own for a driver's native part.</summary>
    private static readonly string[] Allowed = ["MIT", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "ISC", "0BSD", "LicenseRef-Microsoft-SNI"];

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Test]
    public void Bill_IsAsPublished() => Snapshot.Verify("docs/generated/sbom.cdx.json", Bill(Component.All()).ToJsonString(Json) + "\n");

    [Test]
    public void Licences_AreAsPublished() => Snapshot.Verify("docs/generated/licences.md", Table(Component.All()));

    [Test]
    public void Licences_AreAllowed() => Assert.That(Component.All().Where(c => !Allowed.Contains(c.Licence)).Select(c => $"{c.Purl}: {c.Licence}"), Is.Empty);

    [Test]
    public void Bill_HoldsBothSides() => Assert.That(
        Component.All().Select(c => c.Purl.Split('@')[0]),
        Does.Contain("pkg:nuget/Dapper").And.Contain("pkg:npm/react").And.Not.Contain("pkg:npm/vitest").And.Not.Contain("pkg:nuget/NUnit"));

    private static JsonObject Bill(IReadOnlyList<Component> components) => new()
    {
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.5",
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "application", ["name"] = "ListingPipeline" } },
        ["components"] = new JsonArray([.. components.Select(Entry)]),
    };

    private static JsonNode Entry(Component component) => new JsonObject
    {
        ["type"] = "library",
        ["name"] = component.Name,
        ["version"] = component.Version,
        ["purl"] = component.Purl,
        ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = component.Sha512 }),
        ["licenses"] = new JsonArray(new JsonObject
        {
            ["license"] = component.Licence.StartsWith("LicenseRef-", StringComparison.Ordinal)
                ? new JsonObject { ["name"] = component.Licence["LicenseRef-".Length..] }
                : new JsonObject { ["id"] = component.Licence },
        }),
    };

    private static string Table(IReadOnlyList<Component> components)
    {
        var text = new StringBuilder("# Packages and licences\n\nWritten by a test from the lock files; packages of tests and tools do not ship and are left out. ");
        text.Append("The same as a CycloneDX bill of materials: `sbom.cdx.json`.\n\n| licence | packages |\n|---|--:|\n");
        foreach (var group in components.GroupBy(c => c.Licence).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append($"| {group.Key} | {group.Count()} |\n");
        }

        text.Append("\n| from | package | version | licence |\n|---|---|---|---|\n");
        foreach (var component in components)
        {
            text.Append($"| {component.Ecosystem} | {component.Name} | {component.Version} | {component.Licence} |\n");
        }

        return text.ToString();
    }
}
