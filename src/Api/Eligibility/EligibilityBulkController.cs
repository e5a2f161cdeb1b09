using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Eligibility;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Eligibility;

/// <summary>Facts of many enterprises judged in one call, for other programs.</summary>
[ApiController]
[Route("api/v1/eligibility")]
public sealed class EligibilityBulkController(IMediator mediator) : ControllerBase
{
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>Judges facts of up to 10,000 enterprises sent along, and stores nothing.</summary>
    /// <remarks>The answer is <c>application/x-ndjson</c>: one line of JSON an enterprise, in the order sent, written as soon as it is known. Facts are as in
    /// <c>Eligibility_Preview</c>. An enterprise whose facts cannot be read gets a line with <c>errorCode</c> <c>eligibility.invalid-facts</c> and every mistake by its path, such as
    /// <c>enterprises[17].facts.metrics.revenue.2023</c>; the others are answered all the same. At most 64 MiB a call.
    /// Error codes: <c>eligibility.wrong-number-of-enterprises</c>, <c>eligibility.unknown-rule</c>, <c>eligibility.invalid-day</c>, <c>request.invalid</c> (400),
    /// <c>request.too-large</c> (413), <c>eligibility.rule-not-in-force</c> (422).</remarks>
    [HttpPost("bulk", Name = "Eligibility_Bulk")]
    [HasPermission(Permissions.Eligibility.Bulk)]
    [RequestSizeLimit(MostBytes)]
    [Produces(JsonLines.MediaType, ProblemMapping.MediaType)]
    [ProducesResponseType<BulkAnswer>(200, JsonLines.MediaType)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(413)]
    [ProducesResponseType<Problem>(422)]
    public async Task<IActionResult> Judge(EligibilityBulkRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(request.ToQuery(), cancellationToken)).TryGetValue(out var answers, out var error)
            ? new JsonLinesResult<BulkAnswer>(answers)
            : error.ToActionResult();
}

/// <summary>Facts of many enterprises to judge.</summary>
public sealed class EligibilityBulkRequest
{
    /// <summary>The day asked about, yyyy-MM-dd.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Day of the listing committee's meeting; picks the versions of the rules. Null: <see cref="AsOf"/> does.</summary>
    public DateOnly? ListingCommitteeOn { get; init; }

    /// <summary>Rule ids to answer, at most 200; every rule in force when absent.</summary>
    [MaxLength(200)]
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>Rule ids to answer besides, whatever the day, because a document cites that edition; at most 200.</summary>
    [MaxLength(200)]
    public IReadOnlyList<string>? Pinned { get; init; }

    /// <summary>How much is said: the answer of each rule (default), or each condition too.</summary>
    public BulkDetail Detail { get; init; } = BulkDetail.Verdicts;

    /// <summary>1 to 10,000 enterprises.</summary>
    public required IReadOnlyList<BulkEnterprise?> Enterprises { get; init; }

    internal JudgeBulkQuery ToQuery() => new(AsOf, ListingCommitteeOn, Rules, Pinned, Detail, Enterprises);
}
