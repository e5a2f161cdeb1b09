using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Reads and stores API keys; of a secret only its hash is kept.</summary>
public interface IApiKeys
{
    /// <summary>The key; null when there is none.</summary>
    Task<ApiKey?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a key.</summary>
    Task AddAsync(ApiKey key, CancellationToken cancellationToken);

    /// <summary>Stores a changed key; false when somebody else was faster.</summary>
    Task<bool> UpdateAsync(ApiKey key, CancellationToken cancellationToken);

    /// <summary>Every key, newest first.</summary>
    Task<IReadOnlyList<ApiKeyListing>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Makes a further secret of a key; the answer is what the caller presents.</summary>
    Task<string> IssueSecretAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Lets the secrets a key has now end then, those that end earlier as they are.</summary>
    Task LimitSecretsAsync(Guid id, DateTimeOffset validUntil, CancellationToken cancellationToken);

    /// <summary>The key a caller presents; null when it is none, or its secret is over.</summary>
    Task<PresentedKey?> FindPresentedAsync(string text, CancellationToken cancellationToken);

    /// <summary>Notes that a key was used.</summary>
    /// <param name="id">Which.</param>
    /// <param name="address">Network address it was used from; null when unknown.</param>
    /// <param name="records">Records answered since the last note.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task NoteUseAsync(Guid id, string? address, long records, CancellationToken cancellationToken);
}

/// <summary>A key somebody presents.</summary>
/// <param name="Key">The key.</param>
/// <param name="RecordsUsed">Records it was answered today, as far as noted.</param>
public sealed record PresentedKey(ApiKey Key, long RecordsUsed);

/// <summary>An API key as the administrators see it.</summary>
public sealed class ApiKeyListing
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the system that uses it.</summary>
    public required string Name { get; init; }

    /// <summary>Permissions it carries, sorted.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>Six-digit division code of the one county it sees; null for the whole city.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>Blocks of addresses it may be used from; empty for anywhere.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>Calls a minute.</summary>
    public required int CallsAMinute { get; init; }

    /// <summary>Records a day.</summary>
    public required long RecordsADay { get; init; }

    /// <summary>Last day it is good, inclusive.</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>What it is worth today.</summary>
    public required ApiKeyState State { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last used, to the minute; null when never.</summary>
    public required DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Network address it was last used from; null when never or unknown.</summary>
    public required string? LastAddress { get; init; }

    /// <summary>Records it was answered today.</summary>
    public required long RecordsToday { get; init; }

    /// <summary>Secrets that are good now: two while a rotation overlaps.</summary>
    public required int SecretCount { get; init; }

    /// <summary>Version to name in a change.</summary>
    public required int Version { get; init; }
}

/// <summary>What a key is worth.</summary>
public enum ApiKeyState
{
    /// <summary>Waits for the security administrator.</summary>
    Waiting,

    /// <summary>May be used.</summary>
    Active,

    /// <summary>Its last day is over.</summary>
    Expired,

    /// <summary>Ended for good.</summary>
    Revoked,
}

/// <summary>A secret of an API key, shown once.</summary>
/// <param name="Id">Id of the key.</param>
/// <param name="Secret">What the system sends as <c>Authorization: Bearer …</c>.</param>
/// <param name="EarlierUntil">Until when the earlier secrets stay good; null when there are none.</param>
public sealed record ApiKeySecret(Guid Id, string Secret, DateTimeOffset? EarlierUntil);
