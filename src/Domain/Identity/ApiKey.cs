using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Identity;

/// <summary>The right of a third-party system to call the API. Its secrets are kept apart from it.</summary>
/// <remarks>The system administrator creates, rotates and revokes it; it is worth nothing until the security administrator approves what it is good for.</remarks>
public sealed class ApiKey
{
    private ApiKey(Guid id, string name, ApiKeyGrant grant, DateTimeOffset createdAt, int version)
    {
        Id = id;
        Name = name;
        Grant = grant;
        CreatedAt = createdAt;
        Version = version;
    }

    /// <summary>Id.</summary>
    public Guid Id { get; }

    /// <summary>Name of the system that uses it, as the audit trail shows it.</summary>
    public string Name { get; }

    /// <summary>What it is good for; a key that shall be good for something else is another key.</summary>
    public ApiKeyGrant Grant { get; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>When the security administrator approved it; null while it waits.</summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>When it was revoked, for good; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Version that was read; a change names it.</summary>
    public int Version { get; }

    /// <summary>A new key that waits for approval.</summary>
    public static ApiKey Create(Guid id, string name, ApiKeyGrant grant, DateTimeOffset now) => new(id, name.Trim(), grant, now, 1);

    /// <summary>A key as stored.</summary>
    public static ApiKey Restore(
        Guid id, string name, ApiKeyGrant grant, DateTimeOffset createdAt, DateTimeOffset? approvedAt, DateTimeOffset? revokedAt, int version) =>
        new(id, name, grant, createdAt, version) { ApprovedAt = approvedAt, RevokedAt = revokedAt };

    /// <summary>Lets it be used.</summary>
    /// <returns>Error codes: <c>identity.api-key-wrong-state</c>.</returns>
    public Result<Done> Approve(DateTimeOffset now)
    {
        if (ApprovedAt is not null || RevokedAt is not null)
        {
            return ApiKeyErrors.WrongState;
        }

        ApprovedAt = now;
        return default(Done);
    }

    /// <summary>Ends it for good.</summary>
    /// <returns>Error codes: <c>identity.api-key-wrong-state</c>.</returns>
    public Result<Done> Revoke(DateTimeOffset now)
    {
        if (RevokedAt is not null)
        {
            return ApiKeyErrors.WrongState;
        }

        RevokedAt = now;
        return default(Done);
    }

    /// <summary>True when it may be used today.</summary>
    public bool IsGoodOn(DateOnly today) => ApprovedAt is not null && RevokedAt is null && today <= Grant.ExpiresOn;
}
