using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Creates an API key for a third-party system; it waits for the security administrator.</summary>
/// <param name="Name">Name of the system.</param>
/// <param name="Scopes">Permissions it shall carry.</param>
/// <param name="CountyCode">County it is bound to; null for the whole city.</param>
/// <param name="Addresses">Addresses and blocks it may be used from; empty for anywhere.</param>
/// <param name="CallsAMinute">Calls a minute.</param>
/// <param name="RecordsADay">Records a day.</param>
/// <param name="ExpiresOn">Last day, inclusive.</param>
public sealed record CreateApiKeyCommand(
    string Name, IReadOnlyList<string> Scopes, string? CountyCode, IReadOnlyList<string> Addresses, int CallsAMinute, long RecordsADay, DateOnly ExpiresOn)
    : ICommand<ApiKeySecret>;

/// <summary>An API key was created.</summary>
/// <param name="KeyId">Which.</param>
/// <param name="Name">Name of the system.</param>
/// <param name="Scopes">Permissions it shall carry.</param>
/// <param name="CountyCode">County it is bound to; null for the whole city.</param>
/// <param name="Addresses">Blocks it may be used from; empty for anywhere.</param>
/// <param name="CallsAMinute">Calls a minute.</param>
/// <param name="RecordsADay">Records a day.</param>
/// <param name="ExpiresOn">Last day, inclusive.</param>
public sealed record ApiKeyCreated(
    Guid KeyId, string Name, IReadOnlyList<string> Scopes, string? CountyCode, IReadOnlyList<string> Addresses, int CallsAMinute, long RecordsADay, DateOnly ExpiresOn)
    : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"api-key/{KeyId}";
}

internal sealed class CreateApiKeyHandler(IApiKeys keys, IIdGenerator ids, IClock clock, IEventLog events) : ICommandHandler<CreateApiKeyCommand, ApiKeySecret>
{
    public async Task<Result<ApiKeySecret>> Handle(CreateApiKeyCommand request, CancellationToken cancellationToken)
    {
        var checkedGrant = ApiKeyGrant.Create(
            request.Scopes, request.CountyCode, request.Addresses, request.CallsAMinute, request.RecordsADay, request.ExpiresOn, clock.Today);
        if (!checkedGrant.TryGetValue(out var grant, out var error))
        {
            return error;
        }

        var key = ApiKey.Create(ids.Next(), request.Name, grant, clock.Now);
        await keys.AddAsync(key, cancellationToken);
        var secret = await keys.IssueSecretAsync(key.Id, cancellationToken);
        events.Record(new ApiKeyCreated(
            key.Id, key.Name, grant.Scopes, grant.CountyCode, [.. grant.Addresses.Select(a => a.ToString())], grant.CallsAMinute, grant.RecordsADay, grant.ExpiresOn));
        return new ApiKeySecret(key.Id, secret, null);
    }
}
