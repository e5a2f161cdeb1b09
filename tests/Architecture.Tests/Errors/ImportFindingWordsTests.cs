using System.Reflection;
using System.Text.Json.Nodes;
using ListingPipeline.Domain.Imports;
using ListingPipeline.TestKit;

namespace ListingPipeline.Architecture.Tests.Errors;

/// <summary>Findings of an import are said in Chinese by the server; whoever reads English is told by the code.</summary>
public sealed class ImportFindingWordsTests
{
    private static IEnumerable<string> Codes() =>
        typeof(ImportFindingCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

    [Test]
    public void Codes_HaveEnglishWords()
    {
        var words = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "client/src/api/locales/en.json")))!;

        Assert.That(Codes(), Is.Not.Empty);
        Assert.That(Codes().Where(code => WordOf(words, code) is null), Is.Empty);
    }

    private static string? WordOf(JsonNode words, string code)
    {
        var parts = code.Split('.');
        return (string?)words["codes"]?[parts[0]]?[parts[1]];
    }
}
