using ListingPipeline.Infrastructure.Persistence;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Persistence;

/// <summary>What several statements must say the same stands once, in a part.</summary>
public sealed class SqlCatalogTests
{
    private static readonly Dictionary<string, string> Part = new() { ["Things/_Wanted"] = "-- Part.\n(Colour = @colour)\n" };

    [Test]
    public void Statement_ThatIncludesAPart_HoldsItsText() => Assert.That(
        SqlCatalog.Expanded(new Dictionary<string, string>(Part) { ["Things/List"] = "-- List.\nSELECT Id\nFROM Thing\nWHERE\n  -- include Things/_Wanted\nORDER BY Id;\n" }),
        Is.EqualTo(new Dictionary<string, string> { ["Things/List"] = "-- List.\nSELECT Id\nFROM Thing\nWHERE\n-- Part.\n(Colour = @colour)\nORDER BY Id;\n" }));

    [TestCase("Things/_Other", TestName = "no file")]
    [TestCase("Things/Count", TestName = "a statement")]
    public void Include_OfWhatIsNoPart_IsRejected(string named) => Assert.That(
        () => SqlCatalog.Expanded(new Dictionary<string, string>(Part) { ["Things/Count"] = "SELECT 1;", ["Things/List"] = $"-- List.\n-- include {named}\n;" }),
        Throws.InvalidOperationException.With.Message.Contains(named));
}
