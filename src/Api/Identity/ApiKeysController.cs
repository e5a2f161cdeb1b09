using System.ComponentModel.DataAnnotations;
using ListingPipeline.Api.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ListingPipeline.Api.Identity;

/// <summary>Keys of third-party systems: the system administrator creates and ends them, the security administrator approves what they are good for.</summary>
[ApiController]
[Route("api/v1/api-keys")]
[Produces("application/json")]
public sealed class ApiKeysController(IMediator mediator) : ControllerBase
{
    /// <summary>Lists the API keys, newest first.</summary>
    [HttpGet(Name = "Identity_ListApiKeys")]
    [HasPermission(Permissions.Identity.Read)]
    [ProducesResponseType<IReadOnlyList<ApiKeyListing>>(200)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    public async Task<ActionResult<IReadOnlyList<ApiKeyListing>>> ListApiKeys(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListApiKeysQuery(), cancellationToken)).ToActionResult();

    /// <summary>Creates an API key and answers its secret, shown once; the key waits for the security administrator.</summary>
    /// <remarks>
    /// A system sends the secret as <c>Authorization: Bearer …</c>. Every answer to it carries <c>RateLimit-Policy</c> and <c>RateLimit</c> with what is left of its
    /// calls and records. Error codes: <c>identity.api-key-scope-unknown</c>, <c>identity.api-key-address-unreadable</c>, <c>identity.api-key-expiry-out-of-range</c> (422).
    /// </remarks>
    [HttpPost(Name = "Identity_CreateApiKey")]
    [HasPermission(Permissions.Identity.Manage)]
    [ProducesResponseType<ApiKeySecret>(201)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(422)]
    public async Task<ActionResult<ApiKeySecret>> CreateApiKey(ApiKeyRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(
            new CreateApiKeyCommand(
                request.Name, request.Scopes, request.CountyCode, request.Addresses ?? [], request.CallsAMinute, request.RecordsADay, request.ExpiresOn),
            cancellationToken))
        .ToCreatedResult(_ => "/api/v1/api-keys");

    /// <summary>Lets an API key be used.</summary>
    /// <remarks>Error codes: <c>identity.api-key-not-found</c> (404), <c>identity.api-key-stale</c>, <c>identity.api-key-wrong-state</c> (409).</remarks>
    [HttpPost("{id:guid}/approval", Name = "Identity_ApproveApiKey")]
    [HasPermission(Permissions.Identity.Assign)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> ApproveApiKey(Guid id, ApiKeyVersionRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new ApproveApiKeyCommand(id, request.Version), cancellationToken)).ToNoContentResult();

    /// <summary>Gives an API key a new secret, shown once; the earlier ones stay good for the hours asked for.</summary>
    /// <remarks>Error codes: <c>identity.api-key-not-found</c> (404), <c>identity.api-key-stale</c>, <c>identity.api-key-wrong-state</c> (409).</remarks>
    [HttpPost("{id:guid}/rotation", Name = "Identity_RotateApiKey")]
    [HasPermission(Permissions.Identity.Manage)]
    [ProducesResponseType<ApiKeySecret>(200)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult<ApiKeySecret>> RotateApiKey(Guid id, ApiKeyRotationRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new RotateApiKeyCommand(id, request.OverlapHours, request.Version), cancellationToken)).ToActionResult();

    /// <summary>Ends an API key for good, with all its secrets, at once.</summary>
    /// <remarks>Error codes: <c>identity.api-key-not-found</c> (404), <c>identity.api-key-stale</c>, <c>identity.api-key-wrong-state</c> (409).</remarks>
    [HttpPost("{id:guid}/revocation", Name = "Identity_RevokeApiKey")]
    [HasPermission(Permissions.Identity.Manage)]
    [ProducesResponseType(204)]
    [ProducesResponseType<Problem>(400)]
    [ProducesResponseType<Problem>(401)]
    [ProducesResponseType<Problem>(403)]
    [ProducesResponseType<Problem>(404)]
    [ProducesResponseType<Problem>(409)]
    public async Task<ActionResult> RevokeApiKey(Guid id, ApiKeyVersionRequest request, CancellationToken cancellationToken) =>
        (await mediator.Send(new RevokeApiKeyCommand(id, request.Version), cancellationToken)).ToNoContentResult();
}

/// <summary>An API key to create.</summary>
/// <param name="Name">Name of the system that will use it, up to 60 characters; the audit trail shows it.</param>
/// <param name="Scopes">Permissions it shall carry, each once: those the role of third-party systems may have.</param>
/// <param name="ExpiresOn">Last day it is good, China Standard Time, inclusive; at most a year from now.</param>
/// <param name="CountyCode">Six-digit division code of the one county it sees; null for the whole city.</param>
/// <param name="Addresses">Addresses or blocks it may be used from, e.g. <c>10.20.0.0/16</c>, up to 50; null or empty for anywhere.</param>
/// <param name="CallsAMinute">Calls a minute, 1 to 10,000.</param>
/// <param name="RecordsADay">Records it may be answered a day, 1 to 100,000,000; a call begun below the limit is answered whole.</param>
public sealed record ApiKeyRequest(
    [Required, StringLength(60), RegularExpression(@"^[^\p{C}]*[^\p{C}\p{Z}][^\p{C}]*$")] string Name,
    [Required, MinLength(1), MaxLength(50)] IReadOnlyList<string> Scopes,
    DateOnly ExpiresOn,
    [RegularExpression("^[0-9]{6}$")] string? CountyCode = null,
    [MaxLength(50)] IReadOnlyList<string>? Addresses = null,
    [Range(1, ApiKeyGrant.MostCallsAMinute)] int CallsAMinute = 120,
    [Range(1, ApiKeyGrant.MostRecordsADay)] long RecordsADay = 100_000);

/// <summary>The version of an API key that was read.</summary>
/// <param name="Version">Version.</param>
public sealed record ApiKeyVersionRequest(int Version);

/// <summary>A change of secret.</summary>
/// <param name="Version">Version that was read.</param>
/// <param name="OverlapHours">Hours the earlier secrets stay good, 0 to 168.</param>
public sealed record ApiKeyRotationRequest(int Version, [Range(0, 168)] int OverlapHours = 24);
