using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>The limit of a commit: rows of the shape it stores, by one prepared command for each table in one transaction.</summary>
internal static class ImportInserts
{
    /// <summary>As many enterprises with their documents and as many values as a commit stores; its history and audit records are left out.</summary>
    public static async Task<Func<Task>> PrepareAsync(int enterprises, int values)
    {
        var database = await TestDatabase.CreateAsync(SqlDialect.Sqlite);
        return async () =>
        {
            await using (var scope = database.Scope())
            {
                var catalog = scope.ServiceProvider.GetRequiredService<SqlCatalog>();
                await using var connection = await scope.ServiceProvider.GetRequiredService<ConnectionFactory>().OpenAsync(CancellationToken.None);
                await using var transaction = await connection.BeginTransactionAsync();
                Insert(connection, transaction, catalog["Enterprises/AddEnterprise"], enterprises);
                Insert(connection, transaction, catalog["Enterprises/AddEmptyFacts"], enterprises);
                Insert(connection, transaction, catalog["Enterprises/AddSubmission"], 1);
                Insert(connection, transaction, catalog["Enterprises/AddFact"], values);
                await transaction.CommitAsync();
            }

            await database.DisposeAsync();
        };
    }

    private static void Insert(System.Data.Common.DbConnection connection, System.Data.Common.DbTransaction transaction, string text, int rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        var names = System.Text.RegularExpressions.Regex.Matches(text[text.IndexOf("VALUES", StringComparison.Ordinal)..], @"@(\w+)").Select(m => m.Value).Distinct();
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        for (var row = 1; row <= rows; row++)
        {
            foreach (System.Data.Common.DbParameter parameter in command.Parameters)
            {
                parameter.Value = ValueOf(parameter.ParameterName, row, text);
            }

            command.ExecuteNonQuery();
        }
    }

    private static object ValueOf(string name, int row, string text) => name switch
    {
        "@SubmissionId" => Key(1),
        "@EnterpriseId" => Key(1),
        "@Id" => Key(row),
        "@Version" or "@FiscalYear" => text.Contains("EnterpriseFact", StringComparison.Ordinal) ? row : 1,
        "@ScaledNumber" => 312_450_000_55L,
        "@CreditCode" => $"91140200{row:D10}",
        "@FactsJson" => FactsJson,
        "@Now" or "@RecordedAt" => "2026-06-30 04:00:00.000",
        "@Word" or "@SupplierId" or "@Document" or "@FormerName" or "@Address" or "@EstablishedOn" => DBNull.Value,
        _ => "示例精工有限公司",
    };

    private const string FactsJson =
        """{"revenue":{"2025":312450000.55},"net_profit":{"2025":31245000.05},"np_lower":{"2025":31245000},"cfo":{"2025":31245000},"total_assets":{"2025":412450000}}""";

    private static byte[] Key(int number)
    {
        var key = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(key.AsSpan(12), number);
        return key;
    }
}
