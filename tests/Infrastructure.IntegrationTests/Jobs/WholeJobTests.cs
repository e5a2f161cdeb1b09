using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Jobs;
using ListingPipeline.Infrastructure.Jobs;
using ListingPipeline.Infrastructure.Persistence;
using MediatR;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Jobs;

/// <summary>Jobs of one long piece: all or nothing, watched and stopped while it lasts.</summary>
[TestFixture(SqlDialect.Sqlite)]
[TestFixture(SqlDialect.SqlServer)]
[CancelAfter(60_000)]
public sealed class WholeJobTests(SqlDialect dialect) : JobFixture(dialect)
{
    private const string Result = "{\"written\":1}";

    [Test]
    public async Task Work_AtItsEnd_IsKeptWithTheJob()
    {
        var job = await QueueWholeAsync();

        await Worker().RunNextAsync(default);

        var found = await FindAsync(job);
        Assert.That((found.State, found.Result, found.Checkpoint), Is.EqualTo((JobState.Succeeded, Result, Result)));
        Assert.That(await PiecesAsync(), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task Work_ThatRefuses_LeavesNothing()
    {
        Script.Outcome = new Error("tests.refused", ErrorKind.Refused, "为什么不行。 Why not.");
        var job = await QueueWholeAsync();

        await Worker().RunNextAsync(default);

        var found = await FindAsync(job);
        Assert.That((found.State, found.Failure?.Code, found.Checkpoint), Is.EqualTo((JobState.Failed, "tests.refused", (string?)null)));
        Assert.That(await PiecesAsync(), Is.Empty);
    }

    [Test]
    public async Task Work_StoppedInTheMiddle_LeavesNothing_WithoutWaitingForItsTransaction()
    {
        var job = await QueueWholeAsync();
        var (reached, stopped) = (new TaskCompletionSource(), new TaskCompletionSource());
        Script.Before = async (place, _) =>
        {
            if (place == 1)
            {
                reached.SetResult();
                await stopped.Task;
            }
        };
        (Database.User.UserId, Database.User.Role) = (Owner, Roles.County);
        var work = Worker().RunNextAsync(default);
        await reached.Task;

        var asking = Get<IMediator>().Send(new StopJobQuery(job.Id));
        stopped.SetResult();
        await work;
        var answer = await asking;

        Assert.That(answer.Error, Is.Null);
        var found = await FindAsync(job);
        Assert.That((found.State, found.CancelRequestedAt), Is.EqualTo((JobState.Cancelled, (DateTimeOffset?)Database.Clock.Now)));
        Assert.That(await PiecesAsync(), Is.Empty);
    }

    [Test]
    public async Task Work_OfAWorkerThatLostTheJob_LeavesNothing()
    {
        var job = await QueueWholeAsync();
        Script.Before = async (place, run) =>
        {
            if (place == 0 && run.Job.Attempts == 0)
            {
                Database.Clock.Now += JobWorker.LeaseFor + TimeSpan.FromSeconds(1);
                Script.Before = (_, _) => Task.CompletedTask;
                await Worker().RunNextAsync(default);
            }
        };

        await Worker().RunNextAsync(default);

        var found = await FindAsync(job);
        Assert.That((found.State, found.Attempts), Is.EqualTo((JobState.Succeeded, 2)));
        Assert.That(await PiecesAsync(), Is.EqualTo(new[] { 1 }), "once, by the second worker");
    }

    [Test]
    public async Task Process_ThatDiesAfterItWasKept_IsFollowedByOneThatOnlySaysSo()
    {
        var job = await QueueWholeAsync();
        using var stopping = new CancellationTokenSource();
        Script.Before = (place, _) => place == 2 ? stopping.CancelAsync() : Task.CompletedTask;
        await Worker().RunNextAsync(stopping.Token);
        Assert.That((await FindAsync(job)).State, Is.EqualTo(JobState.Running));

        await Worker().RunNextAsync(default);

        Assert.That(((await FindAsync(job)).Result, (await FindAsync(job)).Attempts), Is.EqualTo((Result, 2)));
        Assert.That(await PiecesAsync(), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public async Task Progress_WithinAPiece_IsSeenAtOnce_AndWrittenForOtherInstances()
    {
        var job = await QueueWholeAsync();
        var time = new HandTime();
        var said = new JobProgress(30, 90, "reading");
        JobProgress? seen = null;
        JobProgress? written = null;
        Script.Before = async (place, run) =>
        {
            if (place == 0)
            {
                run.Report(said);
                seen = (await FindAsync(job)).Progress;
                time.Elapse();
                written = await WrittenAsync(job, said);
            }
        };

        await Worker(time).RunNextAsync(default);

        Assert.That((seen, written), Is.EqualTo((said, said)));
    }

    [Test]
    public async Task Jobs_OfADeadProcessOfThisMachine_AreLetGo_OthersKeepTheirs()
    {
        var (dead, elsewhere, alive) = (await QueueWholeAsync(), await QueueWholeAsync(), await QueueWholeAsync());
        var (now, until) = (Database.Clock.Now, Database.Clock.Now.AddMinutes(1));
        await Jobs.ClaimAsync($"{Environment.MachineName}/1999999999/1", now, until, default);
        await Jobs.ClaimAsync("another-machine/1/1", now, until, default);
        await Jobs.ClaimAsync(WorkerName.Own, now, until, default);

        await Worker().ReleaseDeadAsync(default);
        while (await Worker().RunNextAsync(default))
        {
        }

        Assert.That(
            ((await FindAsync(dead)).State, (await FindAsync(elsewhere)).State, (await FindAsync(alive)).State),
            Is.EqualTo((JobState.Succeeded, JobState.Running, JobState.Running)));
    }

    private Task<Job> QueueWholeAsync() => QueueAsync(kind: WholeJob.Name);

    /// <summary>What the row says, as an instance sees it that does not work on the job; asked until it is as expected or the fixture's time is up.</summary>
    private async Task<JobProgress> WrittenAsync(Job job, JobProgress expected)
    {
        while (true)
        {
            await using var scope = Database.Scope();
            var elsewhere = Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<JobStore>(scope.ServiceProvider, new RunningJobs());
            if ((await elsewhere.FindAsync(job.Id, new JobViewer(null), default))!.Progress is var progress && progress == expected)
            {
                return progress;
            }
        }
    }

    /// <summary>Time that passes when the test says so.</summary>
    private sealed class HandTime : TimeProvider, ITimer
    {
        private TimerCallback? _callback;
        private object? _state;

        public void Elapse() => _callback!(_state);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_callback, _state) = (callback, state);
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
