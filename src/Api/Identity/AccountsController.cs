using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Identity;

/// <summary>Accounts of others: the system administrator opens and closes them, the security administrator gives them roles.</summary>
[ApiController]
[Route("api/v1/accounts")]
[Produces("application/json")]
public sealed class AccountsController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists accounts in the order of names.</summary>
    /// <remarks>Error codes: <c>request.invalid</c> (400).</remarks>
    /// <param name="paging">Which page.</param>
    /// <param name="search">Part of name or display name, up to 60 characters.</param>
    /// <param name="cancellationToken">Ends the work when the caller leaves.</param>
    [HttpGet(Name = "Identity_ListAccounts")]
    [HasPermission(Permissions.Identity.Read)]
    [ProducesResponseType<PagedList<AccountListing>>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<PagedList<AccountListing>>> ListAccounts(
        [FromQuery] PageQuery paging, [FromQuery, StringLength(60)] string? search = null, CancellationToken cancellationToken = default) =>
        (await mediator.Send(new ListAccountsQuery(search, paging.ToRequest()), cancellationToken)).ToActionResult();

    /// <summary>Opens an account without a role and answers the one-time link that activates it, shown once.</summary>
    /// <remarks>The owner sets a password with the link within seven days. Error codes: <c>identity.name-taken</c> (409).</remarks>
    [HttpPost(Name = "Identity_InviteAccount")]
    [HasPermission(Permissions.Identity.Manage)]
    [ProducesResponseType<AccountLink>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<AccountLink>> InviteAccount(InvitationRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new InviteAccountCommand(request.UserName, request.DisplayName), cancellationToken)).ToCreatedResult(link => $"/api/v1/accounts/{link.Id}");

    /// <summary>Makes a one-time link by which the owner sets a new password within a day; earlier links become worthless.</summary>
    /// <remarks>Error codes: <c>identity.account-not-found</c> (404), <c>identity.own-account</c> (422).</remarks>
    [HttpPost("{id:guid}/link", Name = "Identity_IssueLink")]
    [HasPermission(Permissions.Identity.Manage)]
    [ProducesResponseType<AccountLink>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<AccountLink>> IssueLink(Guid id, IssueLinkRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new IssueLinkCommand(id, request.RemovesSecondFactor), cancellationToken)).ToActionResult();

    /// <summary>Closes an account: it cannot sign in, and its sessions end at once.</summary>
    /// <remarks>Error codes: <c>identity.account-not-found</c> (404), <c>identity.stale</c> (409), <c>identity.own-account</c> (422).</remarks>
    [HttpPost("{id:guid}/disabling", Name = "Identity_DisableAccount")]
    [HasPermission(Permissions.Identity.Manage)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult> DisableAccount(Guid id, AccountVersionRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SetAccountStateCommand(id, true, request.Version), cancellationToken)).ToNoContentResult();

    /// <summary>Opens a closed account again.</summary>
    /// <remarks>Error codes: <c>identity.account-not-found</c> (404), <c>identity.stale</c> (409), <c>identity.own-account</c> (422).</remarks>
    [HttpPost("{id:guid}/enabling", Name = "Identity_EnableAccount")]
    [HasPermission(Permissions.Identity.Manage)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult> EnableAccount(Guid id, AccountVersionRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new SetAccountStateCommand(id, false, request.Version), cancellationToken)).ToNoContentResult();

    /// <summary>Erases the person from a closed account: names, secrets, sessions. Records keep the id, the audit trail what it recorded.</summary>
    /// <remarks>
    /// Error codes: <c>identity.account-not-found</c> (404), <c>identity.stale</c>, <c>identity.account-not-closed</c>, <c>identity.account-erased</c> (409),
    /// <c>identity.own-account</c> (422).
    /// </remarks>
    [HttpPost("{id:guid}/erasure", Name = "Identity_EraseAccount")]
    [HasPermission(Permissions.Identity.Manage)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult> EraseAccount(Guid id, AccountVersionRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new EraseAccountCommand(id, request.Version), cancellationToken)).ToNoContentResult();

    /// <summary>Gives an account a role with the rows it is bound to; its sessions end, so that the role holds at once.</summary>
    /// <remarks>
    /// Error codes: <c>identity.account-not-found</c> (404), <c>identity.stale</c> (409), <c>identity.own-account</c>, <c>identity.role-unknown</c>,
    /// <c>identity.role-needs-rows</c> (422).
    /// </remarks>
    [HttpPut("{id:guid}/role", Name = "Identity_AssignRole")]
    [HasPermission(Permissions.Identity.Assign)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult> AssignRole(Guid id, RoleRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new AssignRoleCommand(id, new AccountDuty(request.Role, request.CountyCode, request.EnterpriseId), request.Version), cancellationToken))
        .ToNoContentResult();
}

/// <summary>An account to open.</summary>
/// <param name="UserName">Name to sign in with: 3 to 60 small letters, digits, dots, hyphens or underscores, beginning with a letter or digit.</param>
/// <param name="DisplayName">Name shown to people, up to 100 characters.</param>
public sealed record InvitationRequest(
    [Required, StringLength(60), RegularExpression("^[a-z0-9][a-z0-9._-]{2,59}$")] string UserName, [Required, StringLength(100)] string DisplayName);

/// <summary>A link to hand out.</summary>
/// <param name="RemovesSecondFactor">True takes the second factor off too: the owner lost it.</param>
public sealed record IssueLinkRequest(bool RemovesSecondFactor = false);

/// <summary>The version of an account that was read.</summary>
/// <param name="Version">Version.</param>
public sealed record AccountVersionRequest(int Version);

/// <summary>A role to give.</summary>
/// <param name="Role">Role name, e.g. <c>county</c>.</param>
/// <param name="CountyCode">Six-digit division code of a county officer's county; null for every other role.</param>
/// <param name="EnterpriseId">Enterprise of an enterprise user; null for every other role.</param>
/// <param name="Version">Version of the account that was read.</param>
public sealed record RoleRequest([Required, StringLength(30)] string Role, [RegularExpression("^[0-9]{6}$")] string? CountyCode, Guid? EnterpriseId, int Version);
