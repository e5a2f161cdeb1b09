using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.ReserveLibrary;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Domain.ReserveLibrary;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.ReserveLibrary;

/// <summary>The recheck: departments and experts named by the finance office give their opinions in parallel. Source: DT22 附件2 二(三)2.</summary>
[ApiController]
[Route("api/v1/reserve-library")]
[Produces("application/json")]
public sealed class OpinionsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the departments and experts who may be named to review.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("reviewers", Name = "ReserveLibrary_ListReviewers")]
    [HasPermission(Permissions.ReserveLibrary.Manage)]
    [ProducesResponseType<IReadOnlyList<ReviewerChoice>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<ReviewerChoice>>> ListReviewers(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListReviewersQuery(), cancellationToken)).ToActionResult();

    /// <summary>Names a department or an expert to give an opinion on the present submission of an application.</summary>
    /// <remarks>Error codes: <c>reserve-library.reviewer-not-found</c>, <c>reserve-library.field-invalid</c> (400), <c>reserve-library.application-not-found</c> (404),
    /// <c>reserve-library.not-in-review</c>, <c>reserve-library.reviewer-named</c> (409).</remarks>
    /// <param name="applicationId">Application.</param>
    /// <param name="request">Whom.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("applications/{applicationId:guid}/reviewers", Name = "ReserveLibrary_AssignReviewer")]
    [HasPermission(Permissions.ReserveLibrary.Manage)]
    [ProducesResponseType<ReserveOpinion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<ReserveOpinion>> Assign(Guid applicationId, AssignReviewerRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new AssignReviewerCommand(applicationId, request.ReviewerId, request.FieldId), cancellationToken)).ToActionResult();

    /// <summary>Takes off a reviewer whose opinion is awaited.</summary>
    /// <remarks>Error codes: <c>reserve-library.application-not-found</c>, <c>reserve-library.opinion-not-found</c> (404), <c>reserve-library.not-in-review</c>,
    /// <c>reserve-library.opinion-answered</c> (409).</remarks>
    /// <param name="applicationId">Application.</param>
    /// <param name="opinionId">Opinion that was asked for.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpDelete("applications/{applicationId:guid}/reviewers/{opinionId:guid}", Name = "ReserveLibrary_DropReviewer")]
    [HasPermission(Permissions.ReserveLibrary.Manage)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> Drop(Guid applicationId, Guid opinionId, CancellationToken cancellationToken) =>
        (await mediator.Send(new DropReviewerCommand(applicationId, opinionId), cancellationToken)).ToNoContentResult();

    /// <summary>Lists the opinions asked of the caller, those awaited first.</summary>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet("opinions", Name = "ReserveLibrary_ListMyOpinions")]
    [HasPermission(Permissions.ReserveLibrary.Opine)]
    [ProducesResponseType<IReadOnlyList<OpinionTask>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<OpinionTask>>> ListMine(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListMyOpinionsQuery(), cancellationToken)).ToActionResult();

    /// <summary>Gives the caller's own opinion, or steps aside. Reviewers answer in parallel and do not see one another's opinions.</summary>
    /// <remarks>Error codes: <c>reserve-library.opinion-invalid</c> (400), <c>reserve-library.opinion-not-found</c> (404), <c>reserve-library.not-in-review</c>,
    /// <c>reserve-library.opinion-answered</c>, <c>reserve-library.stale-version</c> (409).</remarks>
    /// <param name="opinionId">Opinion that was asked for.</param>
    /// <param name="request">The opinion.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpPost("opinions/{opinionId:guid}", Name = "ReserveLibrary_GiveOpinion")]
    [HasPermission(Permissions.ReserveLibrary.Opine)]
    [ProducesResponseType<OpinionVersion>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<OpinionVersion>> Give(Guid opinionId, GiveOpinionRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new GiveOpinionCommand(opinionId, request.Version, request.Verdict, request.Text), cancellationToken)).ToActionResult();
}

/// <summary>Whom to name.</summary>
/// <param name="ReviewerId">Account of a department or an expert.</param>
/// <param name="FieldId">Field of expertise as the library lists them; null for a department.</param>
public sealed record AssignReviewerRequest(Guid ReviewerId, [StringLength(40)] string? FieldId);

/// <summary>An opinion.</summary>
/// <param name="Version">Version the caller read.</param>
/// <param name="Verdict">What the reviewer says; null to step aside.</param>
/// <param name="Text">The opinion, or why the reviewer steps aside; 1 to 2000 characters.</param>
public sealed record GiveOpinionRequest(int Version, OpinionVerdict? Verdict, [Required(AllowEmptyStrings = true)] string Text);
