using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.ReserveLibrary;

/// <summary>Resource libraries and lists of the cities: who is in them, on what conditions, and what is done to members.</summary>
[ApiController]
[Route("api/v1/reserve-library")]
[Produces("application/json")]
public sealed class LibrariesController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the libraries of every pack with counts of the members the caller may see; a county is shown those of its own city.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("libraries", Name = "ReserveLibrary_ListLibraries")]
    [HasPermission(Permissions.ReserveLibrary.Read)]
    [ProducesResponseType<IReadOnlyList<LibrarySummary>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<LibrarySummary>>> List(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListLibrariesQuery(), cancellationToken)).ToActionResult();

    /// <summary>Reads a library: its rules with their clauses, and the members the caller may see by county.</summary>
    /// <remarks>Error codes: <c>reserve-library.library-not-found</c> (404).</remarks>
    /// <param name="libraryId">Library, e.g. <c>dt-reserve</c>.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("libraries/{libraryId}", Name = "ReserveLibrary_GetLibrary")]
    [HasPermission(Permissions.ReserveLibrary.Read)]
    [ProducesResponseType<LibraryResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<LibraryResponse>> Get([MaxLength(40)] string libraryId, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetLibraryQuery(libraryId), cancellationToken)).ToActionResult();

    /// <summary>Lists members in the caller's scope, those in a library first, then by name.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="query">Which ones.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("members", Name = "ReserveLibrary_ListMembers")]
    [HasPermission(Permissions.ReserveLibrary.Read)]
    [ProducesResponseType<PagedList<MemberSummary>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<MemberSummary>>> ListMembers([FromQuery] MemberQuery query, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListMembersQuery(query.ToFilter(), paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Downloads the members of a library in the caller's scope as a workbook.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400), <c>reserve-library.library-not-found</c> (404).</remarks>
    /// <param name="libraryId">Library.</param>
    /// <param name="query">Which ones; its library is ignored.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("libraries/{libraryId}/members.xlsx", Name = "ReserveLibrary_ExportMembers")]
    [HasPermission(Permissions.ReserveLibrary.Read)]
    [Produces(WorkbookResult.ContentType, ProblemMapping.MediaType)]
    [ProducesResponseType<FileContentResult>(200, WorkbookResult.ContentType)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> Export([MaxLength(40)] string libraryId, [FromQuery] MemberQuery query, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExportMembersQuery(libraryId, query.ToFilter()), cancellationToken)).TryGetValue(out var file, out var error)
            ? new WorkbookResult(file)
            : error.ToActionResult();

    /// <summary>Puts an enterprise into a library directly: on a list that is kept so, or, by the bureau, one admitted before this system kept the applications.</summary>
    /// <remarks>Error codes: <c>reserve-library.entry-invalid</c>, <c>reserve-library.enterprise-not-found</c> (400), <c>reserve-library.not-keeper</c> (403),
    /// <c>reserve-library.library-not-found</c> (404), <c>reserve-library.already-member</c>, <c>reserve-library.library-full</c> (409),
    /// <c>reserve-library.outside-city</c> (422).</remarks>
    /// <param name="libraryId">Library.</param>
    /// <param name="request">Whom and where.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("libraries/{libraryId}/members", Name = "ReserveLibrary_EnterMember")]
    [HasPermission(Permissions.ReserveLibrary.Keep)]
    [ProducesResponseType<MemberVersion>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<MemberVersion>> Enter([MaxLength(40)] string libraryId, EnterMemberRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new EnterMemberCommand(libraryId, request.CreditCode, request.ToEntry()), cancellationToken))
            .ToCreatedResult(member => $"/api/v1/reserve-library/members/{member.Id}");

    /// <summary>Reads a member: where it stands, what it owes, what the caller may do now, and its history.</summary>
    /// <remarks>Error codes: <c>reserve-library.member-not-found</c> (404).</remarks>
    /// <param name="memberId">Member.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("members/{memberId:guid}", Name = "ReserveLibrary_GetMember")]
    [HasPermission(Permissions.ReserveLibrary.Read)]
    [ProducesResponseType<MemberResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<MemberResponse>> GetMember(Guid memberId, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetMemberQuery(memberId), cancellationToken)).ToActionResult();

    /// <summary>Does something to a member: checks it, moves it, notes progress or the share reform, recommends it to the province, takes it out.</summary>
    /// <remarks>Error codes: <c>workflow.unknown-action</c>, <c>workflow.note-invalid</c>, <c>reserve-library.step-invalid</c> (400), <c>workflow.not-allowed</c>,
    /// <c>reserve-library.not-keeper</c> (403), <c>reserve-library.member-not-found</c> (404), <c>workflow.not-now</c>, <c>reserve-library.member-left</c>,
    /// <c>reserve-library.nothing-owed</c>, <c>reserve-library.stale-version</c> (409), <c>reserve-library.no-provincial-library</c> (422).</remarks>
    /// <param name="memberId">Member.</param>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("members/{memberId:guid}/steps", Name = "ReserveLibrary_TakeMemberStep")]
    [HasPermission(Permissions.ReserveLibrary.Keep)]
    [ProducesResponseType<MemberVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<MemberVersion>> TakeMemberStep(Guid memberId, MemberStepRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new TakeMemberStepCommand(memberId, request.Action, request.Version, request.Note, request.ToDetails()), cancellationToken)).ToActionResult();
}

/// <summary>Which members are wanted.</summary>
public sealed class MemberQuery
{
    /// <summary>Library.</summary>
    [FromQuery(Name = "libraryId")]
    [StringLength(40)]
    public string? LibraryId { get; init; }

    /// <summary>Enterprise.</summary>
    [FromQuery(Name = "enterpriseId")]
    public Guid? EnterpriseId { get; init; }

    /// <summary>Part of a name, former name, pinyin or credit code.</summary>
    [FromQuery(Name = "search")]
    [StringLength(100)]
    public string? Search { get; init; }

    /// <summary>In the library or left; both when absent.</summary>
    [FromQuery(Name = "stage")]
    public MembershipStage? Stage { get; init; }

    /// <summary>Level of the library.</summary>
    [FromQuery(Name = "levelId")]
    [StringLength(40)]
    public string? LevelId { get; init; }

    /// <summary>Layer of the library.</summary>
    [FromQuery(Name = "layerId")]
    [StringLength(40)]
    public string? LayerId { get; init; }

    /// <summary>Kind of enterprise.</summary>
    [FromQuery(Name = "kindId")]
    [StringLength(40)]
    public string? KindId { get; init; }

    /// <summary>Six-digit division code of the county.</summary>
    [FromQuery(Name = "countyCode")]
    [RegularExpression("^[0-9]{6}$")]
    public string? CountyCode { get; init; }

    /// <summary>How the share reform stands.</summary>
    [FromQuery(Name = "promise")]
    public PromiseState? Promise { get; init; }

    /// <summary>Standing in the provincial library.</summary>
    [FromQuery(Name = "provincial")]
    public ProvincialStage? Provincial { get; init; }

    /// <summary>True for those whose yearly check is due.</summary>
    [FromQuery(Name = "recheckDue")]
    public bool? RecheckDue { get; init; }

    internal MemberFilter ToFilter() => new(LibraryId, EnterpriseId, Search, Stage, LevelId, LayerId, KindId, CountyCode, Promise, Provincial, RecheckDue);
}

/// <summary>Whom to put into a library.</summary>
/// <param name="CreditCode">Unified social credit code.</param>
/// <param name="LevelId">Level, as the library lists them.</param>
/// <param name="LayerId">Layer; null where the library has none.</param>
/// <param name="KindId">Kind of enterprise; null where the library tells none apart.</param>
/// <param name="AdmittedOn">Day of admission, not after today.</param>
/// <param name="Basis">What it rests on, 1 to 500 characters.</param>
/// <param name="Officer">Officer who follows it, at most 50 characters; null for none.</param>
/// <param name="Plan">Plan, at most 500 characters; null for none.</param>
/// <param name="PromiseDueOn">Last day of the share reform; null takes the library's period.</param>
public sealed record EnterMemberRequest(
    [Required][StringLength(30)] string CreditCode,
    [Required][StringLength(40)] string LevelId,
    [StringLength(40)] string? LayerId,
    [StringLength(40)] string? KindId,
    DateOnly AdmittedOn,
    [Required(AllowEmptyStrings = true)] string Basis,
    string? Officer,
    string? Plan,
    DateOnly? PromiseDueOn)
{
    internal MemberEntry ToEntry() => new(new MemberPlace(LevelId, LayerId, KindId), AdmittedOn, Basis, Officer, Plan, PromiseDueOn);
}

/// <summary>What to do with a member.</summary>
/// <param name="Action">Action as offered, e.g. <c>recheck</c>, <c>move</c>, <c>keep-promise</c>, <c>recommend</c>, <c>exit</c>.</param>
/// <param name="Version">Version the caller read.</param>
/// <param name="Note">Why, at most 1000 characters; null for nothing.</param>
/// <param name="LayerId">New layer, for <c>move</c>.</param>
/// <param name="KindId">New kind of enterprise, for <c>move</c>.</param>
/// <param name="ExitId">Cause, for <c>exit</c>.</param>
/// <param name="On">Day it happened; null for today.</param>
/// <param name="Document">Document it rests on; needed for <c>provincial-admit</c>.</param>
/// <param name="Officer">Officer, for <c>assign-officer</c>.</param>
public sealed record MemberStepRequest(
    [Required] string Action, int Version, string? Note, string? LayerId, string? KindId, string? ExitId, DateOnly? On, string? Document, string? Officer)
{
    internal MemberStepDetails ToDetails() => new(LayerId, KindId, ExitId, On, Document, Officer);
}
