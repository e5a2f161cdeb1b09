using ListingPipeline.Api.Common;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Eligibility;

/// <summary>What-if scenarios kept under a name.</summary>
[ApiController]
[Route("api/v1/eligibility/scenarios")]
[Produces("application/json")]
public sealed class ScenariosController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the caller's scenarios and those others share, newest first.</summary>
    [HttpGet(Name = "Eligibility_ListScenarios")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<IReadOnlyList<ScenarioResponse>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<ScenarioResponse>>> List(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListScenariosQuery(), cancellationToken)).ToActionResult();

    /// <summary>Saves a scenario; the caller owns it.</summary>
    /// <remarks>Error codes: <c>eligibility.scenario-name-required</c> and those of <c>POST /eligibility/impact</c> (400), <c>eligibility.rule-not-in-force</c> (422).</remarks>
    /// <param name="request">What to keep.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost(Name = "Eligibility_SaveScenario")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<ScenarioVersion>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<ScenarioVersion>> Save(SaveScenarioRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SaveScenarioCommand(request.Name, request.IsShared, request.Scenario), cancellationToken))
            .ToCreatedResult(saved => $"/api/v1/eligibility/scenarios/{saved.Id}");

    /// <summary>Renames the caller's scenario, shows it to others or takes it back.</summary>
    /// <remarks>Error codes: <c>eligibility.scenario-name-required</c> (400), <c>eligibility.scenario-not-found</c> (404), <c>eligibility.scenario-stale</c> (409).</remarks>
    /// <param name="id">Scenario.</param>
    /// <param name="request">What it shall be.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPut("{id:guid}", Name = "Eligibility_ReviseScenario")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<ScenarioVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<ScenarioVersion>> Revise(Guid id, ReviseScenarioRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReviseScenarioCommand(id, request.Name, request.IsShared, request.Version), cancellationToken)).ToActionResult();

    /// <summary>Deletes the caller's scenario.</summary>
    /// <remarks>Error codes: <c>eligibility.scenario-not-found</c> (404).</remarks>
    /// <param name="id">Scenario.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpDelete("{id:guid}", Name = "Eligibility_DeleteScenario")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeleteScenarioCommand(id), cancellationToken)).ToNoContentResult();
}

/// <summary>A scenario to keep.</summary>
public sealed class SaveScenarioRequest
{
    /// <summary>Name, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>True to show it to others.</summary>
    public bool IsShared { get; init; }

    /// <summary>What is supposed.</summary>
    public required ImpactScenario Scenario { get; init; }
}

/// <summary>Name and sharing of a scenario.</summary>
public sealed class ReviseScenarioRequest
{
    /// <summary>Name, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>True to show it to others.</summary>
    public bool IsShared { get; init; }

    /// <summary>Version the caller read.</summary>
    public int Version { get; init; }
}
