using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Rankings;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Rankings;

/// <summary>Ranked lists in the making: computed by a programme's model, adjusted by the bureau, published.</summary>
[ApiController]
[Route("api/v1/rankings")]
[Produces("application/json")]
public sealed class RankingDraftsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the ranking models in force, one for each programme that has one, by programme.</summary>
    /// <remarks>Weights are percent of the parent; shares are parts of one.</remarks>
    /// <param name="asOf">Day the models must be in force; absent means today.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("models", Name = "Rankings_ListModels")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<IReadOnlyList<RankingModelResponse>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<RankingModelResponse>>> ListModels(
        [FromQuery(Name = "asOf")] DateOnly? asOf, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListRankingModelsQuery(asOf), cancellationToken)).ToActionResult();

    /// <summary>Reads a programme's ranking model: indicators with weights and clauses, conditions, and how ties and missing values are handled.</summary>
    /// <remarks>Weights are percent of the parent; shares are parts of one. Error codes: <c>rankings.no-model-in-force</c> (422).</remarks>
    /// <param name="programme">Policy pack, e.g. <c>guangzhou-2022</c>.</param>
    /// <param name="asOf">Day the model must be in force; absent means today.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("model", Name = "Rankings_GetModel")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<RankingModelResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<RankingModelResponse>> GetModel(
        [FromQuery(Name = "programme")][Required] string programme, [FromQuery(Name = "asOf")] DateOnly? asOf, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetRankingModelQuery(programme, asOf), cancellationToken)).ToActionResult();

    /// <summary>Lists drafts, the newest first.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="programme">Policy pack, e.g. <c>guangzhou-2022</c>; absent means every programme.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("drafts", Name = "Rankings_ListDrafts")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<PagedList<RankingDraftSummary>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<RankingDraftSummary>>> List(
        [FromQuery(Name = "programme")] string? programme, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListRankingDraftsQuery(programme, paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Computes a list from the facts known now and stores it as a draft with everything it was computed from.</summary>
    /// <remarks>Error codes: <c>rankings.title-required</c>, <c>rankings.unknown-programme</c>, <c>rankings.day-in-future</c>,
    /// <c>rankings.list-year-out-of-range</c> (400), <c>rankings.campaign-not-settled</c> (409), <c>rankings.no-model-in-force</c>,
    /// <c>rankings.no-campaign</c>, <c>rankings.no-candidate</c> (422).</remarks>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("drafts", Name = "Rankings_DrawUp")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<RankingDraftVersion>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<RankingDraftVersion>> DrawUp(DrawUpRankingRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new DrawUpRankingCommand(request.Programme, request.AsOf, request.ListYear, request.Title, request.Candidates), cancellationToken))
            .ToCreatedResult(draft => $"/api/v1/rankings/drafts/{draft.Id}");

    /// <summary>Reads a draft with its model and the bureau's adjustments.</summary>
    /// <remarks>Error codes: <c>rankings.draft-not-found</c> (404).</remarks>
    /// <param name="id">Draft.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("drafts/{id:guid}", Name = "Rankings_GetDraft")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<RankingDraftResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<RankingDraftResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetRankingDraftQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Deletes a draft that was not published.</summary>
    /// <remarks>Error codes: <c>rankings.draft-not-found</c> (404), <c>rankings.already-published</c>, <c>rankings.stale-version</c> (409).</remarks>
    /// <param name="id">Draft.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpDelete("drafts/{id:guid}", Name = "Rankings_DeleteDraft")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> Delete(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new DeleteRankingDraftCommand(id), cancellationToken)).ToNoContentResult();

    /// <summary>Lists a draft's candidates in the caller's scope: ranked ones by rank, then the others with the rules that keep them off.</summary>
    /// <remarks>Scores have up to 12 decimals. Error codes: <c>request.invalid</c> (400), <c>rankings.draft-not-found</c> (404).</remarks>
    /// <param name="id">Draft.</param>
    /// <param name="query">Which candidates.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("drafts/{id:guid}/entries", Name = "Rankings_ListDraftEntries")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<PagedList<RankingEntryResponse>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<PagedList<RankingEntryResponse>>> ListEntries(
        Guid id, [FromQuery] RankingEntryQuery query, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListRankingEntriesQuery(id, IsEdition: false, query.ToFilter(), paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Opens a candidate's score: conditions, raw value, points, weight and contribution of every part, and the bureau's decisions.</summary>
    /// <remarks>Contributions of the indicators sum to the computed score. Error codes: <c>rankings.draft-not-found</c>, <c>rankings.candidate-not-found</c>
    /// (404), the latter also outside the caller's scope.</remarks>
    /// <param name="id">Draft.</param>
    /// <param name="enterpriseId">Candidate.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("drafts/{id:guid}/entries/{enterpriseId:guid}", Name = "Rankings_GetDraftScore")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<CandidateScoreResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<CandidateScoreResponse>> GetScore(Guid id, Guid enterpriseId, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetCandidateScoreQuery(id, IsEdition: false, enterpriseId), cancellationToken)).ToActionResult();

    /// <summary>Studies how stable a draft's list is: rank intervals under other weights, and the names that would swap if one indicator were left out.</summary>
    /// <remarks>In a draw every weight is multiplied by a factor between 1 − spread and 1 + spread. The same seed gives the same answer; quantiles are R's type 7.
    /// Error codes: <c>request.invalid</c>, <c>rankings.robustness-out-of-range</c> (400), <c>rankings.draft-not-found</c> (404),
    /// <c>rankings.robustness-not-arithmetic</c> (422).</remarks>
    /// <param name="id">Draft, also one that was published.</param>
    /// <param name="draws">Number of draws, 10 to 10,000; at most 200,000,000 draws times ranked candidates. Default 1000.</param>
    /// <param name="spreadPercent">Largest change of a weight in percent of itself, 0 to 99. Default 25.</param>
    /// <param name="seed">Seed of the draws. Default 1.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("drafts/{id:guid}/robustness", Name = "Rankings_GetRobustness")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<RankingRobustnessResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<RankingRobustnessResponse>> GetRobustness(
        Guid id,
        [FromQuery(Name = "draws")] int draws = 1000,
        [FromQuery(Name = "spreadPercent")] int spreadPercent = 25,
        [FromQuery(Name = "seed")] int seed = 1,
        CancellationToken cancellationToken = default) =>
        (await mediator.Send(new GetRankingRobustnessQuery(id, draws, spreadPercent, seed), cancellationToken)).ToActionResult();

    /// <summary>Takes a candidate off, admits one with open conditions, or adds points, with a reason; the list is computed anew.</summary>
    /// <remarks>Error codes: <c>rankings.reason-required</c>, <c>rankings.points-out-of-range</c> (400), <c>rankings.draft-not-found</c>,
    /// <c>rankings.candidate-not-found</c> (404), <c>rankings.already-published</c>, <c>rankings.in-review</c>, <c>rankings.stale-version</c>, <c>rankings.already-decided</c>,
    /// <c>rankings.nothing-to-admit</c>, <c>rankings.not-scored</c> (409), <c>rankings.entry-condition-not-met</c>, <c>rankings.no-candidate</c> (422).</remarks>
    /// <param name="id">Draft.</param>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("drafts/{id:guid}/adjustments", Name = "Rankings_Adjust")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<RankingDraftVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<RankingDraftVersion>> Adjust(Guid id, AdjustRankingRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new AdjustRankingCommand(id, request.EnterpriseId, request.Kind, request.Points ?? 0, request.Reason, request.Version), cancellationToken)).ToActionResult();

    /// <summary>Takes a decision about a candidate back; the list is computed anew.</summary>
    /// <remarks>Error codes: <c>rankings.draft-not-found</c>, <c>rankings.adjustment-not-found</c> (404), <c>rankings.already-published</c>,
    /// <c>rankings.in-review</c>, <c>rankings.stale-version</c> (409), <c>rankings.no-candidate</c> (422).</remarks>
    /// <param name="id">Draft.</param>
    /// <param name="adjustmentId">Decision to take back.</param>
    /// <param name="version">Version of the draft the caller read; a stale one is refused.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpDelete("drafts/{id:guid}/adjustments/{adjustmentId:guid}", Name = "Rankings_WithdrawAdjustment")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<RankingDraftVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<RankingDraftVersion>> Withdraw(
        Guid id, Guid adjustmentId, [FromQuery(Name = "version")][Range(1, int.MaxValue)] int version, CancellationToken cancellationToken) =>
        (await mediator.Send(new WithdrawAdjustmentCommand(id, adjustmentId, version), cancellationToken)).ToActionResult();

    /// <summary>Submits a draft for review, or sends it back for correction; while it is under review nothing changes.</summary>
    /// <remarks>A conflict over the version lists every step taken since it. Error codes: <c>workflow.unknown-action</c>, <c>workflow.note-invalid</c> (400),
    /// <c>workflow.not-allowed</c> (403), <c>rankings.draft-not-found</c> (404), <c>workflow.not-now</c>, <c>rankings.already-published</c>,
    /// <c>rankings.stale-version</c> (409).</remarks>
    /// <param name="id">Draft.</param>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("drafts/{id:guid}/steps", Name = "Rankings_TakeStep")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<RankingDraftVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<RankingDraftVersion>> TakeStep(Guid id, RankingStepRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new TakeRankingStepCommand(id, request.Action, request.Version, request.Note), cancellationToken)).ToActionResult();

    /// <summary>Publishes a draft as the next edition of its programme and year: numbered, hashed, never changed again.</summary>
    /// <remarks>Of two who publish at once exactly one succeeds; the other is told as which edition, by whom and when it was published, with every step since
    /// the version named. Error codes: <c>rankings.draft-not-found</c> (404), <c>rankings.already-published</c>, <c>rankings.not-reviewed</c>, <c>rankings.stale-version</c>, <c>rankings.number-taken</c> (409).</remarks>
    /// <param name="id">Draft.</param>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("drafts/{id:guid}/publication", Name = "Rankings_Publish")]
    [HasPermission(Permissions.Rankings.Publish)]
    [ProducesResponseType<PublishedRanking>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<PublishedRanking>> Publish(Guid id, PublishRankingRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new PublishRankingCommand(id, request.Version), cancellationToken))
            .ToCreatedResult(edition => $"/api/v1/rankings/editions/{edition.EditionId}");
}

/// <summary>What to compute.</summary>
/// <param name="Programme">Policy pack, e.g. <c>guangzhou-2022</c>.</param>
/// <param name="AsOf">Day whose rules apply, not after today; null means today.</param>
/// <param name="ListYear">Year of the list, 2000 to 2100; null means the year of <paramref name="AsOf"/>.</param>
/// <param name="Title">Title, 1 to 100 characters.</param>
/// <param name="Candidates">Where the candidates come from; null means the campaign of programme and year when there is one, else the whole register.</param>
public sealed record DrawUpRankingRequest(
    [Required] string Programme, DateOnly? AsOf, int? ListYear, [Required] string Title, CandidateOrigin? Candidates = null);

/// <summary>A decision about a candidate.</summary>
/// <param name="EnterpriseId">Candidate.</param>
/// <param name="Kind">What is decided.</param>
/// <param name="Points">Points added (negative: taken), at most two decimals, within what the model allows; null for other decisions.</param>
/// <param name="Reason">Why; 1 to 500 characters.</param>
/// <param name="Version">Version of the draft the caller read; a stale one is refused.</param>
public sealed record AdjustRankingRequest(Guid EnterpriseId, AdjustmentKind Kind, decimal? Points, [Required] string Reason, [Range(1, int.MaxValue)] int Version);

/// <summary>A step of the review.</summary>
/// <param name="Action"><c>submit</c> or <c>send-back</c>.</param>
/// <param name="Version">Version of the draft the caller read; a stale one is refused.</param>
/// <param name="Note">Why, at most 1000 characters; needed when sending back.</param>
public sealed record RankingStepRequest(
    [Required][StringLength(40)] string Action, [Range(1, int.MaxValue)] int Version, [StringLength(1000)] string? Note);

/// <summary>What to publish.</summary>
/// <param name="Version">Version of the draft the caller read: what was not seen cannot be published.</param>
public sealed record PublishRankingRequest([Range(1, int.MaxValue)] int Version);

/// <summary>Which candidates are wanted.</summary>
public sealed class RankingEntryQuery
{
    /// <summary>Part of a name or credit code.</summary>
    [FromQuery(Name = "search")]
    [StringLength(100)]
    public string? Search { get; init; }

    /// <summary>Where they ended up.</summary>
    [FromQuery(Name = "outcome")]
    public RankingOutcome? Outcome { get; init; }

    /// <summary>Six-digit division code of the county.</summary>
    [FromQuery(Name = "countyCode")]
    [RegularExpression("^[0-9]{6}$")]
    public string? CountyCode { get; init; }

    /// <summary>True for those on the two lists, false for the others.</summary>
    [FromQuery(Name = "isListed")]
    public bool? IsListed { get; init; }

    internal RankingEntryFilter ToFilter() => new(Search, Outcome, CountyCode, IsListed);
}
