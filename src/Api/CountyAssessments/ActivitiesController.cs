using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.CountyAssessments;

/// <summary>The work counties record behind the entered indicators: mechanisms, policies, meetings, trainings, visits.</summary>
[ApiController]
[Route("api/v1/county-activities")]
[Produces("application/json")]
public sealed class ActivitiesController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists a year's work, by county and day, with what looks recorded twice or split; a county sees its own.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="year">Calendar year, 2015 to 2100.</param>
    /// <param name="countyCode">Only of this county; absent for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpGet(Name = "CountyAssessments_ListActivities")]
    [HasPermission(Permissions.CountyAssessments.Read)]
    [ProducesResponseType<IReadOnlyList<ActivityResponse>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<ActivityResponse>>> List(
        [FromQuery, Required, Range(2015, 2100)] int year, [FromQuery] string? countyCode, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListActivitiesQuery(year, countyCode), cancellationToken)).ToActionResult();

    /// <summary>Records a piece of work: a county its own, the bureau any.</summary>
    /// <remarks>Error codes: <c>county-assessments.activity-invalid</c> (400) with a field for each fault, <c>county-assessments.unit-not-found</c> (404),
    /// <c>county-assessments.frozen</c> (409) once the year's assessment is signed off.</remarks>
    [HttpPost(Name = "CountyAssessments_RecordActivity")]
    [HasPermission(Permissions.CountyAssessments.Report)]
    [ProducesResponseType<RecordedActivity>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<RecordedActivity>> Record(ActivityRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new RecordActivityCommand(request.CountyCode, request.ToEntry()), cancellationToken))
        .ToCreatedResult(_ => "/api/v1/county-activities");

    /// <summary>Withdraws a piece of work recorded by mistake; it stays on record with the reason.</summary>
    /// <remarks>Error codes: <c>county-assessments.text-invalid</c> (400), <c>county-assessments.activity-not-found</c> (404),
    /// <c>county-assessments.frozen</c> (409) once the year's assessment is signed off.</remarks>
    [HttpPost("{id:guid}/withdrawal", Name = "CountyAssessments_WithdrawActivity")]
    [HasPermission(Permissions.CountyAssessments.Report)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> Withdraw(Guid id, ActivityReasonRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new WithdrawActivityCommand(id, request.Reason), cancellationToken)).ToNoContentResult();

    /// <summary>Counts a piece of work by itself although it looks like another one.</summary>
    /// <remarks>Error codes: <c>county-assessments.text-invalid</c> (400), <c>county-assessments.activity-not-found</c> (404),
    /// <c>county-assessments.frozen</c> (409) once the year's assessment is signed off.</remarks>
    [HttpPost("{id:guid}/separate-count", Name = "CountyAssessments_CountActivitySeparately")]
    [HasPermission(Permissions.CountyAssessments.Manage)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> CountSeparately(Guid id, ActivityReasonRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new CountActivitySeparatelyCommand(id, request.Reason), cancellationToken)).ToNoContentResult();
}

/// <summary>A piece of work to record.</summary>
/// <param name="CountyCode">Division code of the county.</param>
/// <param name="Kind">Kind of work.</param>
/// <param name="Title">Title, 2 to 200 characters.</param>
/// <param name="HeldOn">Day it was held or issued, from 2015 to today.</param>
/// <param name="Document">Document number or name, 1 to 200 characters.</param>
/// <param name="Place">Place, up to 200 characters.</param>
/// <param name="Participants">Participants, up to 500 characters.</param>
public sealed record ActivityRequest(
    [Required] string CountyCode,
    [property: JsonRequired] ActivityKind Kind,
    [Required(AllowEmptyStrings = true)] string Title,
    [property: JsonRequired] DateOnly HeldOn,
    [Required(AllowEmptyStrings = true)] string Document,
    string? Place = null,
    string? Participants = null)
{
    internal ActivityEntry ToEntry() => new(Kind, Title, HeldOn, Document, Place ?? "", Participants ?? "");
}

/// <summary>Why.</summary>
/// <param name="Reason">1 to 1000 characters; kept on record.</param>
public sealed record ActivityReasonRequest([Required(AllowEmptyStrings = true)] string Reason);
