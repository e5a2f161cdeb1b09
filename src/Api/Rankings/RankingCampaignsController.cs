using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Rankings;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Rankings;

/// <summary>A year's call for candidates of the ranked lists: enterprises name themselves or are recommended, the bureau checks and accepts.</summary>
[ApiController]
[Route("api/v1/rankings")]
[Produces("application/json")]
public sealed class RankingCampaignsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the calls for candidates, the newest year first, with counts of the nominations the caller may see.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("campaigns", Name = "Rankings_ListCampaigns")]
    [HasPermission(Permissions.Rankings.Campaigns)]
    [ProducesResponseType<IReadOnlyList<CampaignSummary>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<CampaignSummary>>> List(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListCampaignsQuery(), cancellationToken)).ToActionResult();

    /// <summary>Opens a year's call; the window is the pack's unless other days are named.</summary>
    /// <remarks>Error codes: <c>rankings.title-required</c>, <c>rankings.list-year-out-of-range</c>, <c>rankings.window-invalid</c> (400),
    /// <c>rankings.campaign-exists</c> (409), <c>rankings.no-campaign-rules</c> (422).</remarks>
    /// <param name="request">What to open.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("campaigns", Name = "Rankings_OpenCampaign")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<CampaignVersion>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<CampaignVersion>> Open(OpenCampaignRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new OpenCampaignCommand(request.Programme, request.ListYear, request.Title, request.OpensOn, request.ClosesOn), cancellationToken))
            .ToCreatedResult(campaign => $"/api/v1/rankings/campaigns/{campaign.Id}");

    /// <summary>Reads a call: how far it has come, nominations by stage and source, and what the caller may do now.</summary>
    /// <remarks>Error codes: <c>rankings.campaign-not-found</c> (404), <c>rankings.no-campaign-rules</c> (422).</remarks>
    /// <param name="id">Campaign.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("campaigns/{id:guid}", Name = "Rankings_GetCampaign")]
    [HasPermission(Permissions.Rankings.Campaigns)]
    [ProducesResponseType<CampaignResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<CampaignResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetCampaignQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Moves a call on: closes it, settles its candidates, or opens the checking again.</summary>
    /// <remarks>Error codes: <c>workflow.unknown-action</c>, <c>workflow.note-invalid</c> (400), <c>rankings.campaign-not-found</c> (404), <c>workflow.not-now</c>,
    /// <c>rankings.window-not-over</c>, <c>rankings.window-over</c>, <c>rankings.nominations-waiting</c>, <c>rankings.stale-version</c> (409).</remarks>
    /// <param name="id">Campaign.</param>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("campaigns/{id:guid}/steps", Name = "Rankings_TakeCampaignStep")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<CampaignVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<CampaignVersion>> TakeStep(Guid id, RankingStepRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new TakeCampaignStepCommand(id, request.Action, request.Version, request.Note), cancellationToken)).ToActionResult();

    /// <summary>Lists nominations of a call, by name: those in the caller's scope and those the caller named.</summary>
    /// <remarks>The answer of the entry conditions is that of the day of the last check. Error codes: <c>request.invalid</c> (400), <c>rankings.campaign-not-found</c>
    /// (404).</remarks>
    /// <param name="id">Campaign.</param>
    /// <param name="query">Which nominations.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("campaigns/{id:guid}/nominations", Name = "Rankings_ListNominations")]
    [HasPermission(Permissions.Rankings.Campaigns)]
    [ProducesResponseType<PagedList<Nomination>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<PagedList<Nomination>>> ListNominations(
        Guid id, [FromQuery] NominationQuery query, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListNominationsQuery(id, query.ToFilter(), paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Names an enterprise for a source: an enterprise itself, a county its own, an institution or the bureau. One named before gets one more source.</summary>
    /// <remarks>Error codes: <c>rankings.unknown-source</c>, <c>rankings.detail-required</c>, <c>rankings.nominee-not-found</c> (400), <c>rankings.source-not-yours</c>
    /// (403), <c>rankings.campaign-not-found</c> (404), <c>rankings.too-early</c>, <c>rankings.too-late</c>, <c>rankings.already-nominated</c>,
    /// <c>rankings.nomination-closed</c>, <c>rankings.stale-version</c> (409).</remarks>
    /// <param name="id">Campaign.</param>
    /// <param name="request">Whom and why.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("campaigns/{id:guid}/nominations", Name = "Rankings_Nominate")]
    [HasPermission(Permissions.Rankings.Nominate)]
    [ProducesResponseType<NominationVersion>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<NominationVersion>> Nominate(Guid id, NominateRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new NominateCandidateCommand(id, request.CreditCode, request.SourceId, request.Detail), cancellationToken))
            .ToCreatedResult(nomination => $"/api/v1/rankings/nominations/{nomination.Id}");

    /// <summary>Reads a nomination: sources, entry conditions on today's facts explained, what is lacking, and what the caller may do now.</summary>
    /// <remarks>Its files are attachments of the kind <c>ranking-nomination</c>, the part being the source. Error codes: <c>rankings.nomination-not-found</c> (404),
    /// <c>rankings.no-campaign-rules</c> (422).</remarks>
    /// <param name="nominationId">Nomination.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("nominations/{nominationId:guid}", Name = "Rankings_GetNomination")]
    [HasPermission(Permissions.Rankings.Campaigns)]
    [ProducesResponseType<NominationResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<NominationResponse>> GetNomination(Guid nominationId, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetNominationQuery(nominationId), cancellationToken)).ToActionResult();

    /// <summary>Moves a nomination on: submitted or withdrawn by who may name it, accepted, sent back or turned down by the bureau.</summary>
    /// <remarks>Error codes: <c>workflow.unknown-action</c>, <c>workflow.note-invalid</c> (400), <c>workflow.not-allowed</c> (403), <c>rankings.nomination-not-found</c>
    /// (404), <c>workflow.not-now</c>, <c>rankings.too-early</c>, <c>rankings.too-late</c>, <c>rankings.nomination-incomplete</c>, <c>rankings.campaign-settled</c>,
    /// <c>rankings.stale-version</c> (409), <c>rankings.entry-condition-not-met</c>, <c>rankings.no-campaign-rules</c> (422).</remarks>
    /// <param name="nominationId">Nomination.</param>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("nominations/{nominationId:guid}/steps", Name = "Rankings_TakeNominationStep")]
    [HasPermission(Permissions.Rankings.Nominate)]
    [ProducesResponseType<NominationVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<NominationVersion>> TakeNominationStep(Guid nominationId, RankingStepRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new TakeNominationStepCommand(nominationId, request.Action, request.Version, request.Note), cancellationToken)).ToActionResult();

    /// <summary>Takes back a source named by mistake, while the nomination is filled in or sent back.</summary>
    /// <remarks>Error codes: <c>rankings.nomination-not-found</c> (404, also for a source of somebody else), <c>rankings.nomination-closed</c>,
    /// <c>rankings.stale-version</c> (409), <c>rankings.no-campaign-rules</c> (422).</remarks>
    /// <param name="nominationId">Nomination.</param>
    /// <param name="sourceId">Identifier of the source.</param>
    /// <param name="version">Version of the nomination the caller read.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpDelete("nominations/{nominationId:guid}/sources/{sourceId:guid}", Name = "Rankings_DropSource")]
    [HasPermission(Permissions.Rankings.Nominate)]
    [ProducesResponseType<NominationVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<NominationVersion>> DropSource(
        Guid nominationId, Guid sourceId, [FromQuery(Name = "version")][Range(1, int.MaxValue)] int version, CancellationToken cancellationToken) =>
        (await mediator.Send(new DropNominationSourceCommand(nominationId, sourceId, version), cancellationToken)).ToActionResult();
}

/// <summary>A call for candidates to open.</summary>
/// <param name="Programme">Policy pack, e.g. <c>guangzhou-2022</c>.</param>
/// <param name="ListYear">Year of the lists, 2000 to 2100.</param>
/// <param name="Title">Title, 1 to 100 characters.</param>
/// <param name="OpensOn">First day; null takes the pack's.</param>
/// <param name="ClosesOn">Last day, inclusive; null takes the pack's.</param>
public sealed record OpenCampaignRequest([Required] string Programme, int ListYear, [Required] string Title, DateOnly? OpensOn, DateOnly? ClosesOn);

/// <summary>Whom to name and why.</summary>
/// <param name="CreditCode">Unified social credit code; null means the caller's own enterprise.</param>
/// <param name="SourceId">Kind of source, as the campaign lists them.</param>
/// <param name="Detail">Which award, fund, list or recommendation; 1 to 500 characters.</param>
public sealed record NominateRequest([StringLength(30)] string? CreditCode, [Required][StringLength(60)] string SourceId, [Required] string Detail);

/// <summary>Which nominations are wanted.</summary>
public sealed class NominationQuery
{
    /// <summary>Part of a name or credit code.</summary>
    [FromQuery(Name = "search")]
    [StringLength(100)]
    public string? Search { get; init; }

    /// <summary>How far they have come.</summary>
    [FromQuery(Name = "stage")]
    public NominationStage? Stage { get; init; }

    /// <summary>Kind of source they were named for.</summary>
    [FromQuery(Name = "sourceId")]
    [StringLength(60)]
    public string? SourceId { get; init; }

    /// <summary>Six-digit division code of the county.</summary>
    [FromQuery(Name = "countyCode")]
    [RegularExpression("^[0-9]{6}$")]
    public string? CountyCode { get; init; }

    /// <summary>Answer of the entry conditions at the last check.</summary>
    [FromQuery(Name = "entry")]
    public Outcome? Entry { get; init; }

    internal NominationFilter ToFilter() => new(Search, Stage, SourceId, CountyCode, Entry);
}
