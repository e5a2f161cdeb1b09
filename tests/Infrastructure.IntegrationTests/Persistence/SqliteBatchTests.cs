using System.Data;
using Dapper;
using ListingPipeline.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;

namespace ListingPipeline.Infrastructure.IntegrationTests.Persistence;

/// <summary>Rows written by the engine's own calls are those the provider writes.</summary>
public sealed class SqliteBatchTests
{
    private const string Insert =
        "INSERT INTO T (Words, Whole, MaybeWhole, Large, MaybeLarge, Yes, Key, MaybeKey, Day, MaybeDay, Moment) " +
        "VALUES (@Words, @Whole, @MaybeWhole, @Large, @MaybeLarge, @Yes, @Key, @MaybeKey, @Day, @MaybeDay, @Moment);";

    private SqliteConnection _connection = null!;

    [SetUp]
    public void Open()
    {
        TypeHandlers.Register();
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        _connection.Execute("CREATE TABLE T (Words, Whole, MaybeWhole, Large, MaybeLarge, Yes, Key UNIQUE, MaybeKey, Day, MaybeDay, Moment)");
    }

    [TearDown]
    public void Close() => _connection.Dispose();

    [Test]
    public void TryExecute_OfEveryKindOfValue_WritesWhatTheProviderWrites()
    {
        Row[] rows =
        [
            new("", 0, null, long.MinValue, null, false, Guid.Empty, null, DateOnly.MinValue, null, DateTimeOffset.UnixEpoch),
            new(null, -1, 7, long.MaxValue, 8, true, Guid.NewGuid(), Guid.NewGuid(), new DateOnly(2026, 6, 30), DateOnly.MaxValue, new DateTimeOffset(2026, 6, 30, 8, 1, 2, 345, TimeSpan.FromHours(8))),
            new("示例" + new string('长', 2000) + "尾", 1, 0, 0, 0, true, Guid.NewGuid(), null, new DateOnly(2024, 2, 29), null, DateTimeOffset.UnixEpoch),
        ];

        var changed = SqliteBatch<Row>.TryExecute(_connection, Insert, rows, CancellationToken.None);
        var written = Read();
        _connection.Execute("DELETE FROM T");
        _connection.Execute(Insert, rows);

        Assert.That(changed, Is.EqualTo(3));
        Assert.That(written, Is.EqualTo(Read()));
    }

    [Test]
    public void TryExecute_OfARowTwice_ThrowsAsTheProviderDoes()
    {
        var row = new Row("x", 0, null, 0, null, false, Guid.NewGuid(), null, default, null, default);

        var failure = Assert.Throws<SqliteException>(() => SqliteBatch<Row>.TryExecute(_connection, Insert, [row, row], CancellationToken.None));

        Assert.That(failure!.SqliteErrorCode, Is.EqualTo(19));
    }

    [Test]
    public void TryExecute_OfAKindItDoesNotKnow_RunsNothing() =>
        Assert.That(SqliteBatch<object>.TryExecute(_connection, Insert, [new { Words = 1m }], CancellationToken.None), Is.Null);

    private List<string> Read()
    {
        using var reader = _connection.ExecuteReader("SELECT Words, typeof(Words), Whole, MaybeWhole, Large, MaybeLarge, Yes, hex(Key), typeof(Key), hex(MaybeKey), Day, MaybeDay, Moment FROM T ORDER BY rowid");
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "NULL" : reader.GetValue(i).ToString())));
        }

        return rows;
    }

    private sealed record Row(
        string? Words, int Whole, int? MaybeWhole, long Large, long? MaybeLarge, bool Yes, Guid Key, Guid? MaybeKey, DateOnly Day, DateOnly? MaybeDay, DateTimeOffset Moment);
}
