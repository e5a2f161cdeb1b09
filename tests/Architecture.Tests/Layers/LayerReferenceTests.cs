using System.Reflection;
using ListingPipeline.Architecture.Tests.Common;

namespace ListingPipeline.Architecture.Tests.Layers;

/// <summary>Which layer may know which assembly, read from the assemblies themselves.</summary>
public sealed class LayerReferenceTests
{
    private static readonly string[] Platform = ["System."];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain"] = [],
        ["Application"] = ["ListingPipeline.Domain", "MediatR", "AutoMapper", "Microsoft.Extensions.Logging.Abstractions"],
        ["Infrastructure"] =
        [
            "ListingPipeline.Domain", "ListingPipeline.Application", "MediatR", "AutoMapper", "Dapper",
            "Microsoft.AspNetCore.Cryptography.KeyDerivation", "Microsoft.AspNetCore.DataProtection", "Microsoft.AspNetCore.DataProtection.Abstractions", "Microsoft.Data.SqlClient", "Microsoft.Data.Sqlite",
            "Microsoft.Extensions.", "Scrutor", "SQLitePCLRaw.", "YamlDotNet",
        ],
        ["Api"] =
        [
            "ListingPipeline.Domain", "ListingPipeline.Application", "ListingPipeline.Infrastructure", "MediatR", "Microsoft.AspNetCore.", "Microsoft.AspNetCore",
            "Microsoft.Extensions.", "Microsoft.Net.Http.Headers", "Microsoft.OpenApi", "Serilog", "Serilog.", "Swashbuckle.AspNetCore.",
        ],
    };

    /// <summary>Where the API meets the infrastructure: composition at the start, nothing later.</summary>
    private static readonly string[] Composition = ["src/Api/Program.cs", "src/Api/Common/Settings.cs", "src/Api/Common/Startup.cs", "src/Api/Common/Maintenance.cs"];

    [TestCaseSource(nameof(Layers))]
    public void Layer_References_OnlyWhatItMay(Assembly assembly) =>
        Assert.That(Strangers(Allowed[Layer.LayerName(assembly)], assembly), Is.Empty);

    [Test]
    public void Layer_ThatReferencesMore_IsRejected() =>
        Assert.That(Strangers(Allowed["Domain"], typeof(LayerReferenceTests).Assembly), Does.Contain("nunit.framework").And.Contain("ListingPipeline.Infrastructure"));

    [Test]
    public void NoProject_References_TheApi()
    {
        var projects = SourceTree.Below("src", ".csproj").ToList();

        Assert.That(projects, Is.Not.Empty);
        Assert.That(projects.Where(ReferencesApi).Select(p => p.Path), Is.Empty);
        Assert.That(ReferencesApi(new SourceFile("bad", """<ProjectReference Include="../Api/Api.csproj" />""")), Is.True);
    }

    [Test]
    public void Api_UsesInfrastructure_OnlyWhereItIsComposed()
    {
        Assert.That(SourceTree.Below("src/Api", ".cs").Where(UsesInfrastructure).Select(f => f.Path).Except(Composition), Is.Empty);
        Assert.That(UsesInfrastructure(new SourceFile("bad", "using ListingPipeline.Infrastructure.Persistence;")), Is.True);
    }

    private static IEnumerable<TestCaseData> Layers() => Layer.All.Select(a => new TestCaseData(a).SetArgDisplayNames(Layer.LayerName(a)));

    private static IEnumerable<string> Strangers(string[] allowed, Assembly assembly) => assembly.GetReferencedAssemblies()
        .Select(reference => reference.Name!)
        .Where(name => !Platform.Concat(allowed).Any(a => a.EndsWith('.') ? name.StartsWith(a, StringComparison.Ordinal) : name == a));

    private static bool ReferencesApi(SourceFile project) => project.Text.Contains("Api.csproj", StringComparison.Ordinal);

    private static bool UsesInfrastructure(SourceFile file) => file.Text.Contains("ListingPipeline.Infrastructure", StringComparison.Ordinal);
}
