using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Imports;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Imports;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Imports;

[TestFixture(SqlDialect.Sqlite)]
[TestFixture(SqlDialect.SqlServer)]
public sealed class ImportHistoryTests(SqlDialect dialect)
{
    private static readonly Scope _pingcheng = new("140213", null);

    private TestDatabase _database = null!;

    [SetUp]
    public async Task Start() => _database = await TestDatabase.CreateAsync(dialect);

    [TearDown]
    public async Task Stop()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Test]
    public async Task Entry_WithEveryColumnSet_ComesBackAsWritten()
    {
        await using var scope = _database.Scope();
        var history = scope.ServiceProvider.GetRequiredService<IImportHistory>();
        var import = Import(1, ImportOutcome.Committed, "a1");
        IReadOnlyList<ImportFindingReport> findings =
        [
            new(FindingSeverity.Error, ImportFindingCodes.Negative, 7, 3, "C7", "不能为负数"),
            new(FindingSeverity.Warning, ImportFindingCodes.UnitSuspect, 9, 0, "9", new string('长', 500)),
        ];

        await history.AddAsync(import, Guid.CreateVersion7(), _pingcheng, Guid.CreateVersion7(), findings, CancellationToken.None);
        var found = await history.FindAsync(import.Id, ImportSight.All, CancellationToken.None);

        Assert.That(found?.Import, Is.EqualTo(import));
        Assert.That(found?.Findings, Is.EqualTo(findings));
        Assert.That(found?.FindingCounts, Has.Count.EqualTo(2), "counted from what was kept, as for imports older than reports");
    }

    [Test]
    public async Task Report_WithEveryColumnSet_ComesBackAsWritten_InScopeOnly()
    {
        await using var scope = _database.Scope();
        var history = scope.ServiceProvider.GetRequiredService<IImportHistory>();
        var import = Import(1, ImportOutcome.Committed, "a2");
        var report = new ImportReport(
            import,
            null,
            [
                new("A", "企业名称", ImportField.Name, null, null, null),
                new("AB", "2024年营业收入（万元）", ImportField.Metric, "revenue", 2024, 10_000m),
            ],
            new Dictionary<string, int> { [ImportFindingCodes.Negative] = 3, [ImportFindingCodes.UnitSuspect] = 700 },
            [],
            [
                new(2, "示例甲有限公司", "91140213MA0KTEST05", "140213", ImportAction.Create, 4),
                new(3, "示例乙有限公司", null, null, ImportAction.Unchanged, 0),
            ]);

        await history.AddAsync(import, null, _pingcheng, null, [], CancellationToken.None);
        await history.AddReportAsync(report, CancellationToken.None);
        var found = (await history.FindAsync(import.Id, new ImportSight(_pingcheng.CountyCode, null), CancellationToken.None))!;

        Assert.That(found.Columns, Is.EqualTo(report.Columns));
        Assert.That(found.FindingCounts, Is.EquivalentTo(report.FindingCounts));
        Assert.That(found.Preview, Is.EqualTo(report.Preview));
        Assert.That(await history.FindAsync(import.Id, new ImportSight("140214", null), CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task List_InScope_IsNewestFirstAndPaged()
    {
        await using var scope = _database.Scope();
        var history = scope.ServiceProvider.GetRequiredService<IImportHistory>();
        for (var i = 1; i <= 5; i++)
        {
            await history.AddAsync(Import(i, ImportOutcome.Acceptable, "b"), null, i % 2 == 0 ? _pingcheng : Scope.Unrestricted, null, [], CancellationToken.None);
        }

        var all = await history.ListAsync(new PageRequest(2, 2), ImportSight.All, CancellationToken.None);
        var own = await history.ListAsync(new PageRequest(1, 20), new ImportSight(_pingcheng.CountyCode, null), CancellationToken.None);
        var past = await history.ListAsync(new PageRequest(9, 20), new ImportSight(_pingcheng.CountyCode, null), CancellationToken.None);

        Assert.That((all.TotalCount, string.Join(' ', all.Items.Select(i => i.FileBytes))), Is.EqualTo((5, "3 2")));
        Assert.That((own.TotalCount, string.Join(' ', own.Items.Select(i => i.FileBytes))), Is.EqualTo((2, "4 2")));
        Assert.That((past.TotalCount, past.Items.Count), Is.EqualTo((2, 0)));
        Assert.That(await history.FindAsync(Id(1), new ImportSight(_pingcheng.CountyCode, null), CancellationToken.None), Is.Null, "another county's import does not exist");
    }

    [Test]
    public async Task List_OfOneSender_HoldsTheOwnOnly()
    {
        await using var scope = _database.Scope();
        var history = scope.ServiceProvider.GetRequiredService<IImportHistory>();
        var own = new ImportSight(null, Id(71));
        await history.AddAsync(Import(1, ImportOutcome.Committed, "e"), own.SenderId, Scope.Unrestricted, null, [], CancellationToken.None);
        await history.AddAsync(Import(2, ImportOutcome.Committed, "e"), Id(72), Scope.Unrestricted, null, [], CancellationToken.None);

        Assert.That((await history.ListAsync(new PageRequest(1, 20), own, CancellationToken.None)).Items.Select(i => i.Id), Is.EqualTo(new[] { Id(1) }));
        Assert.That((await history.ListAsync(new PageRequest(9, 20), own, CancellationToken.None)).TotalCount, Is.EqualTo(1));
        Assert.That(await history.FindAsync(Id(2), own, CancellationToken.None), Is.Null);
        Assert.That(await history.FindCommitAsync(Id(2), own, CancellationToken.None), Is.Null);
        Assert.That(await history.FindCommitAsync(Id(1), own, CancellationToken.None), Is.Not.Null);
    }

    [Test]
    public async Task SameFile_CountsOnlyWhenCommitted()
    {
        await using var scope = _database.Scope();
        var history = scope.ServiceProvider.GetRequiredService<IImportHistory>();
        await history.AddAsync(Import(1, ImportOutcome.Acceptable, "c"), null, Scope.Unrestricted, null, [], CancellationToken.None);
        await history.AddAsync(Import(2, ImportOutcome.Refused, "c"), null, Scope.Unrestricted, null, [], CancellationToken.None);
        Assert.That(await history.CommittedAtAsync("c", Id(9), CancellationToken.None), Is.Null);

        await history.AddAsync(Import(3, ImportOutcome.Committed, "c"), null, _pingcheng, null, [], CancellationToken.None);
        await history.AddAsync(Import(4, ImportOutcome.Committed, "c"), null, _pingcheng, null, [], CancellationToken.None);
        Assert.That(await history.CommittedAtAsync("c", Id(9), CancellationToken.None), Is.EqualTo(Import(4, ImportOutcome.Committed, "c").RecordedAt));
        Assert.That(await history.CommittedAtAsync("c", Id(4), CancellationToken.None), Is.EqualTo(Import(3, ImportOutcome.Committed, "c").RecordedAt), "itself does not count");
        Assert.That(await history.CommittedAtAsync("d", Id(9), CancellationToken.None), Is.Null);
    }

    private static Guid Id(int number) => Guid.ParseExact($"00000000-0000-7000-9000-{number:D12}", "D");

    private static ImportSummary Import(int number, ImportOutcome outcome, string sha256) => new(
        Id(number),
        $"表{number}.xlsx",
        sha256,
        number,
        "csv gb18030 ;",
        "企业数据",
        outcome != ImportOutcome.Committed,
        outcome,
        "示例 林一",
        new DateTimeOffset(2026, 6, 30, 4, number, 5, 123, TimeSpan.Zero),
        new ImportCounts(11, 12, 13, 14, 15, 16, 17, 18));
}
