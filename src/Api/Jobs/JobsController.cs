using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Jobs;

/// <summary>Long work: what waits, what runs, what became of it.</summary>
[ApiController]
[Route("api/v1/jobs")]
[Produces("application/json")]
public sealed class JobsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the caller's jobs; with <c>jobs.oversee</c> everybody's.</summary>
    /// <remarks>Order: newest first, then id. Error codes: <c>request.invalid</c> (400).</remarks>
    [HttpGet(Name = "Jobs_List")]
    [HasPermission(Permissions.Jobs.Own)]
    [ProducesResponseType<PagedList<JobResponse>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<JobResponse>>> List(
        [FromQuery] JobListQuery query, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListJobsQuery(query.Kind, query.Active, paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>One job.</summary>
    /// <remarks>Error codes: <c>jobs.not-found</c> (404), also for another's job.</remarks>
    [HttpGet("{id:guid}", Name = "Jobs_Get")]
    [HasPermission(Permissions.Jobs.Own)]
    [ProducesResponseType<JobResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<JobResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetJobQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Asks a job to stop.</summary>
    /// <remarks>One that waits ends at once, one that runs drops its present piece of work; what it finished stays.
    /// Error codes: <c>jobs.not-found</c> (404), <c>jobs.already-over</c> (409).</remarks>
    [HttpPost("{id:guid}/cancellation", Name = "Jobs_Cancel")]
    [HasPermission(Permissions.Jobs.Own)]
    [ProducesResponseType<JobResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<JobResponse>> Cancel(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new StopJobQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Follows a job by server-sent events.</summary>
    /// <remarks>Events are called <c>job</c>; the data of each is the job as <c>Jobs_Get</c> answers it. The first comes at once, then one with each change, and the
    /// stream closes when the job is over. A listener that lost the connection asks again and has missed nothing that counts.
    /// Error codes: <c>jobs.not-found</c> (404).</remarks>
    [HttpGet("{id:guid}/events", Name = "Jobs_Watch")]
    [DisableRequestTimeout]
    [HasPermission(Permissions.Jobs.Own)]
    [Produces(ServerSentEvents.MediaType)]
    [ProducesResponseType<JobResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> Watch(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new WatchJobQuery(id), cancellationToken)).TryGetValue(out var changes, out var error)
            ? new EventStreamResult<JobResponse>("job", changes)
            : error.ToActionResult();
}

/// <summary>Which jobs are wanted.</summary>
public sealed class JobListQuery
{
    /// <summary>Of one kind, e.g. <c>eligibility.screening</c>; all when absent.</summary>
    [MaxLength(60)]
    public string? Kind { get; init; }

    /// <summary>True for those that wait or run, false for those that are over; all when absent.</summary>
    public bool? Active { get; init; }
}
