using Dapper;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Persistence;

/// <summary>Keys become a parameter each, wherever the statement asks for them.</summary>
public sealed class KeyListTests
{
    private const string Numbers = "WITH n(Value) AS (VALUES (1), (2), (3), (4)) SELECT Value FROM n WHERE Value IN @keys AND Value IN @others ORDER BY Value";

    [TestCase(new long[] { }, new long[] { 1, 2 }, new long[] { })]
    [TestCase(new long[] { 2 }, new long[] { 1, 2, 3 }, new long[] { 2 })]
    [TestCase(new long[] { 4, 3, 9 }, new long[] { 1, 3, 4 }, new long[] { 3, 4 })]
    public void Keys_OfTwoLists_FindWhatIsInBoth(long[] keys, long[] others, long[] found)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");

        var read = connection.Query<long>(Numbers, new { keys = List(keys), others = List(others) });

        Assert.That(read, Is.EqualTo(found));
    }

    /// <summary>Parameters gathered one by one, as filters are, take lists too.</summary>
    [Test]
    public void Keys_AmongGatheredParameters_AreFound()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        var parameters = new DynamicParameters();
        parameters.Add("keys", List([1, 4]));
        parameters.Add("others", List([4]));

        Assert.That(connection.Query<long>(Numbers, parameters), Is.EqualTo(new long[] { 4 }));
    }

    [Test]
    public void Keys_AskedForOtherwiseThanAsAList_AreABug()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");

        Assert.That(() => connection.Query<long>("SELECT @keys", new { keys = List([1]) }), Throws.InvalidOperationException);
    }

    private static KeyList List(long[] keys) => new([.. keys.Cast<object>()]);
}
