using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Bench;

/// <summary>A page of the register through mediator, session and mapping, against the same statement by plain ADO.NET.</summary>
internal static class ListPageBench
{
    private const int PageSize = 20;

    public static async Task<IEnumerable<Figure>> RunAsync(TestDatabase database)
    {
        await using var scope = database.Scope();
        var services = scope.ServiceProvider;
        var mediator = services.GetRequiredService<IMediator>();
        var text = services.GetRequiredService<SqlCatalog>().Ordered(
            "Enterprises/ListEnterprises", "CASE WHEN e.RevenueFen IS NULL THEN 1 ELSE 0 END, e.RevenueFen DESC, e.Id");
        var mark = services.GetRequiredService<SqlCatalog>()["Enterprises/ReadRegisterMark"];
        await using var connection = await services.GetRequiredService<ConnectionFactory>().OpenAsync(CancellationToken.None);
        var query = new ListEnterprisesQuery(EnterpriseFilter.All, EnterpriseSort.RevenueDescending, new PageRequest(1, PageSize));
        return
        [
            await Measure.WholeAsync(
                "page of 20 by revenue",
                () => Task.FromResult<Func<Task>>(() => mediator.Send(query)),
                "same statements by ADO.NET",
                () => Task.FromResult<Func<Task>>(() => PlainAsync(connection, mark, text)),
                "one page",
                rounds: 15),
        ];
    }

    private static async Task PlainAsync(System.Data.Common.DbConnection connection, string mark, string text)
    {
        await using (var markCommand = connection.CreateCommand())
        {
            markCommand.CommandText = mark;
            await ReadAsync(markCommand);
        }

        await using var command = connection.CreateCommand();
        command.CommandText = text;
        Add(command, "countyScope", DBNull.Value);
        Add(command, "enterpriseScope", DBNull.Value);
        Add(command, "first", 1L);
        Add(command, "last", (long)PageSize);
        await ReadAsync(command);
    }

    private static async Task ReadAsync(System.Data.Common.DbCommand command)
    {
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
        }
    }

    private static void Add(System.Data.Common.DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@" + name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
