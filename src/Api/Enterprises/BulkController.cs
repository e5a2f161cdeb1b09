using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Enterprises;

/// <summary>Tags, and actions on many enterprises at once. Every action answers a row for each enterprise named: one the caller does not see is <c>absent</c>, the others are
/// done nevertheless.</summary>
[ApiController]
[Route("api/v1/enterprises")]
[Produces("application/json")]
public sealed class BulkController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the tags in use in the caller's scope, the most used first.</summary>
    [HttpGet("tags", Name = "Enterprises_ListTags")]
    [HasPermission(Permissions.Enterprises.Tag)]
    [ProducesResponseType<IReadOnlyList<TagUse>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<TagUse>>> ListTags(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListTagsQuery(), cancellationToken)).ToActionResult();

    /// <summary>Puts a tag on enterprises, or takes it off.</summary>
    /// <remarks>Tags are working marks shared by the bureau and the counties; enterprises do not see them. Rows refused: <c>enterprises.too-many-tags</c>. The call is undone by
    /// the opposite one for the rows answered <c>done</c>. Error codes: <c>enterprises.tag-invalid</c>, <c>enterprises.selection-invalid</c> (400).</remarks>
    [HttpPost("tags", Name = "Enterprises_Tag")]
    [HasPermission(Permissions.Enterprises.Tag)]
    [ProducesResponseType<IReadOnlyList<BulkRow>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<BulkRow>>> Tag(TagRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new TagEnterprisesCommand(request.Ids, request.Tag, request.IsCarried), cancellationToken)).ToActionResult();

    /// <summary>Sets the stage of enterprises.</summary>
    /// <remarks>Each row answers the stage before and the version now; sent back as <c>stage</c> and <c>version</c> they undo the call wherever nobody changed the enterprise since.
    /// Rows refused: <c>enterprises.stale</c>, <c>enterprises.invalid</c>. Error codes: <c>enterprises.selection-invalid</c> (400).</remarks>
    [HttpPost("stages", Name = "Enterprises_SetStages")]
    [HasPermission(Permissions.Enterprises.Write)]
    [ProducesResponseType<IReadOnlyList<BulkRow>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<BulkRow>>> SetStages(SetStagesRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SetStagesCommand(request.Changes), cancellationToken)).ToActionResult();
}

/// <summary>A tag to put on or take off.</summary>
/// <param name="Ids">Which enterprises, 1 to 500.</param>
/// <param name="Tag">The tag, 1 to 20 characters.</param>
/// <param name="IsCarried">True puts it on, false takes it off.</param>
public sealed record TagRequest([Required] IReadOnlyList<Guid> Ids, [Required] string Tag, bool IsCarried);

/// <summary>Stages to set.</summary>
/// <param name="Changes">Which enterprises, 1 to 500, each with its new stage.</param>
public sealed record SetStagesRequest([Required] IReadOnlyList<StageChange> Changes);
