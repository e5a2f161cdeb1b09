using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.CountyAssessments;

/// <summary>Understanding a county assessment: where points were lost, what other figures would change, how firm the ranks are, how the years went.</summary>
[ApiController]
[Route("api/v1/county-assessments")]
[Produces("application/json")]
public sealed class AssessmentInsightController(IMediator mediator) : ControllerBase
{
    /// <summary>Scores supposed figures of a year; nothing is stored.</summary>
    /// <remarks>A published year is scored under the scheme frozen with it, an open one under its pack's. Error codes:
    /// <c>county-assessments.invalid-table</c> (400) with a field for each bad cell as in the public preview, <c>county-assessments.not-found</c> (404),
    /// <c>county-assessments.not-published</c> (409) for a county while the assessment is open.</remarks>
    /// <param name="id">The assessment.</param>
    /// <param name="request">A row for each unit.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpPost("{id:guid}/supposition", Name = "CountyAssessments_Suppose")]
    [HasPermission(Permissions.CountyAssessments.Read)]
    [ProducesResponseType<AssessmentPreview>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<AssessmentPreview>> Suppose(Guid id, SupposeFiguresRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SupposeFiguresQuery(id, [.. request.Rows.Select(PreviewRow.ToRow)]), cancellationToken)).ToActionResult();

    /// <summary>Explains a unit's result: where it lost points and what one more of each indicator would change.</summary>
    /// <remarks>Error codes: <c>county-assessments.not-found</c>, <c>county-assessments.unit-not-found</c> (404),
    /// <c>county-assessments.not-published</c> (409) for a county while the assessment is open.</remarks>
    /// <param name="id">The assessment.</param>
    /// <param name="unitCode">Division code of the unit, e.g. 140213.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpGet("{id:guid}/units/{unitCode}/explanation", Name = "CountyAssessments_Explain")]
    [HasPermission(Permissions.CountyAssessments.Read)]
    [ProducesResponseType<UnitExplanation>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<UnitExplanation>> Explain(Guid id, string unitCode, CancellationToken cancellationToken) =>
        (await mediator.Send(new ExplainUnitQuery(id, unitCode), cancellationToken)).ToActionResult();

    /// <summary>Asks how far the ranks depend on the weights: ranges over random weights, ranks without each indicator, what decides each neighbouring pair.</summary>
    /// <remarks>Each draw multiplies every weight by a factor between 1 − spread and 1 + spread. The same seed gives the same answer.
    /// Error codes: <c>request.invalid</c> (400), <c>county-assessments.not-found</c> (404), <c>county-assessments.not-published</c> (409) for a county
    /// while the assessment is open.</remarks>
    /// <param name="id">The assessment.</param>
    /// <param name="draws">Number of draws, 1 to 100 000.</param>
    /// <param name="spreadPercent">Largest change of a weight in percent of itself, 0 to 100.</param>
    /// <param name="seed">Seed of the draws.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpGet("{id:guid}/robustness", Name = "CountyAssessments_GetRobustness")]
    [HasPermission(Permissions.CountyAssessments.Read)]
    [ProducesResponseType<AssessmentRobustnessResponse>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<AssessmentRobustnessResponse>> GetRobustness(
        Guid id,
        [FromQuery(Name = "draws"), Range(1, 100_000)] int draws = 10_000,
        [FromQuery(Name = "spreadPercent"), Range(0, 100)] int spreadPercent = 20,
        [FromQuery(Name = "seed")] int seed = 1,
        CancellationToken cancellationToken = default) =>
        (await mediator.Send(new GetRobustnessQuery(id, draws, spreadPercent, seed), cancellationToken)).ToActionResult();

    /// <summary>Lists the published results of a scheme over the years, oldest first.</summary>
    /// <remarks>At most the latest twenty years; empty when nothing is published or the caller takes no part.
    /// Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="schemeId">Scheme, e.g. <c>datong-2022</c>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    [HttpGet("history", Name = "CountyAssessments_GetHistory")]
    [HasPermission(Permissions.CountyAssessments.Read)]
    [ProducesResponseType<AssessmentHistory>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<AssessmentHistory>> GetHistory(
        [FromQuery(Name = "schemeId"), Required] string schemeId, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetAssessmentHistoryQuery(schemeId), cancellationToken)).ToActionResult();
}
