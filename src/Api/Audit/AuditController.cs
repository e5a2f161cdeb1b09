using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Audit;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Audit;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Audit;

/// <summary>The audit trail, for the audit administrator.</summary>
[ApiController]
[Route("api/v1/audit")]
[Produces("application/json")]
public sealed class AuditController(IMediator mediator) : ControllerBase
{
    /// <summary>Searches the audit trail, newest first.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="filter">What is looked for.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet("records", Name = "Audit_ListRecords")]
    [HasPermission(Permissions.Audit.Read)]
    [ProducesResponseType<PagedList<AuditRecord>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<AuditRecord>>> ListRecords([FromQuery] AuditQuery filter, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListAuditRecordsQuery(filter.ToFilter(), paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Downloads the records that fit as a workbook, oldest first; the download itself is recorded.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400), <c>request.purpose-required</c> (422).</remarks>
    /// <param name="filter">What is looked for.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet("records.xlsx", Name = "Audit_ExportRecords")]
    [HasPermission(Permissions.Audit.Read)]
    [AsksForPurpose]
    [ProducesResponseType<FileResult>(200, WorkbookResult.ContentType)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> ExportRecords([FromQuery] AuditQuery filter, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExportAuditRecordsQuery(filter.ToFilter()), cancellationToken)).TryGetValue(out var file, out var error)
            ? new WorkbookResult(file)
            : error.ToActionResult();

    /// <summary>Checks the whole trail: each record against its keyed hash, the chain for gaps, its end against the heads exported outside the database.</summary>
    /// <remarks>Reads every record; some seconds for a million. <c>./run audit verify</c> does the same without signing in.</remarks>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet("verification", Name = "Audit_Verify")]
    [HasPermission(Permissions.Audit.Read)]
    [ProducesResponseType<AuditVerification>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<AuditVerification>> Verify(CancellationToken cancellationToken) =>
        (await mediator.Send(new VerifyAuditTrailQuery(), cancellationToken)).ToActionResult();
}

/// <summary>What is looked for in the audit trail; what is left out does not narrow.</summary>
public sealed class AuditQuery
{
    /// <summary>First day in China Standard Time, inclusive.</summary>
    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    /// <summary>Last day in China Standard Time, inclusive.</summary>
    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }

    /// <summary>Part of the display name of who acted.</summary>
    [FromQuery(Name = "user")]
    [StringLength(60)]
    public string? UserName { get; init; }

    /// <summary>Name of a command or an event, whole, e.g. <c>SignedIn</c>.</summary>
    [FromQuery(Name = "action")]
    [StringLength(100)]
    public string? Action { get; init; }

    /// <summary>Beginning of what it happened to, e.g. <c>enterprise/</c>.</summary>
    [FromQuery(Name = "subject")]
    [StringLength(200)]
    public string? Subject { get; init; }

    internal AuditFilter ToFilter() => new(From, To, Given(UserName), Given(Action), Given(Subject));

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
