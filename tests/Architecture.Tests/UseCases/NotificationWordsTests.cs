using System.Text.Json.Nodes;
using ListingPipeline.Domain.Notifications;
using ListingPipeline.TestKit;

namespace ListingPipeline.Architecture.Tests.UseCases;

/// <summary>A notification without words would show its bare name.</summary>
public sealed class NotificationWordsTests
{
    [TestCase("zh-CN")]
    [TestCase("en")]
    public void Words_StandForEveryKind_AndNoOther(string language)
    {
        var words = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryFolders.Root, "client/src/features/notifications/locales", $"{language}.json")))!["kind"]!.AsObject();

        Assert.That(words.Select(word => word.Key), Is.EquivalentTo(NotificationKinds.All));
    }
}
