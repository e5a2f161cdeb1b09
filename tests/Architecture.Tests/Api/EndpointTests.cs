using System.Text;
using ListingPipeline.Api.Common;
using ListingPipeline.Architecture.Tests.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.TestKit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Architecture.Tests.Api;

public sealed class EndpointTests
{
    [Test]
    public void Actions_SayWhoMayCallThem()
    {
        var endpoints = Endpoint.Of(Layer.TypesOf(Layer.Api));

        Assert.That(endpoints, Is.Not.Empty);
        Assert.That(EndpointRules.Violations(endpoints), Is.Empty);
    }

    [Test]
    public void Actions_ThatDoNot_AreRejected() => Assert.That(EndpointRules.Violations(Endpoint.Of([typeof(Sample)])), Is.EquivalentTo(new[]
    {
        "Sample_Bare: asks for no permission",
        "Sample_Open: open to everybody, but not on the public list",
        "Sample_SignedIn: asks for no permission",
        "Sample_Unknown: asks for an unknown permission",
        "Sample_Paged: a parameter of PageQuery is called page",
    }));

    [Test]
    public void PublicOperations_AllExist()
    {
        var names = Endpoint.Of(Layer.TypesOf(Layer.Api)).Select(e => e.Name).ToList();

        Assert.That(PublicOperations.Anonymous.Concat(PublicOperations.SignedIn).Except(names), Is.Empty);
    }

    [Test]
    public void Permissions_OfEachRole_AreAsPublished() => Snapshot.Verify("docs/generated/permissions.md", Matrix());

    [Test]
    public void Permissions_AreNamedAfterFeatures()
    {
        var features = Features.All.Select(Features.Kebab).ToList();

        Assert.That(EndpointRules.KnownPermissions.Where(p => !features.Contains(p.Split('.')[0])), Is.Empty);
    }

    private static string Matrix()
    {
        var text = new StringBuilder("# Who may do what\n\nWritten by a test from the code; everything not ticked is refused. Which rows a role sees is decided by its scope; a key of a third-party system carries some of the\npermissions ticked for it.\n\n");
        text.Append($"| permission | {string.Join(" | ", Roles.All)} |\n|---|{string.Concat(Roles.All.Select(_ => ":-:|"))}\n");
        foreach (var permission in EndpointRules.KnownPermissions)
        {
            text.Append($"| `{permission}` | {string.Join(" | ", Roles.All.Select(role => Roles.Grants(role, permission) ? "✓" : ""))} |\n");
        }

        text.Append("\n## Operations\n\nWhose rows an operation shows: *enterprise* and *county* are named in its path, and another's is absent (404); *rows* are filtered;\n");
        text.Append("*content* that is written must lie in scope; *common* holds nothing that belongs to one county or enterprise.\n\n");
        text.Append($"| operation | needs | scope | public | {string.Join(" | ", Roles.All)} |\n|---|---|---|:-:|{string.Concat(Roles.All.Select(_ => ":-:|"))}\n");
        foreach (var endpoint in Endpoint.Of(Layer.TypesOf(Layer.Api)).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            text.Append(Row(endpoint));
        }

        return text.ToString();
    }

    private static string Row(Endpoint endpoint)
    {
        var permission = endpoint.Permission?.Permission;
        var isOpen = PublicOperations.Anonymous.Contains(endpoint.Name);
        var isForAnySession = PublicOperations.SignedIn.Contains(endpoint.Name);
        var needs = permission is not null ? $"`{permission}`" : isForAnySession ? "a session" : "nothing";
        var scope = OperationScopes.All.TryGetValue(endpoint.Name, out var kind) ? kind.ToString().Replace("InPath", "", StringComparison.Ordinal).ToLowerInvariant() : "?";
        var marks = Roles.All.Select(role => isOpen || (isForAnySession && role != Roles.ThirdParty) || (permission is not null && Roles.Grants(role, permission)) ? "✓" : "");
        return $"| {endpoint.Name} | {needs} | {scope} | {(isOpen ? "✓" : "")} | {string.Join(" | ", marks)} |\n";
    }

    private sealed class Sample : ControllerBase
    {
        [HttpGet("a", Name = "Sample_Bare")]
        public OkResult Bare() => Ok();

        [HttpGet("b", Name = "Sample_Open")]
        [AllowAnonymous]
        public OkResult Open() => Ok();

        [HttpGet("c", Name = "Sample_SignedIn")]
        [Authorize]
        public OkResult SignedIn() => Ok();

        [HttpGet("d", Name = "Sample_Unknown")]
        [HasPermission("things.read")]
        public OkResult Unknown() => Ok();

        [HttpGet("e", Name = "Sample_Paged")]
        [HasPermission(Permissions.Enterprises.Read)]
        public OkObjectResult Paged([FromQuery] PageQuery page) => Ok(page);
    }
}
