using ListingPipeline.Api.Common;
using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.CountyAssessments;

/// <summary>The steps of a county assessment between opening and signature: reports submitted, sent back and accepted, reconciliation, objections.</summary>
[ApiController]
[Route("api/v1/county-assessments/{id:guid}")]
[Produces("application/json")]
public sealed class AssessmentCycleController(IMediator mediator) : ControllerBase
{
    /// <summary>Reads how far the cycle has come and what the caller may do now, with what stands in the way.</summary>
    /// <remarks>States and actions are those of the workflow table. A county sees its own report and objections.
    /// Error codes: <c>county-assessments.not-found</c> (404).</remarks>
    [HttpGet("cycle", Name = "CountyAssessments_GetCycle")]
    [HasPermission(Permissions.CountyAssessments.Read)]
    [ProducesResponseType<CycleResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<CycleResponse>> GetCycle(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetCycleQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Takes a step of the year: <c>start-reconciliation</c>, <c>reopen-reporting</c>, <c>calculate</c>, <c>reopen-reconciliation</c>, <c>announce</c>.</summary>
    /// <remarks>Error codes: <c>workflow.unknown-action</c>, <c>workflow.note-invalid</c>, <c>county-assessments.objection-day-invalid</c> (400),
    /// <c>workflow.not-allowed</c> (403), <c>county-assessments.not-found</c> (404), <c>workflow.not-now</c>, <c>county-assessments.stale-version</c> (409),
    /// <c>county-assessments.reports-not-accepted</c>, <c>county-assessments.differences-open</c>, <c>county-assessments.figures-missing</c> (422).</remarks>
    [HttpPost("steps", Name = "CountyAssessments_TakeStep")]
    [HasPermission(Permissions.CountyAssessments.Manage)]
    [ProducesResponseType<AssessmentVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<AssessmentVersion>> TakeStep(Guid id, CycleStepRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new TakeCycleStepCommand(id, request.Action, request.Version, request.Note, request.ObjectionsUntilOn), cancellationToken)).ToActionResult();

    /// <summary>Takes a step of a unit's report: the county <c>submit</c>s it, the bureau <c>accept</c>s it or <c>send-back</c>s it with remarks.</summary>
    /// <remarks>Error codes: <c>workflow.unknown-action</c>, <c>workflow.note-invalid</c>, <c>county-assessments.remark-invalid</c> (400),
    /// <c>workflow.not-allowed</c> (403), <c>county-assessments.not-found</c>, <c>county-assessments.unit-not-found</c> (404), <c>workflow.not-now</c>,
    /// <c>county-assessments.stale-version</c>, <c>county-assessments.not-reporting</c>, <c>county-assessments.frozen</c> (409),
    /// <c>county-assessments.figures-missing</c> (422).</remarks>
    /// <param name="id">The assessment.</param>
    /// <param name="unitCode">Division code of the unit, e.g. 140213.</param>
    /// <param name="request">The step.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpPost("reports/{unitCode}/steps", Name = "CountyAssessments_TakeReportStep")]
    [HasPermission(Permissions.CountyAssessments.Report)]
    [ProducesResponseType<UnitReportVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<UnitReportVersion>> TakeReportStep(
        Guid id, string unitCode, ReportStepRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new TakeReportStepCommand(id, unitCode, request.Action, request.Version, [.. (request.Remarks ?? []).OfType<ReportRemark>()]), cancellationToken)).ToActionResult();

    /// <summary>Puts what counties reported beside what the platform's own records say: milestones by county and year, recorded activities.</summary>
    /// <remarks>A county sees its own. Error codes: <c>county-assessments.not-found</c> (404).</remarks>
    [HttpGet("reconciliation", Name = "CountyAssessments_GetReconciliation")]
    [HasPermission(Permissions.CountyAssessments.Read)]
    [ProducesResponseType<ReconciliationResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<ReconciliationResponse>> GetReconciliation(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetReconciliationQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Settles which figure counts where report and records differ; what was reported stays on record.</summary>
    /// <remarks>Error codes: <c>county-assessments.text-invalid</c>, <c>county-assessments.invalid-table</c> (400), <c>county-assessments.not-found</c>,
    /// <c>county-assessments.unit-not-found</c>, <c>county-assessments.indicator-not-found</c> (404), <c>workflow.not-now</c>,
    /// <c>county-assessments.stale-version</c> (409).</remarks>
    /// <param name="id">The assessment.</param>
    /// <param name="unitCode">Division code of the unit, e.g. 140213.</param>
    /// <param name="indicatorId">Indicator, e.g. <c>neeq-listings</c>.</param>
    /// <param name="request">The figure and why.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpPut("reconciliation/{unitCode}/{indicatorId}", Name = "CountyAssessments_Settle")]
    [HasPermission(Permissions.CountyAssessments.Manage)]
    [ProducesResponseType<UnitReportVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<UnitReportVersion>> Settle(
        Guid id, string unitCode, string indicatorId, SettleRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new SettleDifferenceCommand(id, unitCode, indicatorId, request.Figure, request.Reason, request.Version), cancellationToken)).ToActionResult();

    /// <summary>Objects to the result shown: a county for itself, the bureau for one that wrote.</summary>
    /// <remarks>Error codes: <c>county-assessments.text-invalid</c> (400), <c>county-assessments.not-found</c>, <c>county-assessments.unit-not-found</c>,
    /// <c>county-assessments.indicator-not-found</c> (404), <c>workflow.not-now</c> (409), <c>county-assessments.objection-period-over</c> (422).</remarks>
    [HttpPost("objections", Name = "CountyAssessments_RaiseObjection")]
    [HasPermission(Permissions.CountyAssessments.Report)]
    [ProducesResponseType<RaisedObjection>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<RaisedObjection>> RaiseObjection(Guid id, ObjectionRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new RaiseObjectionCommand(id, request.UnitCode, request.IndicatorId, request.Text), cancellationToken))
        .ToCreatedResult(_ => $"/api/v1/county-assessments/{id}/cycle");

    /// <summary>Answers an objection; upholding one changes no figure by itself.</summary>
    /// <remarks>Error codes: <c>county-assessments.text-invalid</c> (400), <c>county-assessments.not-found</c>, <c>county-assessments.objection-not-found</c> (404),
    /// <c>workflow.not-now</c>, <c>county-assessments.objection-answered</c> (409).</remarks>
    /// <param name="id">The assessment.</param>
    /// <param name="objectionId">The objection.</param>
    /// <param name="request">The answer.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpPost("objections/{objectionId:guid}/answer", Name = "CountyAssessments_AnswerObjection")]
    [HasPermission(Permissions.CountyAssessments.Manage)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> AnswerObjection(Guid id, Guid objectionId, AnswerRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new AnswerObjectionCommand(id, objectionId, request.IsUpheld, request.Answer), cancellationToken)).ToNoContentResult();
}
