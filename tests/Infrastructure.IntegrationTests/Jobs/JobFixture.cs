using Dapper;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Jobs;
using ListingPipeline.Infrastructure.Jobs;
using ListingPipeline.Infrastructure.Persistence;
using ListingPipeline.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;

namespace ListingPipeline.Infrastructure.IntegrationTests.Jobs;

/// <summary>A database for each test with jobs that write where it can be counted.</summary>
public abstract class JobFixture(SqlDialect dialect)
{
    protected const int Pieces = 4;

    private AsyncServiceScope _scope;

    protected static Guid Owner { get; } = new("00000000-0000-0000-0000-0000000000aa");

    private protected CountingJobScript Script { get; private set; } = null!;

    protected TestDatabase Database { get; private set; } = null!;

    protected IJobStore Jobs => Get<IJobStore>();

    [SetUp]
    public async Task Begin()
    {
        Script = new CountingJobScript();
        Database = await TestDatabase.CreateAsync(
            dialect, services => services.AddSingleton(Script).AddScoped<IJobRunner, CountingJob>().AddScoped<IJobRunner, WholeJob>());
        _scope = Database.Scope();
    }

    [TearDown]
    public async Task End()
    {
        // A fixture without its engine has neither.
        if (Database is not null)
        {
            await _scope.DisposeAsync();
            await Database.DisposeAsync();
        }
    }

    protected T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    protected JobWorker Worker(params object[] besides) =>
        ActivatorUtilities.CreateInstance<JobWorker>(_scope.ServiceProvider, [NullLogger<JobWorker>.Instance, .. besides]);

    protected async Task<Job> QueueAsync(string? activeKey = null, string kind = CountingJob.Name)
    {
        var job = New(activeKey, kind);
        Assert.That(await Jobs.AddAsync(job, default), Is.True);
        return job;
    }

    protected Job New(string? activeKey, string kind = CountingJob.Name) => Job.Queue(
        Get<Application.Common.IIdGenerator>().Next(),
        kind,
        "数四下",
        new JobOwner(Owner, "示例金融办 林一", Roles.County, new Scope("140213", new Guid("00000000-0000-0000-0000-0000000000bb"))),
        Pieces.ToString(),
        activeKey,
        Database.Clock.Now);

    protected async Task<Job> FindAsync(Job job) => (await Jobs.FindAsync(job.Id, new JobViewer(null), default))!;

    protected async Task<bool> AnyQueuedAsync()
    {
        await using var scope = Database.Scope();
        var active = await scope.ServiceProvider.GetRequiredService<IJobStore>().ListAsync(new JobViewer(null), null, true, new PageRequest(1, 100), default);
        return active.Items.Any(job => job.State == JobState.Queued);
    }

    protected async Task<IEnumerable<int>> PiecesAsync()
    {
        await using var connection = await Get<ConnectionFactory>().OpenAsync(default);
        var pieces = await connection.QueryAsync<string>("SELECT Subject FROM AuditRecord WHERE Command = 'tests.counting' ORDER BY Subject");
        return pieces.Select(subject => int.Parse(subject["piece/".Length..])).ToList();
    }
}
