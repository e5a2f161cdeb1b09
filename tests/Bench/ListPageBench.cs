using System.Data.Common;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>Pages of the register through mediator, session and mapping, against the statements that answer the same by plain ADO.NET: rows, total, and the tags of the rows.</summary>
internal static class ListPageBench
{
    private const int PageSize = 20;
    private const int Rounds = 25;
    private const string ByRevenue = "CASE WHEN e.RevenueFen IS NULL THEN 1 ELSE 0 END, e.RevenueFen DESC, e.Id";
    private static readonly EnterpriseFilter Searched = new(Search: "精工", CityCode: "1402", Reached: ListingStage.ShareReform);

    public static async Task<IEnumerable<Figure>> RunAsync(TestDatabase database)
    {
        await using var scope = database.Scope();
        var services = scope.ServiceProvider;
        var catalog = services.GetRequiredService<SqlCatalog>();
        await using var connection = await services.GetRequiredService<ConnectionFactory>().OpenAsync(CancellationToken.None);
        return
        [
            await CompareAsync(
                "page of 20 by revenue", services, connection, EnterpriseFilter.All,
                new Statement(catalog.Ordered("Enterprises/ListEnterprises", ByRevenue), [.. Scoped, .. OfPage]), new Statement(catalog["Enterprises/ReadRegisterMark"], []), repeats: 100),
            await CompareAsync(
                "page of 20 by revenue, found by name, city and stage", services, connection, Searched,
                new Statement(catalog.Ordered("Enterprises/MatchEnterprises", ByRevenue), [.. Scoped, .. Conditions, .. OfPage]),
                new Statement(catalog["Enterprises/CountEnterprises"], [.. Scoped, .. Conditions]), repeats: 5),
        ];
    }

    private static async Task<Figure> CompareAsync(
        string subject, IServiceProvider services, DbConnection connection, EnterpriseFilter filter, Statement rows, Statement total, int repeats)
    {
        var mediator = services.GetRequiredService<IMediator>();
        var query = new ListEnterprisesQuery(filter, EnterpriseSort.RevenueDescending, new PageRequest(1, PageSize));
        var ids = (await mediator.Send(query)).Value.Items.Select(item => item.Id).ToList();
        await TagAsync(services, [.. ids.Where((_, place) => place % 2 == 0)]);
        var keys = ids.Select((id, place) => ($"keys{place}", (object)id.ToByteArray(bigEndian: true))).ToList();
        var tags = new Statement(
            services.GetRequiredService<SqlCatalog>()["Enterprises/ReadTags"].Replace("@keys", $"({string.Join(", ", keys.Select(key => "@" + key.Item1))})", StringComparison.Ordinal),
            [.. Scoped, .. keys]);
        var expected = 1 + (await mediator.Send(query)).Value.Items.Sum(item => 1 + item.Tags.Count);
        return await Measure.WholeAsync(
            subject,
            () => Task.FromResult<Func<Task>>(() => mediator.Send(query)),
            "the same answer by ADO.NET",
            () => Task.FromResult<Func<Task>>(async () =>
            {
                var read = await ReadAsync(connection, rows) + await ReadAsync(connection, total) + await ReadAsync(connection, tags);
                if (read != expected)
                {
                    throw new InvalidOperationException($"The statements answered {read} rows instead of {expected}.");
                }
            }),
            "one page",
            Rounds,
            repeats);
    }

    private static IEnumerable<(string Name, object Value)> Scoped => [("countyScope", DBNull.Value), ("enterpriseScope", DBNull.Value)];

    private static IEnumerable<(string Name, object Value)> OfPage => [("first", 1L), ("last", (long)PageSize)];

    /// <summary>What <see cref="Searched"/> is to the engine.</summary>
    private static IEnumerable<(string Name, object Value)> Conditions =>
    [
        ("search", $"%{Searched.Search}%"), ("cityPrefix", Searched.CityCode + "%"), ("isNarrowed", 0L), ("hasIds", 0L),
        ("reached", string.Join('|', Enum.GetValues<ListingStage>().Where(stage => stage >= Searched.Reached && stage < ListingStage.Listed))),
        .. ((string[])["pinyin", "countyCode", "industrySection", "stage", "board", "outcome", "mostGapPpm", "missing", "libraryId", "layerId", "tagKey"])
            .Select(name => (name, (object)DBNull.Value)),
    ];

    /// <summary>Every second line of the page carries a tag, so that there are some to read.</summary>
    private static async Task TagAsync(IServiceProvider services, IReadOnlyList<Guid> ids)
    {
        var tags = services.GetRequiredService<IEnterpriseTags>();
        var tag = EnterpriseTag.Restore(EnterpriseTag.KeyOf("重点"), "重点");
        var carried = await tags.ReadAsync(ids, Scope.Unrestricted, CancellationToken.None);
        var by = new Signature(Guid.Empty, "基准", services.GetRequiredService<IClock>().Now);
        await tags.AddAsync(tag, [.. ids.Where(id => !carried.Contains(id))], by, CancellationToken.None);
    }

    /// <summary>Number of rows.</summary>
    private static async Task<int> ReadAsync(DbConnection connection, Statement statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement.Text;
        foreach (var (name, value) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        var count = 0;
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            count++;
        }

        return count;
    }

    /// <summary>A statement with its parameters, names without their sign; no enterprises are asked for by name.</summary>
    private sealed class Statement(string text, IReadOnlyList<(string Name, object Value)> parameters)
    {
        public string Text { get; } = text.Replace("@ids", "(NULL)", StringComparison.Ordinal);

        public IReadOnlyList<(string Name, object Value)> Parameters { get; } = parameters;
    }
}
