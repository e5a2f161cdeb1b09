using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ListingPipeline.Api.Eligibility;

/// <summary>Who can list where, since when, and what is missing.</summary>
[ApiController]
[Route("api/v1")]
[Produces("application/json")]
public sealed class EligibilityController(IMediator mediator) : ControllerBase
{
    /// <summary>Judges facts sent along; needs no account and stores nothing.</summary>
    /// <remarks>
    /// Money in yuan, ratios as shares of one, yearly metrics by fiscal year; what is absent is unknown and never a failure.
    /// The latest fiscal year is the last one before the year of <c>asOf</c> with any yearly figure; a metric wholly missing is unknown. One with earlier years but without
    /// that year is refused as contradictory (<c>eligibility.latest-year-missing</c>), unless the year says <c>null</c>: then it is unknown, with a warning.
    /// Example: <c>{"asOf":"2024-05-01","rules":["MB24-S1"],"facts":{"metrics":{"np_lower":{"2021":4e7,"2022":6e7,"2023":1e8}},"flags":{"is_software":false}}}</c>.
    /// Error codes: <c>eligibility.invalid-facts</c> (400; each field has the path of the value and one of <c>eligibility.unknown-metric</c>,
    /// <c>eligibility.unknown-flag</c>, <c>eligibility.number-too-large</c>, <c>eligibility.negative</c>, <c>eligibility.year-out-of-range</c> …),
    /// <c>eligibility.unknown-rule</c>, <c>eligibility.invalid-day</c>, <c>request.invalid</c> (400), <c>eligibility.rule-not-in-force</c> (422).
    /// </remarks>
    [HttpPost("eligibility/preview", Name = "Eligibility_Preview")]
    [AllowAnonymous]
    [EnableRateLimiting(ServerSetup.PublicLimit)]
    [ProducesResponseType<Problem>(429)]
    [ProducesResponseType<EligibilityPreview>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<EligibilityPreview>> Preview(EligibilityPreviewRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(request.ToQuery(), cancellationToken)).ToActionResult();

    /// <summary>Lists every rule with all its versions, sources and confidence, and the boards they make up.</summary>
    /// <remarks>Error codes: <c>eligibility.invalid-day</c> (400).</remarks>
    /// <param name="asOf">Day that <c>inForce</c> speaks of; today when absent.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("eligibility/rules", Name = "Eligibility_ListRules")]
    [AllowAnonymous]
    [ProducesResponseType<RuleCatalogue>(200)]
    [ProducesResponseType<Problem>(400)]
    public async Task<ActionResult<RuleCatalogue>> ListRules([FromQuery] DateOnly? asOf, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListRulesQuery(asOf), cancellationToken)).ToActionResult();

    /// <summary>Judges one enterprise on every board, explained condition by condition.</summary>
    /// <remarks>A board's outcome is the best of its numeric standards together with everything required besides. An issuer with weighted voting
    /// or a red chip is measured by the standards made for it. Error codes: <c>eligibility.invalid-day</c>, <c>eligibility.unknown-rule</c> (400),
    /// <c>eligibility.enterprise-not-found</c> (404).</remarks>
    /// <param name="id">The enterprise.</param>
    /// <param name="asOf">The day asked about; today when absent.</param>
    /// <param name="listingCommitteeOn">Day of the listing committee's meeting; picks the versions of the rules.</param>
    /// <param name="pinned">Ids of rules answered besides, whatever the day, because a document cites that edition, e.g. <c>SA-2021</c>; may be given several times.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("enterprises/{id:guid}/eligibility", Name = "Eligibility_Check")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<EligibilityReport>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<EligibilityReport>> Check(
        Guid id,
        [FromQuery] DateOnly? asOf,
        [FromQuery] DateOnly? listingCommitteeOn,
        [FromQuery, MaxLength(20)] string[]? pinned,
        CancellationToken cancellationToken) =>
        (await mediator.Send(new CheckEligibilityQuery(id, asOf, listingCommitteeOn, pinned), cancellationToken)).ToActionResult();

    /// <summary>Counts where the enterprises in the caller's scope stand on every board.</summary>
    /// <remarks>Error codes: <c>eligibility.invalid-day</c>, <c>eligibility.unknown-programme</c> (400).</remarks>
    /// <param name="asOf">The day asked about; today when absent.</param>
    /// <param name="programme">Pack id such as <c>datong-2022</c>: enterprises of its city only; all when absent.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("eligibility/screening", Name = "Eligibility_Screen")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<LibraryScreening>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<LibraryScreening>> Screen([FromQuery] DateOnly? asOf, [FromQuery] string? programme, CancellationToken cancellationToken) =>
        (await mediator.Send(new ScreenLibraryQuery(asOf, programme), cancellationToken)).ToActionResult();

    /// <summary>Lists the enterprises in the caller's scope by their answer on one board.</summary>
    /// <remarks>Order: id. Error codes: <c>eligibility.invalid-day</c>, <c>eligibility.unknown-programme</c>, <c>eligibility.unknown-board</c>, <c>request.invalid</c> (400).</remarks>
    [HttpGet("eligibility/screening/enterprises", Name = "Eligibility_ListScreened")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<PagedList<ScreenedEnterprise>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<ScreenedEnterprise>>> ListScreened(
        [FromQuery] ScreenedListQuery query, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(query.ToQuery(paging.ToRequest()), cancellationToken)).ToActionResult();
}

/// <summary>Facts to judge.</summary>
public sealed class EligibilityPreviewRequest
{
    /// <summary>The day asked about, yyyy-MM-dd.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Day of the listing committee's meeting; picks the versions of the rules. Null: <see cref="AsOf"/> does.</summary>
    public DateOnly? ListingCommitteeOn { get; init; }

    /// <summary>Rule ids to answer, at most 200; every rule in force when absent.</summary>
    [MaxLength(200)]
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>Rule ids to answer besides, whatever the day, because a document cites that edition (e.g. <c>SA-2021</c>); at most 200.</summary>
    [MaxLength(200)]
    public IReadOnlyList<string>? Pinned { get; init; }

    /// <summary>What is known; nothing when absent.</summary>
    public FactsInput? Facts { get; init; }

    internal PreviewEligibilityQuery ToQuery() => new(AsOf, ListingCommitteeOn, Rules, Pinned, Facts);
}

/// <summary>Which enterprises are wanted.</summary>
public sealed class ScreenedListQuery
{
    /// <summary>The day asked about; today when absent.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Pack id such as <c>guangzhou-2022</c>; all cities when absent.</summary>
    public string? Programme { get; init; }

    /// <summary>Board, list or library, e.g. <c>beijing</c>.</summary>
    [Required]
    public required string Board { get; init; }

    /// <summary>Which part of the answer <see cref="Outcome"/> means: the numeric standards alone, or with everything required besides.</summary>
    public ScreeningMeasure Measure { get; init; } = ScreeningMeasure.Standards;

    /// <summary>The answer wanted; every one when absent.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Six-digit code of a county; all when absent.</summary>
    public string? CountyCode { get; init; }

    internal ListScreenedQuery ToQuery(PageRequest page) => new(AsOf, Programme, Board, Measure, Outcome, CountyCode, page);
}
