using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Eligibility;

/// <summary>What would be if figures, thresholds or versions were others.</summary>
[ApiController]
[Route("api/v1")]
[Produces("application/json")]
public sealed class WhatIfController(IMediator mediator) : ControllerBase
{
    /// <summary>Judges one enterprise as it is and with some of its facts supposed to be others; stores nothing.</summary>
    /// <remarks>
    /// Facts are written as for <c>POST /eligibility/preview</c>; those not named stay as they are. Error codes: <c>eligibility.invalid-facts</c>
    /// (400; each field has the path of the value), <c>eligibility.invalid-day</c> (400), <c>eligibility.enterprise-not-found</c> (404).
    /// </remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="request">What is supposed.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("enterprises/{id:guid}/eligibility/what-if", Name = "Eligibility_SupposeFacts")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<SupposedVerdicts>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<SupposedVerdicts>> SupposeFacts(Guid id, SupposeFactsRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SupposeFactsQuery(id, request.AsOf, request.ListingCommitteeOn, request.Facts), cancellationToken)).ToActionResult();

    /// <summary>Counts which enterprises in the caller's scope gain or lose under other thresholds or another version of the rules.</summary>
    /// <remarks>
    /// Thresholds are named by rule and place as in <c>GET /eligibility/rules</c> (<c>MB24-S1</c>, <c>3</c>) and given in the unit of the metric.
    /// Error codes: <c>eligibility.unknown-rule</c>, <c>eligibility.threshold-not-adjustable</c>, <c>eligibility.too-many-thresholds</c>,
    /// <c>eligibility.unknown-programme</c>, <c>eligibility.invalid-day</c> (400), <c>eligibility.rule-not-in-force</c> (422).
    /// </remarks>
    [HttpPost("eligibility/impact", Name = "Eligibility_StudyImpact")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<LibraryImpact>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<LibraryImpact>> StudyImpact(ImpactScenario scenario, CancellationToken cancellationToken) =>
        (await mediator.Send(new StudyImpactQuery(scenario), cancellationToken)).ToActionResult();

    /// <summary>Lists the enterprises whose answer moves.</summary>
    /// <remarks>Order: board, then id. Error codes: those of <c>POST /eligibility/impact</c>, <c>eligibility.unknown-board</c>, <c>request.invalid</c> (400).</remarks>
    [HttpPost("eligibility/impact/enterprises", Name = "Eligibility_ListImpacted")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<PagedList<ImpactedEnterprise>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<PagedList<ImpactedEnterprise>>> ListImpacted(
        ImpactScenario scenario, [FromQuery] ImpactedListQuery query, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListImpactedQuery(scenario, query.Board, query.Direction, paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Prints the impact as a workbook: the enterprises whose answer moves, counts by board and by county.</summary>
    /// <remarks>Error codes: those of <c>POST /eligibility/impact</c>.</remarks>
    [HttpPost("eligibility/impact/export.xlsx", Name = "Eligibility_ExportImpact")]
    [HasPermission(Permissions.Eligibility.Read)]
    [Produces(WorkbookResult.ContentType, ProblemMapping.MediaType)]
    [ProducesResponseType<FileContentResult>(200, WorkbookResult.ContentType)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> ExportImpact(ImpactScenario scenario, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExportImpactQuery(scenario), cancellationToken)).TryGetValue(out var file, out var error)
            ? new WorkbookResult(file)
            : error.ToActionResult();

    /// <summary>Prints the enterprises whose answer moves as CSV (UTF-8 with byte order mark).</summary>
    /// <remarks>Error codes: those of <c>POST /eligibility/impact</c>.</remarks>
    [HttpPost("eligibility/impact/export.csv", Name = "Eligibility_ExportImpactCsv")]
    [HasPermission(Permissions.Eligibility.Read)]
    [Produces(CsvResult.ContentType, ProblemMapping.MediaType)]
    [ProducesResponseType<FileContentResult>(200, CsvResult.ContentType)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> ExportImpactCsv(ImpactScenario scenario, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExportImpactQuery(scenario), cancellationToken)).TryGetValue(out var file, out var error)
            ? new CsvResult(file)
            : error.ToActionResult();
}

/// <summary>Facts supposed about one enterprise.</summary>
public sealed class SupposeFactsRequest
{
    /// <summary>The day asked about; today when absent.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Day of the listing committee's meeting; picks the versions of the rules.</summary>
    public DateOnly? ListingCommitteeOn { get; init; }

    /// <summary>Facts supposed; nothing when absent.</summary>
    public FactsInput? Facts { get; init; }
}

/// <summary>Which of the moved answers are wanted.</summary>
public sealed class ImpactedListQuery
{
    /// <summary>Board, list or library; every one when absent.</summary>
    public string? Board { get; init; }

    /// <summary>Which way the answer moves.</summary>
    public ImpactDirection Direction { get; init; } = ImpactDirection.Any;
}
