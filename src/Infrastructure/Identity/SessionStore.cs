using System.Collections.Concurrent;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Identity;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>Sessions read for a few seconds from memory; what this instance ends is forgotten at once, what another ends after those seconds.</summary>
internal sealed class SessionCache
{
    private const int MostEntries = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<Guid, (SessionStore.SessionRow Row, DateTimeOffset ReadAt)> _rows = new();

    public SessionStore.SessionRow? Find(Guid id, DateTimeOffset now) =>
        _rows.TryGetValue(id, out var entry) && now - entry.ReadAt < Life && now >= entry.ReadAt ? entry.Row : null;

    public void Keep(SessionStore.SessionRow row, DateTimeOffset now)
    {
        if (_rows.Count >= MostEntries)
        {
            _rows.Clear();
        }

        _rows[row.Id] = (row, now);
    }

    public void Forget(Guid userId)
    {
        foreach (var (id, entry) in _rows)
        {
            if (entry.Row.UserId == userId)
            {
                _rows.TryRemove(id, out _);
            }
        }
    }
}

internal sealed class SessionStore(DbSession session, SessionCache cache, IdentityOptionsOfProduct options, IIdGenerator ids, IClock clock) : ISessionStore
{
    private static readonly TimeSpan TouchInterval = TimeSpan.FromMinutes(1);

    public async Task<Guid> OpenAsync(Guid userId, string? origin, string? agent, CancellationToken cancellationToken)
    {
        var id = ids.Next();
        await session.ExecuteAsync(
            "Identity/AddSession", new { Id = id, UserId = userId, CreatedAt = clock.Now, Origin = origin, Agent = agent }, cancellationToken);
        return id;
    }

    public async Task<LiveSession?> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var row = cache.Find(sessionId, now);
        if (row is null)
        {
            row = await session.SingleOrDefaultAsync<SessionRow>("Identity/FindSession", new { id = sessionId }, cancellationToken);
            if (row is null)
            {
                return null;
            }

            cache.Keep(row, now);
        }

        if (row.RevokedAt is not null || row.IsDisabled || now - row.CreatedAt > options.Absolute || now - row.LastSeenAt > options.Idle)
        {
            return null;
        }

        if (now - row.LastSeenAt > TouchInterval)
        {
            await session.ExecuteAsync("Identity/TouchSession", new { id = sessionId, now }, cancellationToken);
            row.LastSeenAt = now;
        }

        return new LiveSession(
            row.Id,
            new SignedInUser(row.UserId, row.UserName, row.DisplayName, row.RoleName, row.CountyCode, row.EnterpriseId),
            options.Profile.IsExpired(row.PasswordChangedAt, now));
    }

    public async Task<IReadOnlyList<SessionListing>> ListAsync(Guid userId, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<ListedRow>(
            "Identity/ListSessions",
            new { userId, createdAfter = clock.Now - options.Absolute, seenAfter = clock.Now - options.Idle },
            cancellationToken);
        return [.. rows.Select(r => new SessionListing { Id = r.Id, CreatedAt = r.CreatedAt, LastSeenAt = r.LastSeenAt, Origin = r.Origin, Agent = r.Agent })];
    }

    public async Task<bool> RevokeAsync(Guid userId, Guid sessionId, CancellationToken cancellationToken)
    {
        var changed = await session.ExecuteAsync("Identity/RevokeSession", new { id = sessionId, userId, now = clock.Now }, cancellationToken);
        cache.Forget(userId);
        return changed > 0;
    }

    public async Task RevokeAllAsync(Guid userId, Guid? except, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("Identity/RevokeSessions", new { userId, except, now = clock.Now }, cancellationToken);
        cache.Forget(userId);
    }

    internal sealed class SessionRow
    {
        public Guid Id { get; init; }

        public Guid UserId { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset LastSeenAt { get; set; }

        public DateTimeOffset? RevokedAt { get; init; }

        public string UserName { get; init; } = "";

        public string DisplayName { get; init; } = "";

        public string RoleName { get; init; } = "";

        public string? CountyCode { get; init; }

        public Guid? EnterpriseId { get; init; }

        public bool IsDisabled { get; init; }

        public DateTimeOffset? PasswordChangedAt { get; init; }
    }

    internal sealed class ListedRow
    {
        public Guid Id { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public DateTimeOffset LastSeenAt { get; init; }

        public string? Origin { get; init; }

        public string? Agent { get; init; }
    }
}
