using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.ReserveLibrary;

/// <summary>Applications to the libraries: begun and filled in by the enterprise, reviewed by county or department, rechecked by the city. Source: DT22 附件2 二.</summary>
[ApiController]
[Route("api/v1/reserve-library")]
[Produces("application/json")]
public sealed class ApplicationsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists applications in the caller's scope and those the caller was named to review, the latest begun first.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="query">Which ones.</param>
    /// <param name="paging">Which part.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("applications", Name = "ReserveLibrary_ListApplications")]
    [HasPermission(Permissions.ReserveLibrary.Applications)]
    [ProducesResponseType<PagedList<ApplicationSummary>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<ApplicationSummary>>> List([FromQuery] ApplicationQuery query, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListApplicationsQuery(query.ToFilter(), paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Counts the applications the caller may see by stage.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="libraryId">Library; all when absent.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("applications/stages", Name = "ReserveLibrary_CountApplications")]
    [HasPermission(Permissions.ReserveLibrary.Applications)]
    [ProducesResponseType<IReadOnlyList<ApplicationStageCount>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<ApplicationStageCount>>> Count(
        [FromQuery(Name = "libraryId")][StringLength(40)] string? libraryId, CancellationToken cancellationToken) =>
        (await mediator.Send(new CountApplicationsQuery(libraryId), cancellationToken)).ToActionResult();

    /// <summary>Begins an application: an enterprise for itself, or an officer on its behalf. It may be begun any day and submitted in a window.</summary>
    /// <remarks>Error codes: <c>reserve-library.unknown-route</c>, <c>reserve-library.enterprise-not-found</c> (400), <c>reserve-library.library-not-found</c> (404),
    /// <c>reserve-library.application-exists</c>, <c>reserve-library.already-member</c> (409), <c>reserve-library.no-intake</c>, <c>reserve-library.outside-city</c>
    /// (422).</remarks>
    /// <param name="libraryId">Library.</param>
    /// <param name="request">For whom and which way.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("libraries/{libraryId}/applications", Name = "ReserveLibrary_StartApplication")]
    [HasPermission(Permissions.ReserveLibrary.Apply)]
    [ProducesResponseType<ApplicationVersion>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<ApplicationVersion>> Start([MaxLength(40)] string libraryId, StartApplicationRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new StartApplicationCommand(libraryId, request.CreditCode, request.Route), cancellationToken))
            .ToCreatedResult(application => $"/api/v1/reserve-library/applications/{application.Id}");

    /// <summary>Reads an application: form, what is lacking, the check of the conditions, opinions, what the caller may do now, and its history.</summary>
    /// <remarks>Its files are attachments of the kind <c>reserve-application</c>, the part being the material. Error codes: <c>reserve-library.application-not-found</c>
    /// (404).</remarks>
    /// <param name="applicationId">Application.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("applications/{applicationId:guid}", Name = "ReserveLibrary_GetApplication")]
    [HasPermission(Permissions.ReserveLibrary.Applications)]
    [ProducesResponseType<ApplicationResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<ApplicationResponse>> Get(Guid applicationId, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetApplicationQuery(applicationId), cancellationToken)).ToActionResult();

    /// <summary>Saves the registration form of an application that is filled in or was sent back; what is not named is empty.</summary>
    /// <remarks>Error codes: <c>reserve-library.form-invalid</c> (400), <c>reserve-library.application-not-found</c> (404), <c>reserve-library.application-closed</c>,
    /// <c>reserve-library.stale-version</c> (409).</remarks>
    /// <param name="applicationId">Application.</param>
    /// <param name="request">The answers.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPut("applications/{applicationId:guid}/form", Name = "ReserveLibrary_SaveForm")]
    [HasPermission(Permissions.ReserveLibrary.Apply)]
    [ProducesResponseType<ApplicationVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<ApplicationVersion>> SaveForm(Guid applicationId, SaveFormRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SaveFormCommand(applicationId, request.Version, request.Answers), cancellationToken)).ToActionResult();

    /// <summary>Moves an application on: submitted or withdrawn by the applicant, reviewed by county or department, rechecked, admitted, handed back or turned down by
    /// the city.</summary>
    /// <remarks>Error codes: <c>workflow.unknown-action</c>, <c>workflow.note-invalid</c>, <c>reserve-library.entry-invalid</c> (400), <c>workflow.not-allowed</c>,
    /// <c>reserve-library.not-examiner</c> (403), <c>reserve-library.application-not-found</c> (404), <c>workflow.not-now</c>, <c>reserve-library.window-closed</c>,
    /// <c>reserve-library.application-incomplete</c>, <c>reserve-library.already-member</c>, <c>reserve-library.opinion-missing</c>,
    /// <c>reserve-library.reviewers-lacking</c>, <c>reserve-library.opinions-waiting</c>, <c>reserve-library.library-full</c>, <c>reserve-library.stale-version</c>
    /// (409), <c>reserve-library.conditions-unexplained</c>, <c>reserve-library.conditions-not-met</c>, <c>reserve-library.outside-city</c> (422).</remarks>
    /// <param name="applicationId">Application.</param>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("applications/{applicationId:guid}/steps", Name = "ReserveLibrary_TakeApplicationStep")]
    [HasPermission(Permissions.ReserveLibrary.Applications)]
    [ProducesResponseType<ApplicationVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<ApplicationVersion>> TakeStep(Guid applicationId, ApplicationStepRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new TakeApplicationStepCommand(applicationId, request.Action, request.Version, request.Note, request.LayerId), cancellationToken)).ToActionResult();

    /// <summary>Tells what differs between two submissions of an application, or between one and what stands now.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400), <c>reserve-library.application-not-found</c>, <c>reserve-library.submission-not-found</c> (404).</remarks>
    /// <param name="applicationId">Application.</param>
    /// <param name="from">Number of the earlier submission; the one before <paramref name="to"/> when absent.</param>
    /// <param name="to">Number of the later submission; when absent what stands now while it is changed, else the last.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("applications/{applicationId:guid}/difference", Name = "ReserveLibrary_CompareSubmissions")]
    [HasPermission(Permissions.ReserveLibrary.Applications)]
    [ProducesResponseType<SubmissionDifference>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<SubmissionDifference>> Compare(
        Guid applicationId, [FromQuery(Name = "from")] int? from, [FromQuery(Name = "to")] int? to, CancellationToken cancellationToken) =>
        (await mediator.Send(new CompareSubmissionsQuery(applicationId, from, to), cancellationToken)).ToActionResult();

    /// <summary>Opens a window besides the pack's, e.g. because a batch is put off.</summary>
    /// <remarks>Error codes: <c>reserve-library.window-invalid</c> (400), <c>reserve-library.library-not-found</c> (404), <c>reserve-library.no-intake</c> (422).</remarks>
    /// <param name="libraryId">Library.</param>
    /// <param name="request">Days and reason.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("libraries/{libraryId}/windows", Name = "ReserveLibrary_OpenWindow")]
    [HasPermission(Permissions.ReserveLibrary.Manage)]
    [ProducesResponseType<IntakeWindow>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<IntakeWindow>> OpenWindow([MaxLength(40)] string libraryId, OpenWindowRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new OpenWindowCommand(libraryId, request.OpensOn, request.ClosesOn, request.Reason), cancellationToken)).ToActionResult();
}

/// <summary>Which applications are wanted.</summary>
public sealed class ApplicationQuery
{
    /// <summary>Library.</summary>
    [FromQuery(Name = "libraryId")]
    [StringLength(40)]
    public string? LibraryId { get; init; }

    /// <summary>Part of a name, former name, pinyin or credit code.</summary>
    [FromQuery(Name = "search")]
    [StringLength(100)]
    public string? Search { get; init; }

    /// <summary>How far they have come.</summary>
    [FromQuery(Name = "stage")]
    public ApplicationStage? Stage { get; init; }

    /// <summary>Six-digit division code of the county.</summary>
    [FromQuery(Name = "countyCode")]
    [RegularExpression("^[0-9]{6}$")]
    public string? CountyCode { get; init; }

    /// <summary>Way to the preliminary review.</summary>
    [FromQuery(Name = "route")]
    public ExamRoute? Route { get; init; }

    /// <summary>Year they were begun in.</summary>
    [FromQuery(Name = "year")]
    [Range(2000, 2100)]
    public int? Year { get; init; }

    internal ApplicationFilter ToFilter() => new(LibraryId, Search, Stage, CountyCode, Route, Year);
}

/// <summary>An application to begin.</summary>
/// <param name="CreditCode">Unified social credit code; null means the caller's own enterprise, which alone an enterprise can name.</param>
/// <param name="Route">Way to the preliminary review.</param>
public sealed record StartApplicationRequest([StringLength(30)] string? CreditCode, ExamRoute Route);

/// <summary>The registration form.</summary>
/// <param name="Version">Version of the application the caller read.</param>
/// <param name="Answers">Answers by id of the field, as texts: a number with a decimal point, a day yyyy-MM-dd, <c>yes</c> or <c>no</c>; null or blank for none.</param>
public sealed record SaveFormRequest(int Version, [Required] IReadOnlyDictionary<string, string?> Answers);

/// <summary>What to do with an application.</summary>
/// <param name="Action">Action as offered, e.g. <c>submit</c>, <c>send-back</c>, <c>pass</c>, <c>convene</c>, <c>admit</c>.</param>
/// <param name="Version">Version the caller read.</param>
/// <param name="Note">Why, at most 1000 characters; null for nothing.</param>
/// <param name="LayerId">Layer, for <c>admit</c>.</param>
public sealed record ApplicationStepRequest([Required] string Action, int Version, string? Note, [StringLength(40)] string? LayerId);

/// <summary>A window to open besides the pack's.</summary>
/// <param name="OpensOn">First day.</param>
/// <param name="ClosesOn">Last day, inclusive.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
public sealed record OpenWindowRequest(DateOnly OpensOn, DateOnly ClosesOn, [Required(AllowEmptyStrings = true)] string Reason);
