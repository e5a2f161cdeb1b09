using System.ComponentModel.DataAnnotations;
using System.Text;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace ListingPipeline.Api.CountyAssessments;

/// <summary>The yearly assessment of counties: schemes, a calculator for everybody, and the cycle from opening to signature.</summary>
[ApiController]
[Route("api/v1/county-assessments")]
[Produces("application/json")]
public sealed class CountyAssessmentsController(IMediator mediator) : ControllerBase
{
    /// <summary>Scores a table of figures; nothing is stored and nobody needs to sign in.</summary>
    /// <remarks>
    /// Example: <c>{"scheme":"datong-2022","rows":[{"unit":"平城区","values":[1,0,3,5,2,1,0,1],"disqualified":false}, …]}</c> with a row for each of the
    /// scheme's units. The answer lists every unit in printed order. Ranks are standard competition ranks; equal figures and equal totals share the better
    /// one. A figure of zero earns 0 points whatever its rank. Totals are exact decimals. A disqualified unit has empty <c>ranks</c> and
    /// <c>points</c> and null <c>total</c> and <c>rank</c>; the others are ranked among themselves.
    /// Error codes: <c>county-assessments.invalid-table</c> (400) with a field for each bad cell, e.g. path <c>rows[3].values[1]</c> and code
    /// <c>county-assessments.negative</c>, <c>.not-whole</c>, <c>.not-a-number</c>, <c>.too-large</c>, <c>.missing-figure</c>, <c>.wrong-number-of-values</c>,
    /// <c>.unknown-unit</c>, <c>.duplicate-unit</c>, <c>.missing-unit</c>; <c>county-assessments.unknown-scheme</c> (422).
    /// </remarks>
    [HttpPost("preview", Name = "CountyAssessments_Preview")]
    [AllowAnonymous]
    [EnableRateLimiting(ServerSetup.PublicLimit)]
    [ProducesResponseType<Problem>(429)]
    [ProducesResponseType<AssessmentPreview>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(413)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<AssessmentPreview>> Preview(PreviewRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new PreviewAssessmentQuery(request.Scheme, [.. request.Rows.Select(PreviewRow.ToRow)]), cancellationToken)).ToActionResult();

    /// <summary>Lists the assessment schemes of the policy packs with units, indicators, weights, bands and quoted clauses.</summary>
    [HttpGet("schemes", Name = "CountyAssessments_ListSchemes")]
    [AllowAnonymous]
    [ProducesResponseType<IReadOnlyList<AssessmentSchemeResponse>>(200)]
    public async Task<ActionResult<IReadOnlyList<AssessmentSchemeResponse>>> ListSchemes(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListAssessmentSchemesQuery(), cancellationToken)).ToActionResult();

    /// <summary>Lists assessments, newest year first; a county sees those it takes part in.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="schemeId">Scheme, e.g. <c>datong-2022</c>; left out for all.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpGet(Name = "CountyAssessments_List")]
    [HasPermission(Permissions.CountyAssessments.Read)]
    [ProducesResponseType<PagedList<AssessmentSummary>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<AssessmentSummary>>> List(
        [FromQuery(Name = "schemeId")] string? schemeId, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListAssessmentsQuery(schemeId, paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Opens a year's assessment with an empty report for every unit.</summary>
    /// <remarks>Error codes: <c>county-assessments.year-out-of-range</c> (400), <c>county-assessments.already-open</c> (409),
    /// <c>county-assessments.unknown-scheme</c> (422).</remarks>
    [HttpPost(Name = "CountyAssessments_Open")]
    [HasPermission(Permissions.CountyAssessments.Manage)]
    [ProducesResponseType<AssessmentVersion>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<AssessmentVersion>> Open(OpenAssessmentRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new OpenAssessmentCommand(request.SchemeId, request.Year), cancellationToken))
        .ToCreatedResult(opened => $"/api/v1/county-assessments/{opened.Id}");

    /// <summary>Reads an assessment with its result as it stands now.</summary>
    /// <remarks>While it is open the result is provisional and <c>missing</c> names the figures nobody reported; a county then sees its own line without
    /// standings. Once published everybody who takes part sees the whole table, exactly as it was signed off.
    /// Error codes: <c>county-assessments.not-found</c> (404), also for an assessment of another city.</remarks>
    [HttpGet("{id:guid}", Name = "CountyAssessments_Get")]
    [HasPermission(Permissions.CountyAssessments.Read)]
    [ProducesResponseType<AssessmentResponse>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<AssessmentResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetAssessmentQuery(id), cancellationToken)).ToActionResult();

    /// <summary>Replaces a unit's figures: a county its own, the bureau any.</summary>
    /// <remarks>Error codes: <c>county-assessments.invalid-table</c> (400) with a field for each bad cell, e.g. <c>values[1]</c>;
    /// <c>county-assessments.not-found</c>, <c>county-assessments.unit-not-found</c> (404), also for another county's unit;
    /// <c>county-assessments.frozen</c>, <c>county-assessments.stale-version</c> (409), the latter with what is stored where it differs.</remarks>
    /// <param name="id">The assessment.</param>
    /// <param name="unitCode">Division code of the unit, e.g. 140213.</param>
    /// <param name="request">The figures.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpPut("{id:guid}/reports/{unitCode}", Name = "CountyAssessments_Report")]
    [HasPermission(Permissions.CountyAssessments.Report)]
    [ProducesResponseType<UnitReportVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<UnitReportVersion>> Report(
        Guid id, string unitCode, ReportFiguresRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new ReportFiguresCommand(id, unitCode, [.. request.Values.Select(value => value.Entry)], request.Version), cancellationToken)).ToActionResult();

    /// <summary>Records a falsification: the unit leaves this year's ranking and the next one's.</summary>
    /// <remarks>Source: DT22 附件4 四. How many years it lasts is the scheme's. Error codes: <c>county-assessments.text-invalid</c> (400),
    /// <c>county-assessments.not-found</c>, <c>county-assessments.unit-not-found</c> (404), <c>county-assessments.frozen</c>,
    /// <c>county-assessments.already-disqualified</c> (409).</remarks>
    [HttpPost("{id:guid}/disqualifications", Name = "CountyAssessments_Disqualify")]
    [HasPermission(Permissions.CountyAssessments.Manage)]
    [ProducesResponseType<DisqualificationPeriod>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<DisqualificationPeriod>> Disqualify(Guid id, DisqualifyUnitRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new DisqualifyUnitCommand(id, request.UnitCode, request.Reason, request.Evidence), cancellationToken))
        .ToCreatedResult(_ => $"/api/v1/county-assessments/{id}");

    /// <summary>Lifts a disqualification recorded by mistake; it stays on record with the reason.</summary>
    /// <remarks>The unit returns to every ranking still open; signed-off ones stay as they are. Error codes: <c>county-assessments.text-invalid</c> (400),
    /// <c>county-assessments.not-found</c>, <c>county-assessments.unit-not-found</c> (404), <c>county-assessments.frozen</c>,
    /// <c>county-assessments.not-disqualified</c>, <c>county-assessments.stale-version</c> (409).</remarks>
    /// <param name="id">An open assessment it covers.</param>
    /// <param name="unitCode">Division code of the unit.</param>
    /// <param name="request">Why.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpPost("{id:guid}/disqualifications/{unitCode}/lifting", Name = "CountyAssessments_LiftDisqualification")]
    [HasPermission(Permissions.CountyAssessments.Manage)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> LiftDisqualification(
        Guid id, string unitCode, LiftDisqualificationRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new LiftDisqualificationCommand(id, unitCode, request.Reason), cancellationToken)).ToNoContentResult();

    /// <summary>Signs an assessment off in the caller's name; it is published and frozen.</summary>
    /// <remarks>Error codes: <c>county-assessments.not-found</c> (404), <c>county-assessments.frozen</c>, <c>county-assessments.stale-version</c> (409),
    /// <c>county-assessments.figures-missing</c> (422) with a field <c>unit/indicator</c> for each.</remarks>
    [HttpPost("{id:guid}/sign-off", Name = "CountyAssessments_SignOff")]
    [HasPermission(Permissions.CountyAssessments.Manage)]
    [ProducesResponseType<AssessmentSignature>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<AssessmentSignature>> SignOff(Guid id, SignOffRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SignOffAssessmentCommand(id, request.Version), cancellationToken)).ToActionResult();

    /// <summary>Prints 附表1 and 附表2 as a workbook whose formulas recompute the points and totals.</summary>
    /// <remarks>Error codes: <c>county-assessments.not-found</c> (404), <c>county-assessments.not-published</c> (409) for a county while the assessment is open.</remarks>
    [HttpGet("{id:guid}/table.xlsx", Name = "CountyAssessments_Export")]
    [HasPermission(Permissions.CountyAssessments.Read)]
    [Produces(WorkbookResult.ContentType, ProblemMapping.MediaType)]
    [ProducesResponseType<FileContentResult>(200, WorkbookResult.ContentType)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<IActionResult> Export(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExportAssessmentQuery(id), cancellationToken)).TryGetValue(out var file, out var error)
            ? new WorkbookResult(file)
            : error.ToActionResult();

    /// <summary>Drafts the yearly report as an editable DOCX: results, changes against the year before, each unit explained, and the annex tables.</summary>
    /// <remarks>Error codes: <c>county-assessments.not-found</c> (404), <c>county-assessments.not-published</c> (409) for a county while the assessment is open.</remarks>
    [HttpGet("{id:guid}/report.docx", Name = "CountyAssessments_ExportReport")]
    [HasPermission(Permissions.CountyAssessments.Read)]
    [Produces(DocumentResult.ContentType, ProblemMapping.MediaType)]
    [ProducesResponseType<FileContentResult>(200, DocumentResult.ContentType)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<IActionResult> ExportReport(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExportReportQuery(id), cancellationToken)).TryGetValue(out var file, out var error)
            ? new DocumentResult(file)
            : error.ToActionResult();

    /// <summary>Reads the published document byte for byte as it was signed off: scheme, figures, disqualifications, result, signature.</summary>
    /// <remarks>Header <c>ETag</c>: the document's SHA-256. Error codes: <c>county-assessments.not-found</c> (404), <c>county-assessments.not-published</c> (409).</remarks>
    [HttpGet("{id:guid}/document", Name = "CountyAssessments_GetDocument")]
    [HasPermission(Permissions.CountyAssessments.Manage)]
    [ProducesResponseType<object>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<IActionResult> GetDocument(Guid id, CancellationToken cancellationToken)
    {
        if (!(await mediator.Send(new GetPublishedAssessmentQuery(id), cancellationToken)).TryGetValue(out var published, out var error))
        {
            return error.ToActionResult();
        }

        Response.Headers.ETag = $"\"{published.DocumentHash}\"";
        return File(Encoding.UTF8.GetBytes(published.Document), "application/json");
    }

    /// <summary>Checks a published assessment: is the stored document unaltered, and does calculating it anew give the same bytes?</summary>
    /// <remarks>Error codes: <c>county-assessments.not-found</c> (404), <c>county-assessments.not-published</c> (409).</remarks>
    [HttpGet("{id:guid}/verification", Name = "CountyAssessments_Verify")]
    [HasPermission(Permissions.CountyAssessments.Read)]
    [ProducesResponseType<AssessmentVerification>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<AssessmentVerification>> Verify(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetPublishedAssessmentQuery(id), cancellationToken))
        .Map(published => new AssessmentVerification(published.DocumentHash, published.IsUnaltered, published.IsReproduced))
        .ToActionResult();
}

/// <summary>Whether a published assessment stands.</summary>
/// <param name="DocumentHash">SHA-256 of the document as signed off, lower-case hexadecimal.</param>
/// <param name="IsUnaltered">Whether the stored document still has that hash.</param>
/// <param name="IsReproduced">Whether calculating the frozen figures under the frozen scheme gives the same bytes.</param>
public sealed record AssessmentVerification(string DocumentHash, bool IsUnaltered, bool IsReproduced);
