using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Ends an API key for good, with all its secrets.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record RevokeApiKeyCommand(Guid Id, int Version) : ICommand<Done>;

/// <summary>An API key was revoked.</summary>
/// <param name="KeyId">Which.</param>
/// <param name="Name">Name of the system.</param>
/// <param name="Scopes">Permissions it carries.</param>
public sealed record ApiKeyRevoked(Guid KeyId, string Name, IReadOnlyList<string> Scopes) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"api-key/{KeyId}";
}

internal sealed class RevokeApiKeyHandler(IApiKeys keys, IClock clock, IEventLog events) : ICommandHandler<RevokeApiKeyCommand, Done>
{
    public async Task<Result<Done>> Handle(RevokeApiKeyCommand request, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(request.Id, cancellationToken) is not { } key)
        {
            return ApiKeyErrors.NotFound;
        }

        if (key.Revoke(clock.Now).Error is { } refusal)
        {
            return refusal;
        }

        if (key.Version != request.Version || !await keys.UpdateAsync(key, cancellationToken))
        {
            return ApiKeyErrors.Stale;
        }

        events.Record(new ApiKeyRevoked(key.Id, key.Name, key.Grant.Scopes));
        return default(Done);
    }
}
