using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Lets an API key be used, by the security administrator.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">Version the caller read.</param>
public sealed record ApproveApiKeyCommand(Guid Id, int Version) : ICommand<Done>;

/// <summary>An API key was approved.</summary>
/// <param name="KeyId">Which.</param>
/// <param name="Name">Name of the system.</param>
/// <param name="Scopes">Permissions it carries.</param>
public sealed record ApiKeyApproved(Guid KeyId, string Name, IReadOnlyList<string> Scopes) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"api-key/{KeyId}";
}

internal sealed class ApproveApiKeyHandler(IApiKeys keys, IClock clock, IEventLog events) : ICommandHandler<ApproveApiKeyCommand, Done>
{
    public async Task<Result<Done>> Handle(ApproveApiKeyCommand request, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(request.Id, cancellationToken) is not { } key)
        {
            return ApiKeyErrors.NotFound;
        }

        if (key.Approve(clock.Now).Error is { } refusal)
        {
            return refusal;
        }

        if (key.Version != request.Version || !await keys.UpdateAsync(key, cancellationToken))
        {
            return ApiKeyErrors.Stale;
        }

        events.Record(new ApiKeyApproved(key.Id, key.Name, key.Grant.Scopes));
        return default(Done);
    }
}
