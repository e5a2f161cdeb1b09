using Dapper;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Jobs;
using ListingPipeline.Infrastructure.Jobs;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Jobs;

[TestFixture(SqlDialect.Sqlite)]
[TestFixture(SqlDialect.SqlServer)]
[CancelAfter(60_000)]
public sealed class JobWorkerTests(SqlDialect dialect)
{
    private const int Pieces = 4;
    private static readonly Guid Owner = new("00000000-0000-0000-0000-0000000000aa");

    private readonly CountingJobScript _script = new();
    private TestDatabase _database = null!;
    private AsyncServiceScope _scope;
    private IJobStore _jobs = null!;

    [SetUp]
    public async Task Begin()
    {
        _script.Before = (_, _) => Task.CompletedTask;
        _script.Outcome = null;
        _database = await TestDatabase.CreateAsync(dialect, services => services.AddSingleton(_script).AddScoped<IJobRunner, CountingJob>());
        _scope = _database.Scope();
        _jobs = _scope.ServiceProvider.GetRequiredService<IJobStore>();
    }

    [TearDown]
    public async Task End()
    {
        // A fixture without its engine has neither.
        if (_database is not null)
        {
            await _scope.DisposeAsync();
            await _database.DisposeAsync();
        }
    }

    [Test]
    public async Task Job_Run_EndsWithItsResult()
    {
        var job = await QueueAsync();

        Assert.That(await Worker().RunNextAsync(default), Is.True);

        var found = await FindAsync(job);
        Assert.That((found.State, found.Progress, found.Result, found.Attempts), Is.EqualTo((JobState.Succeeded, new JobProgress(Pieces, Pieces), "{\"pieces\":4}", 1)));
        Assert.That(await PiecesAsync(), Is.EqualTo(new[] { 0, 1, 2, 3 }));
        Assert.That(await Worker().RunNextAsync(default), Is.False);
    }

    [Test]
    public async Task Job_ThatRefuses_KeepsTheError()
    {
        _script.Outcome = new Error("tests.refused", ErrorKind.Refused, "为什么不行。 Why not.");
        var job = await QueueAsync();

        await Worker().RunNextAsync(default);

        var found = await FindAsync(job);
        Assert.That((found.State, found.Failure), Is.EqualTo((JobState.Failed, new JobFailure("tests.refused", "为什么不行。 Why not."))));
    }

    [Test]
    public async Task Job_WithAFault_FailsWithoutDetail()
    {
        _script.Before = (_, _) => throw new InvalidOperationException("secret");
        var job = await QueueAsync();

        await Worker().RunNextAsync(default);

        Assert.That((await FindAsync(job)).Failure, Is.EqualTo(new JobFailure(JobErrors.Fault.Code, JobErrors.Fault.Message)));
    }

    [Test]
    public async Task Worker_ThatDied_IsFollowedByAnother_WithoutDoubleWork()
    {
        var job = await QueueAsync();
        var reached = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        _script.Before = async (piece, run) =>
        {
            if (piece == 2 && run.Job.Attempts == 0)
            {
                reached.SetResult();
                await goOn.Task;
            }
        };
        var hung = Worker().RunNextAsync(default);
        await reached.Task;

        Assert.That(await Worker().RunNextAsync(default), Is.False, "the lease still holds");
        _database.Clock.Now += JobWorker.LeaseFor + TimeSpan.FromSeconds(1);
        Assert.That(await Worker().RunNextAsync(default), Is.True, "the lease ended");
        goOn.SetResult();
        await hung;

        var found = await FindAsync(job);
        Assert.That((found.State, found.Attempts), Is.EqualTo((JobState.Succeeded, 2)));
        Assert.That(await PiecesAsync(), Is.EqualTo(new[] { 0, 1, 2, 3 }), "the worker that came back from the dead writes nothing");
    }

    [Test]
    public async Task Worker_ThatIsStopped_LetsGoAtOnce()
    {
        var job = await QueueAsync();
        using var stopping = new CancellationTokenSource();
        _script.Before = (piece, _) => piece == 2 ? stopping.CancelAsync() : Task.CompletedTask;
        await Worker().RunNextAsync(stopping.Token);
        _script.Before = (_, _) => Task.CompletedTask;

        Assert.That((await FindAsync(job)).State, Is.EqualTo(JobState.Running));
        Assert.That(await Worker().RunNextAsync(default), Is.True);

        Assert.That((await FindAsync(job)).State, Is.EqualTo(JobState.Succeeded));
        Assert.That(await PiecesAsync(), Is.EqualTo(new[] { 0, 1, 2, 3 }));
    }

    [Test]
    public async Task Workers_Competing_ShareTheJobs()
    {
        const int Jobs = 12;
        var jobs = new List<Job>();
        for (var i = 0; i < Jobs; i++)
        {
            jobs.Add(await QueueAsync());
        }

        var done = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            // Beaten to every candidate, a worker asks again while anything waits.
            while (await Worker().RunNextAsync(default) || await AnyQueuedAsync())
            {
                count++;
            }

            return count;
        })));

        Assert.That(done.Sum(), Is.GreaterThanOrEqualTo(Jobs));
        foreach (var job in jobs)
        {
            var found = await FindAsync(job);
            Assert.That((found.State, found.Attempts), Is.EqualTo((JobState.Succeeded, 1)));
        }

        Assert.That(await PiecesAsync(), Is.EqualTo(Enumerable.Range(0, Pieces).SelectMany(piece => Enumerable.Repeat(piece, Jobs))));
    }

    [Test]
    public async Task Claim_OfTheSameJob_SucceedsOnce()
    {
        await QueueAsync();
        var (now, until) = (_database.Clock.Now, _database.Clock.Now.AddMinutes(1));

        Assert.That(await _jobs.ClaimAsync("one", now, until, default), Is.Not.Null);
        Assert.That(await _jobs.ClaimAsync("two", now, until, default), Is.Null);
        var second = await _jobs.ClaimAsync("two", until.AddMilliseconds(1), until.AddMinutes(1), default);

        Assert.That(second?.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task Job_AskedToStop_StopsAfterItsPiece_AndKeepsIt()
    {
        var job = await QueueAsync();
        _script.Before = async (piece, _) =>
        {
            if (piece == 1)
            {
                await using var scope = _database.Scope();
                await scope.ServiceProvider.GetRequiredService<IJobStore>().RequestCancellationAsync(job.Id, _database.Clock.Now, default);
            }
        };

        await Worker().RunNextAsync(default);

        var found = await FindAsync(job);
        Assert.That((found.State, found.Progress.Done), Is.EqualTo((JobState.Cancelled, 2L)));
        Assert.That(await PiecesAsync(), Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public async Task Job_AskedToStopWhileItWaits_NeverRuns()
    {
        var job = await QueueAsync();

        Assert.That(await _jobs.RequestCancellationAsync(job.Id, _database.Clock.Now, default), Is.True);

        Assert.That((await FindAsync(job)).State, Is.EqualTo(JobState.Cancelled));
        Assert.That(await Worker().RunNextAsync(default), Is.False);
        Assert.That(await _jobs.RequestCancellationAsync(job.Id, _database.Clock.Now, default), Is.False);
    }

    [Test]
    public async Task Job_InterruptedTooOften_IsGivenUp()
    {
        var job = await QueueAsync();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await _jobs.ClaimAsync("crashing", _database.Clock.Now, _database.Clock.Now.AddSeconds(1), default);
            _database.Clock.Now = _database.Clock.Now.AddSeconds(2);
        }

        await Worker().RunNextAsync(default);

        Assert.That((await FindAsync(job)).Failure?.Code, Is.EqualTo(JobErrors.GivenUp.Code));
    }

    [Test]
    public async Task ActiveKey_KeepsASecondJobOut_UntilTheFirstIsOver()
    {
        var first = await QueueAsync("same");

        Assert.That(await _jobs.AddAsync(New("same"), default), Is.False);
        Assert.That((await _jobs.FindActiveAsync("same", default))?.Id, Is.EqualTo(first.Id));
        await Worker().RunNextAsync(default);

        Assert.That(await _jobs.AddAsync(New("same"), default), Is.True);
    }

    [Test]
    public async Task Job_Stored_ReadsBackForItsOwnerOnly()
    {
        var job = await QueueAsync("key");

        var found = await _jobs.FindAsync(job.Id, new JobViewer(Owner), default);

        Assert.That(found, Is.EqualTo(job));
        Assert.That(await _jobs.FindAsync(job.Id, new JobViewer(Guid.Empty), default), Is.Null);
        Assert.That((await _jobs.ListAsync(new JobViewer(Guid.Empty), null, null, new PageRequest(1, 10), default)).TotalCount, Is.Zero);
    }

    [Test]
    public async Task List_Pages_NewestFirst_ByKindAndState()
    {
        var older = await QueueAsync();
        await Worker().RunNextAsync(default);
        _database.Clock.Now = _database.Clock.Now.AddMinutes(1);
        var newer = await QueueAsync();
        var (all, page) = (new JobViewer(null), new PageRequest(1, 10));

        Assert.That((await _jobs.ListAsync(all, null, null, page, default)).Items.Select(one => one.Id), Is.EqualTo(new[] { newer.Id, older.Id }));
        Assert.That((await _jobs.ListAsync(all, CountingJob.Name, true, page, default)).Items.Select(one => one.Id), Is.EqualTo(new[] { newer.Id }));
        Assert.That((await _jobs.ListAsync(all, null, false, page, default)).Items.Select(one => one.Id), Is.EqualTo(new[] { older.Id }));
        var past = await _jobs.ListAsync(all, null, null, new PageRequest(2, 10), default);
        Assert.That((past.Items.Count, past.TotalCount), Is.EqualTo((0, 2L)));
        Assert.That((await _jobs.ListAsync(all, "other.kind", null, page, default)).TotalCount, Is.Zero);
    }

    [Test]
    public async Task Watch_TellsEachChange_AndEnds()
    {
        var job = await QueueAsync();
        var mediator = _scope.ServiceProvider.GetRequiredService<IMediator>();
        var seen = new List<JobState>();
        Task? work = null;

        await foreach (var change in (await mediator.Send(new WatchJobQuery(job.Id))).Value)
        {
            seen.Add(change.State);
            work ??= Worker().RunNextAsync(default);
        }

        await work!;
        Assert.That((seen[0], seen[^1]), Is.EqualTo((JobState.Queued, JobState.Succeeded)));
    }

    private JobWorker Worker() => ActivatorUtilities.CreateInstance<JobWorker>(_scope.ServiceProvider, NullLogger<JobWorker>.Instance);

    private async Task<Job> QueueAsync(string? activeKey = null)
    {
        var job = New(activeKey);
        Assert.That(await _jobs.AddAsync(job, default), Is.True);
        return job;
    }

    private Job New(string? activeKey) => Job.Queue(
        _scope.ServiceProvider.GetRequiredService<Application.Common.IIdGenerator>().Next(),
        CountingJob.Name,
        "数四下",
        new JobOwner(Owner, "示例金融办 林一", Roles.County, new Scope("140213", new Guid("00000000-0000-0000-0000-0000000000bb"))),
        Pieces.ToString(),
        activeKey,
        _database.Clock.Now);

    private async Task<Job> FindAsync(Job job) => (await _jobs.FindAsync(job.Id, new JobViewer(null), default))!;

    private async Task<bool> AnyQueuedAsync()
    {
        await using var scope = _database.Scope();
        var active = await scope.ServiceProvider.GetRequiredService<IJobStore>().ListAsync(new JobViewer(null), null, true, new PageRequest(1, 100), default);
        return active.Items.Any(job => job.State == JobState.Queued);
    }

    private async Task<IEnumerable<int>> PiecesAsync()
    {
        await using var connection = await _scope.ServiceProvider.GetRequiredService<ConnectionFactory>().OpenAsync(default);
        var pieces = await connection.QueryAsync<string>("SELECT Subject FROM AuditRecord WHERE Command = 'tests.counting' ORDER BY Subject");
        return pieces.Select(subject => int.Parse(subject["piece/".Length..])).ToList();
    }
}
