using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Rankings;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Rankings;

/// <summary>Published lists with their scores, differences and proofs.</summary>
[ApiController]
[Route("api/v1/rankings/editions")]
[Produces("application/json")]
public sealed class RankingEditionsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists editions, the newest first.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="programme">Policy pack, e.g. <c>guangzhou-2022</c>; absent means every programme.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet(Name = "Rankings_ListEditions")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<PagedList<RankingEditionSummary>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<RankingEditionSummary>>> List(
        [FromQuery(Name = "programme")] string? programme, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListRankingEditionsQuery(programme, paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Reads an edition with its model and the bureau's adjustments.</summary>
    /// <remarks>Error codes: <c>rankings.edition-not-found</c> (404).</remarks>
    /// <param name="id">Edition.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{id:guid}", Name = "Rankings_GetEdition")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<RankingEditionResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<RankingEditionResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetRankingEditionQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Lists an edition's candidates in the caller's scope: ranked ones by rank, then the others with the rules that kept them off.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400), <c>rankings.edition-not-found</c> (404).</remarks>
    /// <param name="id">Edition.</param>
    /// <param name="query">Which candidates.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{id:guid}/entries", Name = "Rankings_ListEditionEntries")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<PagedList<RankingEntryResponse>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<PagedList<RankingEntryResponse>>> ListEntries(
        Guid id, [FromQuery] RankingEntryQuery query, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListRankingEntriesQuery(id, IsEdition: true, query.ToFilter(), paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Opens a candidate's score as it was published.</summary>
    /// <remarks>Error codes: <c>rankings.edition-not-found</c>, <c>rankings.candidate-not-found</c> (404), the latter also outside the caller's scope.</remarks>
    /// <param name="id">Edition.</param>
    /// <param name="enterpriseId">Candidate.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{id:guid}/entries/{enterpriseId:guid}", Name = "Rankings_GetEditionScore")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<CandidateScoreResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<CandidateScoreResponse>> GetScore(Guid id, Guid enterpriseId, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetCandidateScoreQuery(id, IsEdition: true, enterpriseId), cancellationToken)).ToActionResult();

    /// <summary>Compares an edition with the one before it, or with another of the same programme: new, up, down, unchanged, gone and why.</summary>
    /// <remarks>Error codes: <c>rankings.edition-not-found</c> (404), also for an edition of another programme.</remarks>
    /// <param name="id">Edition.</param>
    /// <param name="previousId">Edition to compare with; absent means the one published before it.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{id:guid}/difference", Name = "Rankings_CompareEditions")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<EditionDifferenceResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<EditionDifferenceResponse>> Compare(
        Guid id, [FromQuery(Name = "previousId")] Guid? previousId, CancellationToken cancellationToken) =>
        (await mediator.Send(new CompareEditionsQuery(id, previousId), cancellationToken)).ToActionResult();

    /// <summary>Lists an edition's enterprises in the caller's scope that would no longer belong on the lists: cause, clause, evidence.</summary>
    /// <remarks>Judged on the facts known now; a missing fact is never a finding, and nothing is removed by itself. By rank.
    /// Error codes: <c>request.invalid</c> (400), <c>rankings.edition-not-found</c> (404), <c>rankings.no-model-in-force</c> (422).</remarks>
    /// <param name="id">Edition.</param>
    /// <param name="asOf">Day asked about, also one to come; absent means today.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{id:guid}/removal-findings", Name = "Rankings_ListRemovalFindings")]
    [HasPermission(Permissions.Rankings.Read)]
    [ProducesResponseType<IReadOnlyList<RemovalFindingsResponse>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<IReadOnlyList<RemovalFindingsResponse>>> ListRemovalFindings(
        Guid id, [FromQuery(Name = "asOf")] DateOnly? asOf, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListRemovalFindingsQuery(id, asOf), cancellationToken)).ToActionResult();

    /// <summary>Prints the two lists as a workbook in the office's form.</summary>
    /// <remarks>Error codes: <c>rankings.edition-not-found</c> (404).</remarks>
    /// <param name="id">Edition.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{id:guid}/lists.xlsx", Name = "Rankings_ExportEdition")]
    [HasPermission(Permissions.Rankings.Read)]
    [Produces(WorkbookResult.ContentType, ProblemMapping.MediaType)]
    [ProducesResponseType<FileContentResult>(200, WorkbookResult.ContentType)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> Export(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExportEditionQuery(id), cancellationToken)).TryGetValue(out var file, out var error)
            ? new WorkbookResult(file)
            : error.ToActionResult();

    /// <summary>Reads the canonical content, computed anew from the stored inputs; its SHA-256 is the edition's content hash.</summary>
    /// <remarks>UTF-8 without blanks, one line feed at the end. Error codes: <c>rankings.edition-not-found</c> (404).</remarks>
    /// <param name="id">Edition.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{id:guid}/content", Name = "Rankings_GetEditionContent")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<object>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> GetContent(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetEditionContentQuery(id), cancellationToken)).TryGetValue(out var content, out var error)
            ? File(content.Json.ToArray(), "application/json", $"{content.EditionNumber}.json")
            : error.ToActionResult();

    /// <summary>Computes the edition anew from its stored inputs and compares the hashes.</summary>
    /// <remarks>Error codes: <c>rankings.edition-not-found</c> (404).</remarks>
    /// <param name="id">Edition.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{id:guid}/verification", Name = "Rankings_VerifyEdition")]
    [HasPermission(Permissions.Rankings.Draft)]
    [ProducesResponseType<EditionVerification>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<EditionVerification>> Verify(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new VerifyEditionQuery(id), cancellationToken)).ToActionResult();
}
