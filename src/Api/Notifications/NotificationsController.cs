using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Notifications;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Notifications;

/// <summary>What the caller is told: steps of others that concern the caller's account, or its role within its county or enterprise.</summary>
[ApiController]
[Route("api/v1/notifications")]
[Produces("application/json")]
public sealed class NotificationsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the caller's notifications of the last 90 days.</summary>
    /// <remarks>What the caller did is left out. Order: newest first, then id. Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="unread">True leaves out what was read.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    [HttpGet(Name = "Notifications_List")]
    [HasPermission(Permissions.Notifications.Own)]
    [ProducesResponseType<PagedList<NotificationResponse>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<NotificationResponse>>> List(
        [FromQuery] bool unread, [FromQuery] PageQuery paging, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListNotificationsQuery(unread, paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Counts the caller's unread notifications.</summary>
    [HttpGet("unread", Name = "Notifications_CountUnread")]
    [HasPermission(Permissions.Notifications.Own)]
    [ProducesResponseType<UnreadNotifications>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<UnreadNotifications>> CountUnread(CancellationToken cancellationToken) =>
        (await mediator.Send(new CountUnreadNotificationsQuery(), cancellationToken)).ToActionResult();

    /// <summary>Marks one notification as read.</summary>
    /// <remarks>One that is for somebody else does not exist; one that was read already is left as it is. Answers how many are unread now.
    /// Error codes: <c>notifications.not-found</c> (404).</remarks>
    [HttpPost("{id:guid}/reading", Name = "Notifications_Read")]
    [HasPermission(Permissions.Notifications.Own)]
    [ProducesResponseType<UnreadNotifications>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    public async Task<ActionResult<UnreadNotifications>> Read(Guid id, CancellationToken cancellationToken) =>
        (await mediator.Send(new ReadNotificationsCommand(id), cancellationToken)).ToActionResult();

    /// <summary>Marks every notification of the caller as read.</summary>
    /// <remarks>Answers how many are unread now.</remarks>
    [HttpPost("reading", Name = "Notifications_ReadAll")]
    [HasPermission(Permissions.Notifications.Own)]
    [ProducesResponseType<UnreadNotifications>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<UnreadNotifications>> ReadAll(CancellationToken cancellationToken) =>
        (await mediator.Send(new ReadNotificationsCommand(null), cancellationToken)).ToActionResult();
}
