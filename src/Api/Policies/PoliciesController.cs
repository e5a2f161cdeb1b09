using ListingPipeline.Api.Common;
using ListingPipeline.Application.Policies;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Policies;

/// <summary>The policies this deployment runs; published documents, hence open to everybody.</summary>
[ApiController]
[Route("api/v1/policies")]
[Produces("application/json")]
public sealed class PoliciesController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the policy packs with their cities and counties, the national one first.</summary>
    [HttpGet(Name = "Policies_List")]
    [AllowAnonymous]
    [ProducesResponseType<IReadOnlyList<PolicyPackResponse>>(200)]
    public async Task<ActionResult<IReadOnlyList<PolicyPackResponse>>> List(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListPolicyPacksQuery(), cancellationToken)).ToActionResult();

    /// <summary>Lists the metric vocabulary: everything that may be known about an enterprise, with units, definitions and suppliers.</summary>
    [HttpGet("metrics", Name = "Policies_ListMetrics")]
    [AllowAnonymous]
    [ProducesResponseType<IReadOnlyList<MetricResponse>>(200)]
    public async Task<ActionResult<IReadOnlyList<MetricResponse>>> ListMetrics(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListMetricsQuery(), cancellationToken)).ToActionResult();

    /// <summary>Reads the calendar of working days: the published days off and the weekend days worked in exchange.</summary>
    [HttpGet("calendar", Name = "Policies_GetCalendar")]
    [AllowAnonymous]
    [ProducesResponseType<WorkCalendarResponse>(200)]
    public async Task<ActionResult<WorkCalendarResponse>> GetCalendar(CancellationToken cancellationToken) =>
        (await mediator.Send(new GetWorkCalendarQuery(), cancellationToken)).ToActionResult();
}
