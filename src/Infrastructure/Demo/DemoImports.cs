using System.Text;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Imports;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Identity;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Infrastructure.Demo;

/// <summary>Has two demo accounts import spreadsheets: one stored with warnings, one stored and taken back, one found faulty, one still waiting for its sender.</summary>
/// <remarks>The figures are of a year before all others of the demo, so that they contradict nothing and no list or count depends on them.</remarks>
internal static class DemoImports
{
    private const string Header = "企业名称,统一社会信用代码,年度,营业收入(万元),员工人数";
    private const string Bureau = "bureau";
    private const string County = "county";
    private const string CountyCode = "140213";
    private const int Year = 2018;
    private const int Searched = 300;
    private const int Rows = 6;

    /// <summary>Sends the files.</summary>
    /// <param name="services">Services of the host: each account acts in a scope of its own.</param>
    /// <param name="options">How many enterprises there are.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task FillAsync(IServiceProvider services, DemoOptions options, CancellationToken cancellationToken)
    {
        var own = await FindAsync(services, Enumerable.Range(1, Math.Min(options.Enterprises, Searched)), cancellationToken);
        var listed = await FindAsync(services, Enumerable.Range(options.Enterprises + 1, Rows), cancellationToken);
        var county = own.Where(one => one.Identity.CountyCode == CountyCode).TakeLast(Rows).ToList();
        if (listed.Count == 0 || county.Count == 0)
        {
            return;
        }

        await AsAsync(services, County, async mediator =>
        {
            var kept = (await mediator.Send(new SendSpreadsheetQuery(FileOf("平城区企业2018年度数据补录.csv", Table(county, "", "")), IsDryRun: false), cancellationToken)).Value;
            _ = (await mediator.Send(new UndoImportCommand(kept.Import.Id, "示例：营业收入单位误填为元，核对后重新报送"), cancellationToken)).Value;
            _ = (await mediator.Send(new SendUploadQuery(FileOf("平城区企业2018年度数据（更正）.csv", Faulty(county))), cancellationToken)).Value;
        });
        await AsAsync(services, Bureau, async mediator =>
        {
            _ = (await mediator.Send(new SendSpreadsheetQuery(FileOf("湛江后备企业2018年度数据.csv", Faulty(listed)), IsDryRun: true), cancellationToken)).Value;
            var table = Table(listed, ",填报科室,备注", ",资本市场科（示例）,历史数据补录");
            _ = (await mediator.Send(new SendSpreadsheetQuery(FileOf("湛江后备企业2018年度数据（修订）.csv", table), IsDryRun: false), cancellationToken)).Value;
        });
    }

    private static string Table(IReadOnlyList<Enterprise> enterprises, string moreHeads, string moreCells) => string.Join('\n', [
        Header + moreHeads,
        .. enterprises.Select((one, i) => $"{one.Identity.Name},{one.Identity.CreditCode},{Year},{1860 + (i * 437)},{32 + (i * 9)}{moreCells}")]);

    /// <summary>A credit code with a wrong check character, and an amount that is no number.</summary>
    private static string Faulty(IReadOnlyList<Enterprise> enterprises) =>
        $"{Table(enterprises, "", "")}\n示例新设制造有限公司,914403001922038217,{Year},2600,41\n示例新设科技有限公司,,{Year},待核实,38";

    private static UploadedFile FileOf(string name, string table) => new(new MemoryStream(Encoding.UTF8.GetBytes(table)), name, null);

    private static async Task<IReadOnlyList<Enterprise>> FindAsync(IServiceProvider services, IEnumerable<int> numbers, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var found = await scope.ServiceProvider.GetRequiredService<IEnterpriseRepository>().FindManyAsync([.. numbers.Select(DemoEnterprises.IdOf)], cancellationToken);
        return [.. found.OrderBy(one => one.Id)];
    }

    private static async Task AsAsync(IServiceProvider services, string account, Func<IMediator, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AccountStore>().FindAsync(account, CancellationToken.None) is { } row)
        {
            scope.ServiceProvider.GetRequiredService<ActingUser>().ActFor(
                new AccountUser(row.Id, row.DisplayName, row.RoleName, new Scope(row.CountyCode, row.EnterpriseId)));
            await work(scope.ServiceProvider.GetRequiredService<IMediator>());
        }
    }
}
