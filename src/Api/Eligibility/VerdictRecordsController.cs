using ListingPipeline.Api.Common;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Eligibility;

/// <summary>Verdicts recorded for good, and computed again.</summary>
[ApiController]
[Route("api/v1/enterprises/{id:guid}/verdict-records")]
[Produces("application/json")]
public sealed class VerdictRecordsController(IMediator mediator) : ControllerBase
{
    /// <summary>Judges the enterprise by every rule in force and records the answers for good.</summary>
    /// <remarks>The record keeps rule id, version and content hash of each rule, the facts used, the day and the listing committee's day.
    /// Error codes: <c>eligibility.invalid-day</c>, <c>request.invalid</c> (400), <c>eligibility.enterprise-not-found</c> (404).</remarks>
    [HttpPost(Name = "Eligibility_RecordVerdict")]
    [HasPermission(Permissions.Eligibility.Record)]
    [ProducesResponseType<VerdictRecordSummary>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<VerdictRecordSummary>> Record(Guid id, RecordVerdictRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new RecordVerdictCommand(id, request.AsOf, request.ListingCommitteeOn), cancellationToken))
            .ToCreatedResult(record => $"/api/v1/enterprises/{id}/verdict-records/{record.Id}/replay");

    /// <summary>Lists the verdicts recorded of the enterprise, newest first.</summary>
    /// <remarks>Error codes: <c>eligibility.enterprise-not-found</c> (404).</remarks>
    [HttpGet(Name = "Eligibility_ListVerdictRecords")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<IReadOnlyList<VerdictRecordSummary>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<IReadOnlyList<VerdictRecordSummary>>> List(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListVerdictRecordsQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Computes recorded verdicts again from the recorded facts and days, and says where they differ.</summary>
    /// <remarks>Error codes: <c>eligibility.record-not-found</c> (404).</remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{recordId:guid}/replay", Name = "Eligibility_ReplayVerdict")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<VerdictReplayReport>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<VerdictReplayReport>> Replay(Guid id, Guid recordId, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReplayVerdictQuery(id, recordId), cancellationToken)).ToActionResult();
}

/// <summary>Verdicts to record.</summary>
public sealed class RecordVerdictRequest
{
    /// <summary>The day asked about, yyyy-MM-dd; null for today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Day of the listing committee's meeting; picks the versions of the rules. Null when there was none.</summary>
    public DateOnly? ListingCommitteeOn { get; init; }
}
