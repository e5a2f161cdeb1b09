using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Domain.Identity;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>Keys read for a few seconds from memory; what this instance ends is forgotten at once, what another ends after those seconds.</summary>
internal sealed class ApiKeyCache
{
    private const int MostEntries = 1_000;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public Entry? Find(string prefix, DateTimeOffset now) =>
        _entries.TryGetValue(prefix, out var entry) && now - entry.ReadAt < Life && now >= entry.ReadAt ? entry : null;

    public void Keep(string prefix, Entry entry)
    {
        if (_entries.Count >= MostEntries)
        {
            _entries.Clear();
        }

        _entries[prefix] = entry;
    }

    public void Forget(Guid keyId)
    {
        foreach (var (prefix, entry) in _entries)
        {
            if (entry.Key.Id == keyId)
            {
                _entries.TryRemove(prefix, out _);
            }
        }
    }

    internal sealed record Entry(ApiKeyStore.SecretRow Secret, ApiKeyRow Key, DateTimeOffset ReadAt);
}

internal sealed class ApiKeyStore(DbSession session, ApiKeyCache cache, IClock clock) : IApiKeys
{
    /// <summary>Begins every key, so that scanners for leaked secrets know one.</summary>
    private const string Mark = "lp";

    private const char Separator = '_';
    private const int PrefixBytes = 6;
    private const int SecretBytes = 32;

    public async Task<ApiKey?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await session.SingleOrDefaultAsync<ApiKeyRow>("Identity/FindApiKey", new { id }, cancellationToken))?.ToKey();

    public Task AddAsync(ApiKey key, CancellationToken cancellationToken) => session.ExecuteAsync("Identity/AddApiKey", ApiKeyRow.Of(key), cancellationToken);

    public async Task<bool> UpdateAsync(ApiKey key, CancellationToken cancellationToken)
    {
        var changed = await session.ExecuteAsync("Identity/UpdateApiKey", ApiKeyRow.Of(key), cancellationToken);
        session.AfterCommit(() => cache.Forget(key.Id));
        return changed == 1;
    }

    public async Task<IReadOnlyList<ApiKeyListing>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<ListedApiKeyRow>("Identity/ListApiKeys", new { now = clock.Now }, cancellationToken);
        return [.. rows.Select(r => r.ToListing(clock.Today))];
    }

    public async Task<string> IssueSecretAsync(Guid id, CancellationToken cancellationToken)
    {
        var prefix = Random(PrefixBytes);
        var secret = Random(SecretBytes);
        await session.ExecuteAsync(
            "Identity/AddApiKeySecret", new { Prefix = prefix, KeyId = id, SecretHash = HashOf(secret), CreatedAt = clock.Now }, cancellationToken);
        return $"{Mark}{Separator}{prefix}{Separator}{secret}";
    }

    public async Task LimitSecretsAsync(Guid id, DateTimeOffset validUntil, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Identity/LimitApiKeySecrets", new { keyId = id, validUntil }, cancellationToken);
        session.AfterCommit(() => cache.Forget(id));
    }

    public async Task<PresentedKey?> FindPresentedAsync(string text, CancellationToken cancellationToken)
    {
        if (text.Split(Separator) is not [Mark, var prefix, var secret] || prefix.Length != 2 * PrefixBytes
            || await FindAsync(prefix, cancellationToken) is not { } entry || entry.Secret.ValidUntil <= clock.Now)
        {
            return null;
        }

        var isRight = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(entry.Secret.SecretHash));
        return isRight ? new PresentedKey(entry.Key.ToKey(), entry.Key.RecordsOf(clock.Today)) : null;
    }

    public async Task NoteUseAsync(Guid id, string? address, long records, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Identity/NoteApiKeyUse", new { id, now = clock.Now, today = clock.Today, address, records }, cancellationToken);
        cache.Forget(id);
    }

    /// <summary>A secret has 256 random bits: a plain hash keeps it as well as a slow one would.</summary>
    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static string Random(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    private async Task<ApiKeyCache.Entry?> FindAsync(string prefix, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (cache.Find(prefix, now) is { } kept)
        {
            return kept;
        }

        if (await session.SingleOrDefaultAsync<SecretRow>("Identity/FindApiKeySecret", new { prefix }, cancellationToken) is not { } secret
            || await session.SingleOrDefaultAsync<ApiKeyRow>("Identity/FindApiKey", new { id = secret.KeyId }, cancellationToken) is not { } key)
        {
            return null;
        }

        var entry = new ApiKeyCache.Entry(secret, key, now);
        cache.Keep(prefix, entry);
        return entry;
    }

    internal sealed class SecretRow
    {
        public string Prefix { get; init; } = "";

        public Guid KeyId { get; init; }

        public string SecretHash { get; init; } = "";

        public DateTimeOffset? ValidUntil { get; init; }
    }
}
