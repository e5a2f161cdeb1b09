using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.Rankings;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Rankings;

/// <summary>Experts' scores of candidates: assigned by the bureau, filled in by the experts, taken over into the list.</summary>
[ApiController]
[Route("api/v1/rankings")]
[Produces("application/json")]
public sealed class ExpertReviewController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the experts that can be assigned, by name.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("experts", Name = "Rankings_ListExperts")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<IReadOnlyList<ExpertResponse>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<ExpertResponse>>> ListExperts(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListExpertsQuery(), cancellationToken)).ToActionResult();

    /// <summary>Reads what the experts say about a draft's candidates in the caller's scope: sheets, score, spread, and the score the list counts.</summary>
    /// <remarks>Scores are points from 0 to 100. Error codes: <c>rankings.draft-not-found</c> (404).</remarks>
    /// <param name="id">Draft, also one that was published.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("drafts/{id:guid}/expert-review", Name = "Rankings_GetExpertReview")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<ExpertReviewResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<ExpertReviewResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetExpertReviewQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Assigns candidates to an expert by rank; those data forbid the expert to judge are left out and named: the own enterprise, one the own institution recommended,
    /// serves, finances or owns, one stepped aside for before.</summary>
    /// <remarks>Error codes: <c>rankings.institution-required</c>, <c>rankings.ranks-invalid</c>, <c>rankings.expert-not-found</c> (400), <c>rankings.draft-not-found</c> (404),
    /// <c>rankings.in-review</c>, <c>rankings.already-published</c> (409), <c>rankings.no-expert-rules</c>, <c>rankings.no-candidate</c> (422).</remarks>
    /// <param name="id">Draft.</param>
    /// <param name="request">Whom.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("drafts/{id:guid}/expert-review/assignments", Name = "Rankings_AssignExpert")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<ExpertAssignment>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<ExpertAssignment>> Assign(Guid id, AssignExpertRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new AssignExpertCommand(id, request.ExpertId, request.Institution, request.FromRank, request.ToRank), cancellationToken)).ToActionResult();

    /// <summary>Takes the experts' scores over: the list is computed anew from model and experts as the model blends them.</summary>
    /// <remarks>Error codes: <c>rankings.draft-not-found</c> (404), <c>rankings.in-review</c>, <c>rankings.already-published</c>, <c>rankings.stale-version</c>,
    /// <c>rankings.nothing-to-adopt</c> (409), <c>rankings.no-expert-rules</c>, <c>rankings.no-candidate</c> (422).</remarks>
    /// <param name="id">Draft.</param>
    /// <param name="request">Version of the draft.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("drafts/{id:guid}/expert-review/adoption", Name = "Rankings_AdoptExpertScores")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<RankingDraftVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<RankingDraftVersion>> Adopt(Guid id, PublishRankingRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new AdoptExpertScoresCommand(id, request.Version), cancellationToken)).ToActionResult();

    /// <summary>Lists ties between enterprises and institutions, by enterprise, institution and relation: nobody of that house judges the enterprise.</summary>
    /// <param name="enterpriseId">Of one enterprise; absent means all.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("interests", Name = "Rankings_ListInterests")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<IReadOnlyList<EnterpriseInterest>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<EnterpriseInterest>>> ListInterests(
        [FromQuery(Name = "enterpriseId")] Guid? enterpriseId, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListInterestsQuery(enterpriseId), cancellationToken)).ToActionResult();

    /// <summary>Records a tie between an enterprise and an institution.</summary>
    /// <remarks>Sheets of experts of that house no longer count, also those submitted. Error codes: <c>rankings.institution-required</c> (400),
    /// <c>enterprises.not-found</c> (404), <c>rankings.interest-exists</c> (409).</remarks>
    /// <param name="request">The tie.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("interests", Name = "Rankings_RecordInterest")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<EnterpriseInterest>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<EnterpriseInterest>> RecordInterest(InterestRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new RecordInterestCommand(request.EnterpriseId, request.Institution, request.Relation), cancellationToken))
            .ToCreatedResult(interest => $"/api/v1/rankings/interests?enterpriseId={interest.EnterpriseId}");

    /// <summary>Takes a tie back; the audit trail keeps it.</summary>
    /// <remarks>Error codes: <c>rankings.interest-not-found</c> (404).</remarks>
    /// <param name="id">Tie.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpDelete("interests/{id:guid}", Name = "Rankings_DropInterest")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult> DropInterest(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new DropInterestCommand(id), cancellationToken)).ToNoContentResult();

    /// <summary>Lists the caller's own score sheets, those to do first.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("sheets", Name = "Rankings_ListMySheets")]
    [HasPermission(Permissions.Rankings.Review)]
    [ProducesResponseType<IReadOnlyList<ReviewSheet>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<ReviewSheet>>> ListMine(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListMySheetsQuery(), cancellationToken)).ToActionResult();

    /// <summary>Reads one of the caller's own score sheets with its criteria and anchors.</summary>
    /// <remarks>Error codes: <c>rankings.sheet-not-found</c> (404, also for another expert's).</remarks>
    /// <param name="sheetId">Sheet.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("sheets/{sheetId:guid}", Name = "Rankings_GetSheet")]
    [HasPermission(Permissions.Rankings.Review)]
    [ProducesResponseType<SheetResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<SheetResponse>> GetSheet(Guid sheetId, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetSheetQuery(sheetId), cancellationToken)).ToActionResult();

    /// <summary>Submits the caller's own sheet with the declaration to be free of interests; also anew while the list is open.</summary>
    /// <remarks>Error codes: <c>rankings.sheet-incomplete</c>, <c>rankings.comment-invalid</c>, <c>rankings.declaration-needed</c> (400), <c>rankings.sheet-not-found</c> (404),
    /// <c>rankings.expert-recused</c>, <c>rankings.expert-conflict</c>, <c>rankings.in-review</c>, <c>rankings.already-published</c>, <c>rankings.stale-version</c> (409).</remarks>
    /// <param name="sheetId">Sheet.</param>
    /// <param name="request">Points and declaration.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("sheets/{sheetId:guid}/submission", Name = "Rankings_SubmitSheet")]
    [HasPermission(Permissions.Rankings.Review)]
    [ProducesResponseType<SheetVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<SheetVersion>> Submit(Guid sheetId, SubmitSheetRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new SubmitSheetCommand(
                sheetId,
                request.Points.GroupBy(one => one.CriterionId).ToDictionary(group => group.Key, group => group.Last().Points),
                request.Comment,
                request.HasNoConflict,
                request.Version),
            cancellationToken)).ToActionResult();

    /// <summary>Steps aside from the caller's own sheet because of an interest in the enterprise; for good.</summary>
    /// <remarks>Error codes: <c>rankings.comment-invalid</c> (400), <c>rankings.sheet-not-found</c> (404), <c>rankings.expert-recused</c>, <c>rankings.in-review</c>,
    /// <c>rankings.already-published</c>, <c>rankings.stale-version</c> (409).</remarks>
    /// <param name="sheetId">Sheet.</param>
    /// <param name="request">Which interest.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("sheets/{sheetId:guid}/recusal", Name = "Rankings_RecuseFromSheet")]
    [HasPermission(Permissions.Rankings.Review)]
    [ProducesResponseType<SheetVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<SheetVersion>> Recuse(Guid sheetId, RecuseRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new RecuseFromSheetCommand(sheetId, request.Reason, request.Version), cancellationToken)).ToActionResult();
}

/// <summary>Whom to assign what.</summary>
/// <param name="ExpertId">Account of the expert.</param>
/// <param name="Institution">Where the expert works, 1 to 100 characters; candidates it recommended or is tied to are left out.</param>
/// <param name="FromRank">First rank, from 1.</param>
/// <param name="ToRank">Last rank; at most 300 at once.</param>
public sealed record AssignExpertRequest(
    Guid ExpertId, [Required][StringLength(100)] string Institution, [Range(1, 100_000)] int FromRank, [Range(1, 100_000)] int ToRank);

/// <summary>Points for one criterion.</summary>
/// <param name="CriterionId">Criterion, as the sheet names it.</param>
/// <param name="Points">0 to 100, at most one decimal.</param>
public sealed record CriterionPoints([Required][StringLength(60)] string CriterionId, decimal Points);

/// <summary>A sheet to submit.</summary>
/// <param name="Points">Points for every criterion.</param>
/// <param name="Comment">Opinion, at most 1000 characters; null for nothing.</param>
/// <param name="HasNoConflict">The expert's declaration to have no interest in the enterprise.</param>
/// <param name="Version">Version of the sheet the caller read.</param>
public sealed record SubmitSheetRequest(
    [Required][MaxLength(50)] IReadOnlyList<CriterionPoints> Points, [StringLength(1000)] string? Comment, bool HasNoConflict, [Range(1, int.MaxValue)] int Version);

/// <summary>Why an expert steps aside.</summary>
/// <param name="Reason">Which interest, 1 to 1000 characters.</param>
/// <param name="Version">Version of the sheet the caller read.</param>
public sealed record RecuseRequest([Required][StringLength(1000)] string Reason, [Range(1, int.MaxValue)] int Version);

/// <summary>A tie between an enterprise and an institution.</summary>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="Institution">Name of the institution, 2 to 100 characters.</param>
/// <param name="Relation">How it is tied.</param>
public sealed record InterestRequest(
    [property: JsonRequired] Guid EnterpriseId, [Required][StringLength(100)] string Institution, [property: JsonRequired] InterestRelation Relation);
