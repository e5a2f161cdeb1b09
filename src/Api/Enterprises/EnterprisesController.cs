using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Enterprises;

/// <summary>The register of enterprises and their facts.</summary>
[ApiController]
[Route("api/v1/enterprises")]
[Produces("application/json")]
public sealed class EnterprisesController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists enterprises in the caller's scope.</summary>
    /// <remarks>Money in yuan. Sort keys: <c>name</c>, <c>revenue</c>, <c>netProfit</c>, <c>updatedAt</c>, each with <c>-</c> in front for descending;
    /// unknown figures come last; ties end in the id. Verdicts are those of the latest finished screening. A name nothing answers to is refused, not
    /// answered by an empty list. Error codes: <c>request.invalid</c>, <c>enterprises.city-unknown</c>, <c>enterprises.county-unknown</c>, <c>eligibility.unknown-board</c>,
    /// <c>eligibility.unknown-metric</c>, <c>reserve-library.unknown-library</c>, <c>reserve-library.unknown-layer</c> (400), <c>enterprises.tags-not-yours</c> (403).</remarks>
    [HttpGet(Name = "Enterprises_List")]
    [HasPermission(Permissions.Enterprises.Read)]
    [ProducesResponseType<PagedList<EnterpriseSummary>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<EnterpriseSummary>>> List(
        [FromQuery] EnterpriseListQuery query, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListEnterprisesQuery(query.ToFilter(), query.ToSort(), paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Enters an enterprise.</summary>
    /// <remarks>Error codes: <c>enterprises.invalid</c>, <c>enterprises.credit-code-invalid</c>, <c>enterprises.county-unknown</c> (400),
    /// <c>enterprises.county-out-of-scope</c> (403), <c>enterprises.credit-code-taken</c> (409).</remarks>
    [HttpPost(Name = "Enterprises_Register")]
    [HasPermission(Permissions.Enterprises.Write)]
    [ProducesResponseType<EnterpriseVersion>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<EnterpriseVersion>> Register(EnterpriseDetails details, CancellationToken cancellationToken) =>
        (await mediator.Send(new RegisterEnterpriseCommand(details), cancellationToken)).ToCreatedResult(v => $"/api/v1/enterprises/{v.Id}");

    /// <summary>Reads one enterprise.</summary>
    /// <remarks>An enterprise that was merged into another one answers with the address of that one (307). Error codes: <c>enterprises.not-found</c> (404), also for an enterprise outside
    /// the caller's scope.</remarks>
    [HttpGet("{id:guid}", Name = "Enterprises_Get")]
    [HasPermission(Permissions.Enterprises.Read)]
    [ProducesResponseType<EnterpriseResponse>(200)]
    [ProducesResponseType(307)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<EnterpriseResponse>> Get(Guid id, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetEnterpriseQuery(id), cancellationToken);
        return found.TryGetValue(out var enterprise, out _) && enterprise.Id != id ? RedirectPreserveMethod($"/api/v1/enterprises/{enterprise.Id}") : found.ToActionResult();
    }

    /// <summary>Replaces identity and stage of an enterprise.</summary>
    /// <remarks>A part another office supplied stays as it is when the caller's office says otherwise: the answer names it as contested, and both values stand as a contradiction until the
    /// bureau settles it (<c>…/registration/contradictions</c>). The bureau replaces anything. Error codes: as for entering, and <c>enterprises.not-found</c> (404), <c>enterprises.stale</c> (409).</remarks>
    [HttpPut("{id:guid}", Name = "Enterprises_Revise")]
    [HasPermission(Permissions.Enterprises.Write)]
    [ProducesResponseType<EnterpriseRevision>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<EnterpriseRevision>> Revise(Guid id, ReviseEnterpriseRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReviseEnterpriseCommand(id, request.Details, request.Version), cancellationToken)).ToActionResult();

    /// <summary>Lists every recorded value of an enterprise with its supplier, document and day; superseded values included.</summary>
    /// <remarks>Order: metric, year, newest first. Error codes: <c>enterprises.not-found</c> (404).</remarks>
    [HttpGet("{id:guid}/facts", Name = "Enterprises_ListFacts")]
    [HasPermission(Permissions.Enterprises.Read)]
    [ProducesResponseType<IReadOnlyList<RecordedFact>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<IReadOnlyList<RecordedFact>>> ListFacts(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListFactsQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Records values of an enterprise: figures of a year, flags, words, dates.</summary>
    /// <remarks>Metric names and units: <c>GET /api/v1/policies/metrics</c>. Money in yuan, shares as parts of one. A value without number and text
    /// declares the metric unknown. Equal values are left alone; a differing one supersedes, nothing is overwritten.
    /// Each office sends its own figures (<c>GET /api/v1/enterprises/supply</c>). What it sends against another office's value does not replace it: both stand as a
    /// contradiction until the bureau settles it (<c>…/contradictions</c>). A call repeated with the same <c>Idempotency-Key</c> records nothing twice.
    /// Error codes: <c>enterprises.figures-invalid</c> (400, with the path of each value), <c>enterprises.field-not-yours</c> (403, likewise), <c>enterprises.not-found</c> (404),
    /// <c>enterprises.stale</c> (409).</remarks>
    [HttpPut("{id:guid}/facts", Name = "Enterprises_RecordFacts")]
    [HasPermission(Permissions.Enterprises.Supply)]
    [ProducesResponseType<EnterpriseVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<EnterpriseVersion>> RecordFacts(Guid id, RecordFactsRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new RecordFactsCommand(id, request.Entries, request.Document, request.Version), cancellationToken)).ToActionResult();
}

/// <summary>New identity and stage of an enterprise.</summary>
/// <param name="Details">Identity and stage.</param>
/// <param name="Version">Version the caller read; a stale one is refused.</param>
public sealed record ReviseEnterpriseRequest([Required] EnterpriseDetails Details, [Range(1, int.MaxValue)] int Version);

/// <summary>Values to record.</summary>
/// <param name="Entries">Values, each metric and year once; 1 to 500.</param>
/// <param name="Document">Document they were taken from, up to 300 characters; null when none is named.</param>
/// <param name="Version">Version of the enterprise the caller read; a stale one is refused.</param>
public sealed record RecordFactsRequest(
    [Required] IReadOnlyList<FactEntry> Entries, [StringLength(300)] string? Document, [Range(1, int.MaxValue)] int Version);
