using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Architecture.Tests.Sql;

/// <summary>Every statement is prepared on a freshly migrated database, and what it answers is compared with the type it becomes.</summary>
public sealed class SqliteTests
{
    private static readonly SqlCatalog Catalog = new(SqlDialect.Sqlite);

    private TestDatabase _database = null!;
    private SqliteConnection _connection = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        _database = await TestDatabase.CreateAsync(SqlDialect.Sqlite);
        await using var scope = _database.Scope();
        _connection = (SqliteConnection)await scope.ServiceProvider.GetRequiredService<ConnectionFactory>().OpenAsync(CancellationToken.None);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        await _connection.DisposeAsync();
        await _database.DisposeAsync();
    }

    [TestCaseSource(typeof(Statements), nameof(Statements.Names))]
    public void Statement_IsPrepared(string name)
    {
        foreach (var text in Statements.AsSent(Catalog, name))
        {
            Assert.That(() => Explain(text), Throws.Nothing);
        }
    }

    [TestCase("SELECT Id FROM Enterprises")]
    [TestCase("SELECT Colour FROM Enterprise")]
    [TestCase("SELECT TOP 5 Id FROM Enterprise")]
    [TestCase("SELECT CONCAT(Name, Stage) FROM Enterprise")]
    [TestCase("SELECT Id FROM Enterprise WHERE Name = N'x'")]
    [TestCase("UPDATE e SET Name = @name FROM Enterprise e")]
    public void Statement_ThatSqliteDoesNotKnow_IsRejected(string text) => Assert.That(() => Explain(text), Throws.TypeOf<SqliteException>());

    [TestCaseSource(nameof(Reads))]
    public void Columns_EqualTheRowType(string statement, Type row) =>
        Assert.That(RowShape.Differences(ColumnsOf(Statements.AsSent(Catalog, statement)[0]), row), Is.Empty);

    [TestCaseSource(nameof(Writes))]
    public void Parameters_AreAllGiven(string statement, Type source) =>
        Assert.That(RowShape.Missing(SqlParser.ParametersOf(Catalog[statement]), source), Is.Empty);

    [Test]
    public void Columns_ThatDiffer_AreNamed()
    {
        var columns = ColumnsOf("SELECT Id, Name, Stage AS Name, Version AS Edition FROM Enterprise WHERE Id = @id");

        Assert.That(RowShape.Differences(columns, typeof(SampleRow)), Is.EquivalentTo(new[]
        {
            "column Name occurs twice",
            "column Edition has no property in SampleRow",
            "property SampleRow.Version has no column",
        }));
        Assert.That(RowShape.Differences(columns, typeof(PositionalRow)), Is.EqualTo(new[] { "PositionalRow has no constructor without parameters" }));
        Assert.That(RowShape.Differences(columns, typeof(long)), Is.EqualTo(new[] { "4 columns for one Int64" }));
    }

    [Test]
    public void Parameters_ThatNobodyGives_AreNamed() => Assert.That(
        RowShape.Missing(SqlParser.ParametersOf("-- @note: only told.\nUPDATE Enterprise SET Name = @name WHERE Id = @Id"), typeof(SampleRow)),
        Is.EqualTo(new[] { "@name is not given" }));

    private static IEnumerable<TestCaseData> Reads() => Statements.Uses
        .Where(u => u.RowType is { IsGenericParameter: false })
        .Select(u => (u.Statement, u.RowType))
        .Distinct()
        .Select(u => new TestCaseData(u.Statement, u.RowType).SetArgDisplayNames(u.Statement, u.RowType!.Name));

    private static IEnumerable<TestCaseData> Writes() => Statements.Uses
        .Where(u => u.ParameterType is not null)
        .Select((u, i) => new TestCaseData(u.Statement, u.ParameterType).SetArgDisplayNames(u.Statement, $"{u.Owner.Name} {i}"));

    private void Explain(string text)
    {
        using var command = Command("EXPLAIN " + text);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
        }
    }

    private List<string> ColumnsOf(string text)
    {
        using var command = Command(text);
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private SqliteCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var parameter in SqlParser.ParametersOf(text))
        {
            command.Parameters.AddWithValue("@" + parameter, DBNull.Value);
        }

        return command;
    }

    private sealed class SampleRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public int Version { get; init; }
    }

    private sealed record PositionalRow(Guid Id, string Name);
}
