using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Jobs;
using ListingPipeline.Infrastructure.Jobs;
using ListingPipeline.Infrastructure.Persistence;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Jobs;

[TestFixture(SqlDialect.Sqlite)]
[TestFixture(SqlDialect.SqlServer)]
[CancelAfter(60_000)]
public sealed class JobWorkerTests(SqlDialect dialect) : JobFixture(dialect)
{
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
        Script.Outcome = new Error("tests.refused", ErrorKind.Refused, "为什么不行。 Why not.");
        var job = await QueueAsync();

        await Worker().RunNextAsync(default);

        var found = await FindAsync(job);
        Assert.That((found.State, found.Failure), Is.EqualTo((JobState.Failed, new JobFailure("tests.refused", "为什么不行。 Why not."))));
    }

    [Test]
    public async Task Job_WithAFault_FailsWithoutDetail()
    {
        Script.Before = (_, _) => throw new InvalidOperationException("secret");
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
        Script.Before = async (piece, run) =>
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
        Database.Clock.Now += JobWorker.LeaseFor + TimeSpan.FromSeconds(1);
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
        Script.Before = (piece, _) => piece == 2 ? stopping.CancelAsync() : Task.CompletedTask;
        await Worker().RunNextAsync(stopping.Token);
        Script.Before = (_, _) => Task.CompletedTask;

        Assert.That((await FindAsync(job)).State, Is.EqualTo(JobState.Running));
        Assert.That(await Worker().RunNextAsync(default), Is.True);

        Assert.That((await FindAsync(job)).State, Is.EqualTo(JobState.Succeeded));
        Assert.That(await PiecesAsync(), Is.EqualTo(new[] { 0, 1, 2, 3 }));
    }

    [Test]
    public async Task Workers_Competing_ShareTheJobs()
    {
        const int Count = 12;
        var jobs = new List<Job>();
        for (var i = 0; i < Count; i++)
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

        Assert.That(done.Sum(), Is.GreaterThanOrEqualTo(Count));
        foreach (var job in jobs)
        {
            var found = await FindAsync(job);
            Assert.That((found.State, found.Attempts), Is.EqualTo((JobState.Succeeded, 1)));
        }

        Assert.That(await PiecesAsync(), Is.EqualTo(Enumerable.Range(0, Pieces).SelectMany(piece => Enumerable.Repeat(piece, Count))));
    }

    [Test]
    public async Task Claim_OfTheSameJob_SucceedsOnce()
    {
        await QueueAsync();
        var (now, until) = (Database.Clock.Now, Database.Clock.Now.AddMinutes(1));

        Assert.That(await Jobs.ClaimAsync("one", now, until, default), Is.Not.Null);
        Assert.That(await Jobs.ClaimAsync("two", now, until, default), Is.Null);
        var second = await Jobs.ClaimAsync("two", until.AddMilliseconds(1), until.AddMinutes(1), default);

        Assert.That(second?.Number, Is.EqualTo(2));
    }

    [Test]
    public async Task Job_AskedToStop_StopsAfterItsPiece_AndKeepsIt()
    {
        var job = await QueueAsync();
        Script.Before = async (piece, _) =>
        {
            if (piece == 1)
            {
                await using var scope = Database.Scope();
                await scope.ServiceProvider.GetRequiredService<IJobStore>().RequestCancellationAsync(job.Id, Database.Clock.Now, default);
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

        Assert.That(await Jobs.RequestCancellationAsync(job.Id, Database.Clock.Now, default), Is.True);

        Assert.That((await FindAsync(job)).State, Is.EqualTo(JobState.Cancelled));
        Assert.That(await Worker().RunNextAsync(default), Is.False);
        Assert.That(await Jobs.RequestCancellationAsync(job.Id, Database.Clock.Now, default), Is.False);
    }

    [Test]
    public async Task Job_InterruptedTooOften_IsGivenUp()
    {
        var job = await QueueAsync();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Jobs.ClaimAsync("crashing", Database.Clock.Now, Database.Clock.Now.AddSeconds(1), default);
            Database.Clock.Now = Database.Clock.Now.AddSeconds(2);
        }

        await Worker().RunNextAsync(default);

        Assert.That((await FindAsync(job)).Failure?.Code, Is.EqualTo(JobErrors.GivenUp.Code));
    }

    [Test]
    public async Task ActiveKey_KeepsASecondJobOut_UntilTheFirstIsOver()
    {
        var first = await QueueAsync("same");

        Assert.That(await Jobs.AddAsync(New("same"), default), Is.False);
        Assert.That((await Jobs.FindActiveAsync("same", default))?.Id, Is.EqualTo(first.Id));
        await Worker().RunNextAsync(default);

        Assert.That(await Jobs.AddAsync(New("same"), default), Is.True);
    }

    [Test]
    public async Task Job_Stored_ReadsBackForItsOwnerOnly()
    {
        var job = await QueueAsync("key");

        var found = await Jobs.FindAsync(job.Id, new JobViewer(Owner), default);

        Assert.That(found, Is.EqualTo(job));
        Assert.That(await Jobs.FindAsync(job.Id, new JobViewer(Guid.Empty), default), Is.Null);
        Assert.That((await Jobs.ListAsync(new JobViewer(Guid.Empty), null, null, new PageRequest(1, 10), default)).TotalCount, Is.Zero);
    }

    [Test]
    public async Task List_Pages_NewestFirst_ByKindAndState()
    {
        var older = await QueueAsync();
        await Worker().RunNextAsync(default);
        Database.Clock.Now = Database.Clock.Now.AddMinutes(1);
        var newer = await QueueAsync();
        var (all, page) = (new JobViewer(null), new PageRequest(1, 10));

        Assert.That((await Jobs.ListAsync(all, null, null, page, default)).Items.Select(one => one.Id), Is.EqualTo(new[] { newer.Id, older.Id }));
        Assert.That((await Jobs.ListAsync(all, CountingJob.Name, true, page, default)).Items.Select(one => one.Id), Is.EqualTo(new[] { newer.Id }));
        Assert.That((await Jobs.ListAsync(all, null, false, page, default)).Items.Select(one => one.Id), Is.EqualTo(new[] { older.Id }));
        var past = await Jobs.ListAsync(all, null, null, new PageRequest(2, 10), default);
        Assert.That((past.Items.Count, past.TotalCount), Is.EqualTo((0, 2L)));
        Assert.That((await Jobs.ListAsync(all, "other.kind", null, page, default)).TotalCount, Is.Zero);
    }

    [Test]
    public async Task Watch_TellsEachChange_AndEnds()
    {
        var job = await QueueAsync();
        var mediator = Get<IMediator>();
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
}
