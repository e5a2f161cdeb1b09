using System.Net;
using ListingPipeline.Api.FunctionalTests.Common;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace ListingPipeline.Api.FunctionalTests.Jobs;

public sealed class JobsTests
{
    private ApiHost _host = null!;
    private HttpClient _bureau = null!;
    private HttpClient _county = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = new ApiHost();
        _bureau = await _host.SignedInAsAsync("bureau");
        _county = await _host.SignedInAsAsync("county");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        _bureau.Dispose();
        _county.Dispose();
        _host.Dispose();
    }

    [Test]
    public async Task Job_NobodyCanRun_FailsAndIsTold()
    {
        var id = await AddAsync();

        var events = await (await _bureau.GetAsync($"/api/v1/jobs/{id}/events")).Content.ReadAsStringAsync();
        var job = await (await _bureau.GetAsync($"/api/v1/jobs/{id}")).JsonAsync();

        Assert.That(events, Does.StartWith("event: job\ndata: {").And.Contain("\"state\":\"failed\""));
        Assert.That(((string?)job["state"], (string?)job["errorCode"], (bool?)job["canCancel"]), Is.EqualTo(("failed", "jobs.fault", false)));
        await (await _bureau.PostAsync($"/api/v1/jobs/{id}/cancellation", null)).ProblemAsync(HttpStatusCode.Conflict, "jobs.already-over");
    }

    [Test]
    public async Task Job_OfAnother_DoesNotExist()
    {
        var id = await AddAsync();

        await (await _county.GetAsync($"/api/v1/jobs/{id}")).ProblemAsync(HttpStatusCode.NotFound, "jobs.not-found");
        await (await _county.GetAsync($"/api/v1/jobs/{id}/events")).ProblemAsync(HttpStatusCode.NotFound, "jobs.not-found");
        await (await _county.PostAsync($"/api/v1/jobs/{id}/cancellation", null)).ProblemAsync(HttpStatusCode.NotFound, "jobs.not-found");
        Assert.That((int?)(await (await _county.GetAsync("/api/v1/jobs")).JsonAsync())["totalCount"], Is.Zero);
        Assert.That((int?)(await (await _bureau.GetAsync("/api/v1/jobs?kind=tests.nobody")).JsonAsync())["totalCount"], Is.GreaterThanOrEqualTo(1));
    }

    [Test]
    public async Task List_WithAWrongPage_IsRefused() =>
        await (await _bureau.GetAsync("/api/v1/jobs?pageSize=0")).ProblemAsync(HttpStatusCode.BadRequest, "request.invalid");

    [Test]
    public async Task Job_OutsideASession_IsRefused()
    {
        using var anonymous = _host.Anonymous();

        Assert.That((await anonymous.GetAsync($"/api/v1/jobs/{Guid.Empty}")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    private async Task<Guid> AddAsync()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var owner = new JobOwner(Guid.Empty, "示例金融办 林一", Roles.Bureau, Scope.Unrestricted);
        var job = Job.Queue(Guid.CreateVersion7(), "tests.nobody", "无人会做", owner, "{}", null, _host.Clock.Now);
        await scope.ServiceProvider.GetRequiredService<IJobStore>().AddAsync(job, default);
        _host.Services.GetRequiredService<IJobSignals>().Raise();
        return job.Id;
    }
}
