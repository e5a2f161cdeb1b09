using Dapper;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Jobs;
using ListingPipeline.Infrastructure.Demo;
using ListingPipeline.Infrastructure.Eligibility;
using ListingPipeline.Infrastructure.Jobs;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Eligibility;

/// <summary>A screening of several pieces that is stopped, dies or is done again.</summary>
[TestFixture(SqlDialect.Sqlite)]
[TestFixture(SqlDialect.SqlServer)]
[CancelAfter(120_000)]
public sealed class ScreeningRunnerTests(SqlDialect dialect)
{
    private const int Enterprises = 2300;
    private readonly StoreScript _script = new();
    private TestDatabase _database = null!;
    private DateOnly _day;

    [OneTimeSetUp]
    public async Task Begin()
    {
        _database = await TestDatabase.CreateAsync(dialect, services => services
            .AddSingleton(_script)
            .AddScoped<IScreeningStore>(provider => new ScriptedStore(ActivatorUtilities.CreateInstance<ScreeningStore>(provider), _script)));
        _day = _database.Clock.Today;
        await using var scope = _database.Scope();
        var services = scope.ServiceProvider;
        var all = new DemoEnterprises(services.GetRequiredService<IPolicyCatalog>()).Generate(Enterprises, _day).ToList();
        await services.GetRequiredService<IUnitOfWork>().InTransactionAsync(
            async () =>
            {
                await services.GetRequiredService<IEnterpriseRepository>().AddAsync([.. all.Select(one => one.Enterprise)], default);
                var submission = new FactSubmission(services.GetRequiredService<IIdGenerator>().Next(), SupplierKind.Demo, null, "示例数据", null, _database.Clock.Now);
                await services.GetRequiredService<IFactLog>().RecordAsync(submission, all.ToDictionary(one => one.Enterprise.Id, one => one.Facts), default);
                return true;
            },
            stored => stored,
            default);
    }

    [OneTimeTearDown]
    public async Task End()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [SetUp]
    public void NextDay()
    {
        _day = _day.AddDays(-1);
        _script.BeforePiece = _ => Task.CompletedTask;
        _script.Pieces = 0;
    }

    [Test]
    public async Task Screening_AskedToStop_KeepsItsPieces_AndJudgesOnlyTheRestWhenAskedAgain()
    {
        var job = await AskAsync();
        _script.BeforePiece = async piece =>
        {
            if (piece == 2)
            {
                await using var scope = _database.Scope();
                await scope.ServiceProvider.GetRequiredService<IJobStore>().RequestCancellationAsync(job.Id, _database.Clock.Now, default);
            }
        };

        await RunAsync();
        var stopped = await FindAsync(job);
        var kept = await CountAsync("ScreeningEnterprise");

        Assert.That(stopped.State, Is.EqualTo(JobState.Cancelled));
        Assert.That(kept, Is.EqualTo(stopped.Progress.Done).And.LessThan(Enterprises));

        _script.BeforePiece = _ => Task.CompletedTask;
        var again = await AskAsync();
        await RunAsync();
        Assert.That((await FindAsync(again)).State, Is.EqualTo(JobState.Succeeded));
        Assert.That((await ResultAsync(again))["evaluated"], Is.EqualTo(Enterprises - kept), "what the stopped one judged is not judged twice");
        Assert.That(await CountAsync("ScreeningEnterprise"), Is.EqualTo(Enterprises));
        Assert.That(await CountAsync("ScreenedVerdict"), Is.EqualTo(await FreshVerdictsAsync()));
    }

    [Test]
    public async Task Screening_StoppedAfterRulesChanged_JudgesTheRestByThem_AndThoseWhoseFactsChangedMeanwhile()
    {
        await AskAsync();
        await RunAsync();
        await ExecuteAsync("UPDATE ScreeningBoard SET ContentHash = 'other' WHERE AsOf = @day AND Board = 'star'");
        await ExecuteAsync("UPDATE Screening SET RulesHash = 'other' WHERE AsOf = @day");
        var job = await AskAsync();
        _script.Pieces = 0;
        _script.BeforePiece = async piece =>
        {
            if (piece == 2)
            {
                await using var scope = _database.Scope();
                await scope.ServiceProvider.GetRequiredService<IJobStore>().RequestCancellationAsync(job.Id, _database.Clock.Now, default);
            }
        };
        await RunAsync();
        Assert.That((await FindAsync(job)).State, Is.EqualTo(JobState.Cancelled));
        var reached = (await FindAsync(job)).Progress.Done;
        await using (var scope = _database.Scope())
        {
            var left = (await scope.ServiceProvider.GetRequiredService<IScreeningStore>().ListAsync(Scope.Unrestricted, default)).Single(one => one.AsOf == _day);
            Assert.That((left.FinishedAt, left.ChangedEnterprises), Is.EqualTo(((DateTimeOffset?)null, Enterprises - (int)reached)));
        }

        await ExecuteAsync("UPDATE ScreeningEnterprise SET FactsVersion = FactsVersion - 1 WHERE AsOf = @day AND EnterpriseId = (SELECT n.Id FROM (SELECT Id, ROW_NUMBER() OVER (ORDER BY Id) AS Place FROM Enterprise) n WHERE n.Place = 1)");
        _script.BeforePiece = _ => Task.CompletedTask;
        var again = await AskAsync();
        await RunAsync();

        Assert.That((await ResultAsync(again))["evaluated"], Is.EqualTo(Enterprises - reached + 1));
        Assert.That((await ResultAsync(again))["changedBoards"], Is.EqualTo(1));
        Assert.That(await CountAsync("ScreenedVerdict"), Is.EqualTo(await FreshVerdictsAsync()));
        var unchanged = await AskAsync();
        await RunAsync();
        Assert.That((await ResultAsync(unchanged))["evaluated"], Is.Zero);
    }

    [Test]
    public async Task Screening_WhoseWorkerDied_GoesOnAfterItsLastPiece()
    {
        var job = await AskAsync();
        using var dying = new CancellationTokenSource();
        _script.BeforePiece = piece => piece == 3 ? throw new OperationCanceledException(Cancelled(dying)) : Task.CompletedTask;
        await RunAsync(dying.Token);
        Assert.That((await FindAsync(job)).State, Is.EqualTo(JobState.Running));
        Assert.That(await CountAsync("ScreeningEnterprise"), Is.EqualTo(1000));

        _script.BeforePiece = _ => Task.CompletedTask;
        _script.Pieces = 0;
        await RunAsync();

        var done = await FindAsync(job);
        Assert.That((done.State, done.Attempts), Is.EqualTo((JobState.Succeeded, 2)));
        Assert.That(_script.Pieces, Is.EqualTo(2), "the first piece is not done twice");
        Assert.That(await CountAsync("ScreenedVerdict"), Is.EqualTo(await FreshVerdictsAsync()));
    }

    [Test]
    public async Task MissingMetrics_AreFoundByName()
    {
        await AskAsync();
        await RunAsync();
        await using var scope = _database.Scope();
        var store = scope.ServiceProvider.GetRequiredService<IScreeningStore>();
        var all = await ListAsync(null);
        var name = all.Items.SelectMany(item => item.Missing).First();

        var lacking = await ListAsync(name);

        Assert.That(lacking.Items, Is.Not.Empty);
        Assert.That(lacking.Items.Select(item => item.Missing), Has.All.Contains(name));
        Assert.That(lacking.TotalCount, Is.EqualTo((await store.ListVerdictsAsync(Filter(name), new PageRequest(999, 100), Scope.Unrestricted, default)).TotalCount));

        Task<PagedList<ScreeningVerdictResponse>> ListAsync(string? missing) => store.ListVerdictsAsync(Filter(missing), new PageRequest(1, 100), Scope.Unrestricted, default);
        VerdictFilter Filter(string? missing) => new(_day, "star", null, null, missing, null, null, null);
    }

    [Test]
    public async Task Changes_AreWhoMeetsABoardOnOneDayOnly_WhicheverScreeningEndsLast()
    {
        var late = _database.Clock.Today.AddYears(2);
        await ScreenAsync(late);
        await ScreenAsync(late.AddYears(-1));
        await using var scope = _database.Scope();
        var store = scope.ServiceProvider.GetRequiredService<IScreeningStore>();

        var changes = (await store.FindLatestChangesAsync(null, Scope.Unrestricted, default))!;

        Assert.That((changes.AsOf, changes.PreviousOn), Is.EqualTo((late, (DateOnly?)late.AddYears(-1))));
        Assert.That(changes.Boards, Is.Not.Empty, "yearly figures have become too old in between");
        foreach (var board in changes.Boards)
        {
            var (before, after) = (await MetAsync(late.AddYears(-1), board.Key), await MetAsync(late, board.Key));
            Assert.That(board.Value, Is.EqualTo((after.Except(before).Count(), before.Except(after).Count())), board.Key);
            var lost = await store.ListVerdictsAsync(
                new VerdictFilter(late, board.Key, null, null, null, null, null, null, VerdictChange.Lost), new PageRequest(1, 100), Scope.Unrestricted, default);
            Assert.That(lost.TotalCount, Is.EqualTo(board.Value.Lost), board.Key);
        }

        async Task ScreenAsync(DateOnly day)
        {
            _day = day;
            await AskAsync();
            await RunAsync();
        }

        async Task<IReadOnlyList<string>> MetAsync(DateOnly day, string board)
        {
            await using var connection = await scope.ServiceProvider.GetRequiredService<ConnectionFactory>().OpenAsync(default);
            return (await connection.QueryAsync<Guid>(
                "SELECT EnterpriseId FROM ScreenedVerdict WHERE AsOf = @day AND Board = @board AND Outcome = 2", new { day, board })).Select(id => id.ToString()).ToList();
        }
    }

    private static CancellationToken Cancelled(CancellationTokenSource source)
    {
        source.Cancel();
        return source.Token;
    }

    private async Task<Job> AskAsync()
    {
        await using var scope = _database.Scope();
        var asked = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new StartScreeningCommand(_day))).Value;
        return (await scope.ServiceProvider.GetRequiredService<IJobStore>().FindAsync(asked.Id, new JobViewer(null), default))!;
    }

    private async Task RunAsync(CancellationToken stopping = default)
    {
        await using var scope = _database.Scope();
        await scope.ServiceProvider.GetRequiredService<JobWorker>().RunNextAsync(stopping);
    }

    private async Task<Job> FindAsync(Job job)
    {
        await using var scope = _database.Scope();
        return (await scope.ServiceProvider.GetRequiredService<IJobStore>().FindAsync(job.Id, new JobViewer(null), default))!;
    }

    private async Task<long> FreshVerdictsAsync()
    {
        var interrupted = _day;
        _day = interrupted.AddDays(-100);
        var job = await AskAsync();
        await RunAsync();
        _day = interrupted;
        return (await ResultAsync(job))["verdicts"];
    }

    private async Task<Dictionary<string, long>> ResultAsync(Job job) =>
        System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, long>>((await FindAsync(job)).Result!)!;

    private async Task ExecuteAsync(string statement)
    {
        await using var scope = _database.Scope();
        await using var connection = await scope.ServiceProvider.GetRequiredService<ConnectionFactory>().OpenAsync(default);
        await connection.ExecuteAsync(statement, new { day = _day });
    }

    private async Task<long> CountAsync(string table)
    {
        await using var scope = _database.Scope();
        await using var connection = await scope.ServiceProvider.GetRequiredService<ConnectionFactory>().OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table} WHERE AsOf = @day", new { day = _day });
    }
}
