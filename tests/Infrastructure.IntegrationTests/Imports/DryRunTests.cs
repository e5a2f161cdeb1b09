using System.Text;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Imports;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Imports;

[TestFixture(SqlDialect.Sqlite)]
[TestFixture(SqlDialect.SqlServer)]
public sealed class DryRunTests(SqlDialect dialect)
{
    private static readonly string[] _codes = [.. Enumerable.Range(1, 6).Select(i => CreditCode.Complete($"91140213MA0K0010{i}").Value), "914403001922038217"];
    private static readonly string[] _names = ["示例甲公司", "示例乙公司", "示例丙公司", "示例丁(大同)公司", "", "示\0例"];
    private static readonly string[] _counties = ["平城区", "云冈区", "大同市经济技术开发区", "", "火星县"];
    private static readonly string[] _years = ["2019", "2020", "2021年", "2022", "2023", "2099", "", "某年"];
    private static readonly string[] _amounts = ["100", "1,234.5", "3000", "-1", "-5", "N/A", "", "2亿元", "七"];

    private TestDatabase _database = null!;

    [OneTimeSetUp]
    public async Task Start() => _database = await TestDatabase.CreateAsync(dialect);

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>Three hundred random tables, mostly with faults, on a register that grows as they are committed.</summary>
    [Test]
    public async Task DryRun_OfAnyTable_SaysExactlyWhatTheCommitDoes()
    {
        var random = new Random(20260630);
        var (committed, refused, contradicted, contested) = (0, 0, 0, 0);
        for (var i = 0; i < 300; i++)
        {
            _database.User.Role = random.Next(4) == 0 ? Domain.Identity.Roles.County : Domain.Identity.Roles.Bureau;
            _database.User.Scope = _database.User.Role == Domain.Identity.Roles.County ? new Scope("140213", null) : Scope.Unrestricted;
            var table = Table(random);
            var dry = await ImportAsync(table, isDryRun: true);
            var stored = await StoredAsync();
            var commit = await ImportAsync(table, isDryRun: false);
            var now = await StoredAsync();

            Assert.That(Comparable(commit), Is.EqualTo(Comparable(dry)), table);
            Assert.That(dry.Import.Outcome == ImportOutcome.Refused, Is.EqualTo(commit.Import.Outcome == ImportOutcome.Refused), table);
            var after = await ImportAsync(table, isDryRun: true);
            if (commit.Import.Outcome == ImportOutcome.Committed)
            {
                committed++;
                Assert.That((after.Import.Counts.Created, after.Import.Counts.Updated, after.Import.Counts.Values), Is.EqualTo((0, 0, 0)), table);
                Assert.That(now.Values, Is.EqualTo(stored.Values + commit.Import.Counts.Values), "as many values became current as were foretold: " + table);
                Assert.That(Contradictions(after), Is.EqualTo(Contradictions(commit)), "what waits to be settled stands beside the value: " + table);
                Assert.That(now.Open, Is.GreaterThanOrEqualTo(Contradictions(commit)), table);
                contradicted += Contradictions(commit);
                contested += commit.Findings.Count(f => f.Code == "import.registration-contradicts");
            }
            else
            {
                refused++;
                Assert.That(Comparable(after), Is.EqualTo(Comparable(dry)), "a refused commit leaves no trace: " + table);
            }
        }

        Assert.That(committed, Is.GreaterThan(30));
        Assert.That(refused, Is.GreaterThan(30));
        Assert.That(contradicted, Is.GreaterThan(5));
        Assert.That(contested, Is.GreaterThan(5));
    }

    private static int Contradictions(ImportReport report) => report.Findings.Count(f => f.Code == "import.contradicts");

    /// <summary>Values the log holds, superseded ones too, and contradictions that wait to be settled.</summary>
    private async Task<(int Values, int Open)> StoredAsync()
    {
        await using var scope = _database.Scope();
        var enterprises = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(
            new ListEnterprisesQuery(new EnterpriseFilter(), EnterpriseSort.Name, new PageRequest(1, 100)));
        var (reader, contradictions) = (scope.ServiceProvider.GetRequiredService<IEnterpriseReader>(), scope.ServiceProvider.GetRequiredService<IContradictions>());
        var (values, open) = (0, 0);
        foreach (var enterprise in enterprises.Value.Items)
        {
            values += (await reader.ListFactsAsync(enterprise.Id, Scope.Unrestricted, default)).Count;
            open += (await contradictions.ReadAsync(enterprise.Id, Scope.Unrestricted, default)).Count(c => c.Settlement is null);
        }

        return (values, open);
    }

    private async Task<ImportReport> ImportAsync(string table, bool isDryRun)
    {
        await using var scope = _database.Scope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(table));
        var upload = await mediator.Send(new ReadUploadQuery(new UploadedFile(content, "表.csv", null)));
        return (await mediator.Send(new ImportEnterprisesCommand(upload.Value, isDryRun, scope.ServiceProvider.GetRequiredService<IIdGenerator>().Next()))).Value;
    }

    private static string Comparable(ImportReport report) => string.Join('\n',
    [
        report.Import.Counts.ToString(),
        .. report.Columns.Select(c => c.ToString()),
        .. report.Findings.Where(f => f.Code != "import.same-file").Select(f => f.ToString()),
        .. report.Preview.Select(p => p.ToString()),
    ]);

    private static string Table(Random random)
    {
        // Later picks are rarer, so that whole tables without a fault occur.
        string Pick(string[] from, double faults) => from[random.NextDouble() < faults ? random.Next(from.Length) : random.Next(Math.Min(4, from.Length))];

        var faults = random.Next(3) == 0 ? 0 : 0.15;
        var table = new StringBuilder("统一社会信用代码,企业名称,县区,年度,营业收入(万元),净利润,员工人数,注册地址\n");
        for (var rows = random.Next(1, 6); rows > 0; rows--)
        {
            var code = random.Next(3) == 0 ? string.Empty : Pick(_codes, faults);
            var name = code.Length > 0 && faults == 0 ? "示例" + code[^6..] : Pick(_names, faults);
            table.Append($"{code},{name},{(faults == 0 ? "平城区" : Pick(_counties, faults))},{Pick(_years, faults)},\"{Pick(_amounts, faults)}\",\"{Pick(_amounts, faults)}\",{random.Next(-1, 300)},{(random.Next(2) == 0 ? $"示例路{random.Next(1, 4)}号" : "")}\n");
        }

        return table.ToString();
    }
}
