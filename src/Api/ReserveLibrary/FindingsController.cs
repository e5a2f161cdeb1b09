using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.ReserveLibrary;

/// <summary>Upkeep of the libraries: what the daily check of the members found, with evidence and clause, and what was decided about it.</summary>
[ApiController]
[Route("api/v1/reserve-library/findings")]
[Produces("application/json")]
public sealed class FindingsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists findings in the caller's scope, the latest found first.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="query">Which ones.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet(Name = "ReserveLibrary_ListFindings")]
    [HasPermission(Permissions.ReserveLibrary.Read)]
    [ProducesResponseType<PagedList<NamedFinding>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<NamedFinding>>> List([FromQuery] FindingQuery query, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListFindingsQuery(query.ToFilter(), paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Decides that a member stays in spite of a finding; a decision to take it out is a step of the member.</summary>
    /// <remarks>Error codes: <c>workflow.note-invalid</c> (400), <c>reserve-library.not-keeper</c> (403), <c>reserve-library.finding-not-found</c> (404),
    /// <c>reserve-library.finding-settled</c>, <c>reserve-library.stale-version</c> (409).</remarks>
    /// <param name="findingId">Finding.</param>
    /// <param name="request">The reason.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("{findingId:guid}/keeping", Name = "ReserveLibrary_KeepInSpite")]
    [HasPermission(Permissions.ReserveLibrary.Keep)]
    [ProducesResponseType<FindingVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<FindingVersion>> Keep(Guid findingId, KeepInSpiteRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new KeepInSpiteCommand(findingId, request.Version, request.Note), cancellationToken)).ToActionResult();

    /// <summary>Checks every member of every library in the background now; the product does so once a day by itself. One that waits or runs is answered instead.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("checks", Name = "ReserveLibrary_StartUpkeep")]
    [HasPermission(Permissions.ReserveLibrary.Manage)]
    [ProducesResponseType<JobResponse>(201)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<JobResponse>> Check(CancellationToken cancellationToken) =>
        (await mediator.Send(new StartUpkeepCommand(IsDaily: false), cancellationToken)).ToCreatedResult(job => $"/api/v1/jobs/{job.Id}");
}

/// <summary>Which findings are wanted.</summary>
public sealed class FindingQuery
{
    /// <summary>Library.</summary>
    [FromQuery(Name = "libraryId")]
    [StringLength(40)]
    public string? LibraryId { get; init; }

    /// <summary>Member.</summary>
    [FromQuery(Name = "memberId")]
    public Guid? MemberId { get; init; }

    /// <summary>What was found.</summary>
    [FromQuery(Name = "kind")]
    public FindingKind? Kind { get; init; }

    /// <summary>What became of it.</summary>
    [FromQuery(Name = "stage")]
    public FindingStage? Stage { get; init; }

    /// <summary>Six-digit division code of the county.</summary>
    [FromQuery(Name = "countyCode")]
    [RegularExpression("^[0-9]{6}$")]
    public string? CountyCode { get; init; }

    internal FindingFilter ToFilter() => new(LibraryId, MemberId, Kind, Stage, CountyCode);
}

/// <summary>Why a member stays.</summary>
/// <param name="Version">Version of the finding the caller read.</param>
/// <param name="Note">1 to 1000 characters.</param>
public sealed record KeepInSpiteRequest(int Version, [Required(AllowEmptyStrings = true)] string Note);
