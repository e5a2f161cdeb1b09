using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Gives an API key a new secret; the earlier ones stay good for a while, so that the system can change over without a gap.</summary>
/// <param name="Id">Which.</param>
/// <param name="OverlapHours">Hours the earlier secrets stay good; 0 ends them at once.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record RotateApiKeyCommand(Guid Id, int OverlapHours, int Version) : ICommand<ApiKeySecret>;

/// <summary>An API key was given a new secret.</summary>
/// <param name="KeyId">Which.</param>
/// <param name="Name">Name of the system.</param>
/// <param name="EarlierUntil">Until when the earlier secrets stay good.</param>
public sealed record ApiKeyRotated(Guid KeyId, string Name, DateTimeOffset EarlierUntil) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"api-key/{KeyId}";
}

internal sealed class RotateApiKeyHandler(IApiKeys keys, IClock clock, IEventLog events) : ICommandHandler<RotateApiKeyCommand, ApiKeySecret>
{
    public async Task<Result<ApiKeySecret>> Handle(RotateApiKeyCommand request, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(request.Id, cancellationToken) is not { } key)
        {
            return ApiKeyErrors.NotFound;
        }

        if (key.RevokedAt is not null)
        {
            return ApiKeyErrors.WrongState;
        }

        if (key.Version != request.Version || !await keys.UpdateAsync(key, cancellationToken))
        {
            return ApiKeyErrors.Stale;
        }

        var until = clock.Now.AddHours(request.OverlapHours);
        await keys.LimitSecretsAsync(key.Id, until, cancellationToken);
        var secret = await keys.IssueSecretAsync(key.Id, cancellationToken);
        events.Record(new ApiKeyRotated(key.Id, key.Name, until));
        return new ApiKeySecret(key.Id, secret, until);
    }
}
