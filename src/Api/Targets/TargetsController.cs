using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Targets;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Targets;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Targets;

/// <summary>What a programme wants to reach, and how far it has come.</summary>
[ApiController]
[Route("api/v1/targets")]
[Produces("application/json")]
public sealed class TargetsController(IMediator mediator) : ControllerBase
{
    /// <summary>Counts a programme's targets from the milestones of enterprises, by city and county, with a forecast at the pace so far.</summary>
    /// <remarks>Error codes: <c>policies.unknown-programme</c> (400).</remarks>
    /// <param name="programme">Policy pack of a city, e.g. <c>datong-2022</c>.</param>
    /// <param name="asOf">Day asked about; absent means today.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet(Name = "Targets_GetProgress")]
    [HasPermission(Permissions.Cockpit.Read)]
    [ProducesResponseType<TargetsResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<TargetsResponse>> GetProgress(
        [FromQuery(Name = "programme")][Required] string programme, [FromQuery(Name = "asOf")] DateOnly? asOf, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetTargetProgressQuery(programme, asOf), cancellationToken)).ToActionResult();

    /// <summary>Corrects a target: the number of a county or of the city, or an enterprise that counts or does not.</summary>
    /// <remarks>A correction has a reason, is shown beside the target and can be taken back. Error codes: <c>targets.not-found</c> (404),
    /// <c>targets.correction-invalid</c> (400), <c>targets.enterprise-not-found</c> (422), <c>targets.already-corrected</c> (409).</remarks>
    /// <param name="programme">Policy pack of a city.</param>
    /// <param name="targetId">Target, e.g. <c>DT22-T1</c>.</param>
    /// <param name="request">What is corrected.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("{programme}/{targetId}/corrections", Name = "Targets_Correct")]
    [HasPermission(Permissions.Targets.Correct)]
    [ProducesResponseType<TargetCorrectionMade>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<TargetCorrectionMade>> Correct(
        string programme, string targetId, TargetCorrectionRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new CorrectTargetCommand(
                programme,
                targetId,
                new TargetCorrectionEntry(request.Kind!.Value, request.CountyCode, request.Value, request.EnterpriseId, request.On, request.Reason)),
            cancellationToken)).ToActionResult();

    /// <summary>Takes a correction back.</summary>
    /// <remarks>It stays in the audit trail. Error codes: <c>targets.correction-not-found</c> (404), <c>targets.correction-invalid</c> (400).</remarks>
    /// <param name="programme">Policy pack of a city.</param>
    /// <param name="id">Correction.</param>
    /// <param name="request">Why.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("{programme}/corrections/{id:guid}/withdrawal", Name = "Targets_WithdrawCorrection")]
    [HasPermission(Permissions.Targets.Correct)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult> WithdrawCorrection(
        string programme, Guid id, TargetCorrectionWithdrawal request, CancellationToken cancellationToken) =>
        (await mediator.Send(new WithdrawTargetCorrectionCommand(programme, id, request.Reason), cancellationToken)).ToNoContentResult();
}

/// <summary>A correction as it is entered.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
/// <param name="CountyCode">County whose number changes; null for the whole city.</param>
/// <param name="Value">The new number, 0 to 100,000; for a changed number only.</param>
/// <param name="EnterpriseId">The enterprise that counts or does not.</param>
/// <param name="On">Day from which it counts, within the period of the target; for one that counts only.</param>
public sealed record TargetCorrectionRequest(
    [Required] TargetCorrectionKind? Kind, [Required] string Reason, string? CountyCode = null, int? Value = null, Guid? EnterpriseId = null, DateOnly? On = null);

/// <summary>Why a correction is taken back.</summary>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record TargetCorrectionWithdrawal([Required] string Reason);
