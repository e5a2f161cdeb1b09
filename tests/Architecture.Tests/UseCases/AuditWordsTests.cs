using System.Text.Json.Nodes;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Architecture.Tests.Common;
using ListingPipeline.Domain.Common;
using ListingPipeline.TestKit;

namespace ListingPipeline.Architecture.Tests.UseCases;

/// <summary>The audit trail keeps names of commands and events; without words the auditor would read those bare names.</summary>
public sealed class AuditWordsTests
{
    /// <summary>What the system itself does, outside the commands.</summary>
    private static readonly string[] OfTheSystem = ["BackUp", "Restore", "RunJob", "Start"];

    [TestCase("zh-CN")]
    [TestCase("en")]
    public void Words_StandForEveryCommandAndEvent_AndNoOther(string language)
    {
        var words = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "client/src/features/audit/locales", $"{language}.json")))!["actions"]!.AsObject();
        var types = new[] { Layer.Domain, Layer.Application, Layer.Infrastructure }.SelectMany(layer => layer.GetTypes()).Where(type => type is { IsAbstract: false, IsInterface: false }).ToArray();
        var events = types.Where(type => type.IsAssignableTo(typeof(IDomainEvent))).Select(type => type.Name);
        var commands = types
            .Where(type => Array.Exists(type.GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICommand<>)))
            .Select(type => type.Name[..^"Command".Length]);

        Assert.That(words.Select(word => word.Key), Is.EquivalentTo(events.Concat(commands).Concat(OfTheSystem).Distinct()));
    }
}
