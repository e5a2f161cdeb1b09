using ListingPipeline.Api.Common;
using ListingPipeline.Application.Eligibility;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Eligibility;

/// <summary>Golden cases of the rules.</summary>
[ApiController]
[Route("api/v1/eligibility/rule-cases")]
[Produces("application/json")]
public sealed class RuleCasesController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the golden cases of a rule: facts, a day, and the answer the rule must give; every one runs in the tests.</summary>
    /// <remarks>Order: that of the case files. Error codes: <c>eligibility.unknown-rule</c>, <c>request.invalid</c> (400).</remarks>
    /// <param name="rule">Rule id, e.g. <c>MB24-S1</c>.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet(Name = "Eligibility_ListRuleCases")]
    [AllowAnonymous]
    [ProducesResponseType<IReadOnlyList<RuleCase>>(200)]
    [ProducesResponseType<Problem>(400)]
    public async Task<ActionResult<IReadOnlyList<RuleCase>>> List([FromQuery, System.ComponentModel.DataAnnotations.Required] string rule, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListRuleCasesQuery(rule), cancellationToken)).ToActionResult();
}
