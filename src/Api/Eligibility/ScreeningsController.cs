using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Jobs;
using ListingPipeline.Domain.Eligibility;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Eligibility;

/// <summary>Screenings of the whole library, made in the background and kept by day.</summary>
[ApiController]
[Route("api/v1/eligibility/screenings")]
[Produces("application/json")]
public sealed class ScreeningsController(IMediator mediator) : ControllerBase
{
    /// <summary>Asks for a screening of every enterprise on every board.</summary>
    /// <remarks>Answers the job that does it (<c>Jobs_Watch</c> follows it); one that waits or runs for the same day is answered instead. Of a day screened before,
    /// only enterprises whose facts changed and boards whose rules changed are judged anew. Error codes: <c>eligibility.invalid-day</c>, <c>request.invalid</c> (400).</remarks>
    [HttpPost(Name = "Eligibility_StartScreening")]
    [HasPermission(Permissions.Eligibility.Screen)]
    [ProducesResponseType<JobResponse>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<JobResponse>> Start(StartScreeningRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new StartScreeningCommand(request.AsOf), cancellationToken)).ToCreatedResult(job => $"/api/v1/jobs/{job.Id}");

    /// <summary>Lists the screenings kept, newest day first, with how much of each is out of date.</summary>
    [HttpGet(Name = "Eligibility_ListScreenings")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<IReadOnlyList<ScreeningSummary>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<ScreeningSummary>>> List(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListScreeningsQuery(), cancellationToken)).ToActionResult();

    /// <summary>Counts who came to meet a board, and who no longer does, since the screening before the latest; for the caller's scope.</summary>
    /// <remarks>With everything required, not the standards alone. <c>asOf</c> is null while no screening has ended, <c>previousOn</c> while there is none to compare
    /// with. <c>Eligibility_ListVerdicts</c> with <c>change</c> lists the enterprises. Error codes: <c>eligibility.unknown-programme</c> (400).</remarks>
    /// <param name="programme">Pack id such as <c>datong-2022</c>: enterprises of its city only; all when absent.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("changes", Name = "Eligibility_GetVerdictChanges")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<VerdictChanges>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<VerdictChanges>> GetChanges([FromQuery] string? programme, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetVerdictChangesQuery(programme), cancellationToken)).ToActionResult();

    /// <summary>Lists stored verdicts of a screening on one board, for enterprises in the caller's scope.</summary>
    /// <remarks>Order: met first, then undecided, then by gap, then id. Error codes: <c>eligibility.unknown-board</c>, <c>eligibility.unknown-metric</c>,
    /// <c>eligibility.unknown-programme</c>, <c>request.invalid</c> (400), <c>eligibility.screening-not-found</c> (404).</remarks>
    /// <param name="asOf">Day of the screening, yyyy-MM-dd.</param>
    /// <param name="query">Which verdicts.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{asOf}/verdicts", Name = "Eligibility_ListVerdicts")]
    [HasPermission(Permissions.Eligibility.Read)]
    [ProducesResponseType<PagedList<ScreeningVerdictResponse>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<PagedList<ScreeningVerdictResponse>>> ListVerdicts(
        DateOnly asOf, [FromQuery] VerdictQuery query, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListVerdictsQuery(query.ToSelection(asOf), paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>The same verdicts as a workbook, at most 100,000 rows.</summary>
    /// <remarks>Error codes as for the list.</remarks>
    /// <param name="asOf">Day of the screening, yyyy-MM-dd.</param>
    /// <param name="query">Which verdicts.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{asOf}/verdicts.xlsx", Name = "Eligibility_ExportVerdicts")]
    [HasPermission(Permissions.Eligibility.Read)]
    [Produces(WorkbookResult.ContentType, ProblemMapping.MediaType)]
    [ProducesResponseType<FileContentResult>(200, WorkbookResult.ContentType)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> Export(DateOnly asOf, [FromQuery] VerdictQuery query, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExportVerdictsQuery(query.ToSelection(asOf)), cancellationToken)).TryGetValue(out var file, out var error)
            ? new WorkbookResult(file)
            : error.ToActionResult();

    /// <summary>The same verdicts as CSV (UTF-8, comma), at most 100,000 rows.</summary>
    /// <remarks>Error codes as for the list.</remarks>
    /// <param name="asOf">Day of the screening, yyyy-MM-dd.</param>
    /// <param name="query">Which verdicts.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("{asOf}/verdicts.csv", Name = "Eligibility_ExportVerdictsCsv")]
    [HasPermission(Permissions.Eligibility.Read)]
    [Produces(CsvResult.ContentType, ProblemMapping.MediaType)]
    [ProducesResponseType<FileContentResult>(200, CsvResult.ContentType)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<IActionResult> ExportCsv(DateOnly asOf, [FromQuery] VerdictQuery query, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExportVerdictsQuery(query.ToSelection(asOf)), cancellationToken)).TryGetValue(out var file, out var error)
            ? new CsvResult(file)
            : error.ToActionResult();
}

/// <summary>A screening to make.</summary>
public sealed class StartScreeningRequest
{
    /// <summary>The day asked about, yyyy-MM-dd; null for today.</summary>
    public DateOnly? AsOf { get; init; }
}

/// <summary>Which stored verdicts are wanted.</summary>
public sealed class VerdictQuery
{
    /// <summary>Board, list or library, e.g. <c>beijing</c>.</summary>
    [Required]
    public required string Board { get; init; }

    /// <summary>Which part of the answer <see cref="Outcome"/> means: the numeric standards alone, or with everything required besides.</summary>
    public ScreeningMeasure Measure { get; init; } = ScreeningMeasure.Standards;

    /// <summary>The answer wanted; every one when absent.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Only enterprises whose answer wants this metric; all when absent.</summary>
    [MaxLength(60)]
    public string? Missing { get; init; }

    /// <summary>Only enterprises whose gap is at most this share of the threshold, e.g. 0.2, 0 to 1000; all when absent.</summary>
    [Range(typeof(decimal), "0", "1000", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public decimal? MostGap { get; init; }

    /// <summary>Six-digit code of a county; all when absent.</summary>
    public string? CountyCode { get; init; }

    /// <summary>Pack id such as <c>datong-2022</c>: enterprises of its city only; all when absent.</summary>
    public string? Programme { get; init; }

    /// <summary>Only enterprises that came to meet the board since the screening before, or no longer do; all when absent.</summary>
    public VerdictChange? Change { get; init; }

    internal VerdictSelection ToSelection(DateOnly asOf) => new(asOf, Board, Measure, Outcome, Missing, MostGap, CountyCode, Programme, Change);
}
