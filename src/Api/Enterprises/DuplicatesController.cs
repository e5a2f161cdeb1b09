using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Enterprises;

/// <summary>Enterprises entered twice: suspected pairs, and the merge of one entry into the other.</summary>
[ApiController]
[Route("api/v1/enterprises")]
[Produces("application/json")]
public sealed class DuplicatesController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists pairs of enterprises in the caller's scope that may be one, with the reasons.</summary>
    /// <remarks>Reasons: the same organisation code inside the credit codes, a former name, the same name but for its legal form, a name that differs in one character. Pairs noted as
    /// two enterprises are left out. Strongest reasons first. Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="countyCode">Only pairs with an enterprise of this county: six-digit division code; all when absent.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("duplicates", Name = "Enterprises_ListDuplicates")]
    [HasPermission(Permissions.Enterprises.Write)]
    [ProducesResponseType<PagedList<SuspectedPair>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<SuspectedPair>>> ListDuplicates(
        [FromQuery, RegularExpression("^[0-9]{6}$")] string? countyCode, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListDuplicatesQuery(countyCode, paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Notes that a suspected pair are two enterprises.</summary>
    /// <remarks>Error codes: <c>enterprises.merge-itself</c>, <c>enterprises.record-invalid</c> (400), <c>enterprises.not-found</c> (404).</remarks>
    [HttpPost("distinctions", Name = "Enterprises_Distinguish")]
    [HasPermission(Permissions.Enterprises.Write)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult> Distinguish(DistinctionRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new DistinguishEnterprisesCommand(request.FirstId, request.SecondId, request.Reason), cancellationToken)).ToNoContentResult();

    /// <summary>Says what merging another enterprise into this one would do.</summary>
    /// <remarks>Error codes: <c>enterprises.merge-itself</c> (400), <c>enterprises.not-found</c> (404).</remarks>
    /// <param name="id">The enterprise that would take all.</param>
    /// <param name="absorbedId">The enterprise that would leave the register.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{id:guid}/merges/{absorbedId:guid}/preview", Name = "Enterprises_PreviewMerge")]
    [HasPermission(Permissions.Enterprises.Merge)]
    [ProducesResponseType<MergePreview>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<MergePreview>> PreviewMerge(Guid id, Guid absorbedId, CancellationToken cancellationToken) =>
        (await mediator.Send(new PreviewMergeQuery(id, absorbedId), cancellationToken)).ToActionResult();

    /// <summary>Merges another enterprise into this one: all it has moves here with its trace, and its address leads here from then on.</summary>
    /// <remarks>Identity here is completed, not replaced; names of the other become former names. Current values that differ become contradictions to be settled, earlier ones stay in the
    /// log with their suppliers. Published lists stay as they are. Refused while both hold what only one may hold, or the other is a candidate of an unpublished list: the fields name
    /// each by kind. Error codes: <c>enterprises.merge-itself</c>, <c>enterprises.record-invalid</c> (400), <c>enterprises.not-found</c> (404), <c>enterprises.stale</c> (409),
    /// <c>enterprises.merge-blocked</c> (422).</remarks>
    /// <param name="id">The enterprise that takes all.</param>
    /// <param name="request">Which other one, and why.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("{id:guid}/merges", Name = "Enterprises_Merge")]
    [HasPermission(Permissions.Enterprises.Merge)]
    [ProducesResponseType<MergeResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<MergeResponse>> Merge(Guid id, MergeRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new MergeEnterprisesCommand(id, request.AbsorbedId, request.Version, request.AbsorbedVersion, request.Reason), cancellationToken)).ToActionResult();

    /// <summary>Lists the enterprises merged into this one: what each was, what it brought, who merged it and why; latest first.</summary>
    /// <remarks>Error codes: <c>enterprises.not-found</c> (404).</remarks>
    [HttpGet("{id:guid}/merges", Name = "Enterprises_ListMerges")]
    [HasPermission(Permissions.Enterprises.Read)]
    [ProducesResponseType<IReadOnlyList<MergeResponse>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<IReadOnlyList<MergeResponse>>> ListMerges(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListMergesQuery(id), cancellationToken)).ToActionResult();
}

/// <summary>A pair of two enterprises.</summary>
/// <param name="FirstId">One.</param>
/// <param name="SecondId">The other.</param>
/// <param name="Reason">Why they are two, 1 to 500 characters.</param>
public sealed record DistinctionRequest(Guid FirstId, Guid SecondId, [Required] string Reason);

/// <summary>An enterprise to merge.</summary>
/// <param name="AbsorbedId">The one that leaves the register.</param>
/// <param name="Version">Version of the one in the path the caller read.</param>
/// <param name="AbsorbedVersion">Version of the other the caller read.</param>
/// <param name="Reason">Why they are one, 1 to 500 characters.</param>
public sealed record MergeRequest(Guid AbsorbedId, [Range(1, int.MaxValue)] int Version, [Range(1, int.MaxValue)] int AbsorbedVersion, [Required] string Reason);
