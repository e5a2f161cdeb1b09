using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>The register as last read by this instance, asked whether it still holds before each answer. Safe for many threads.</summary>
internal sealed class RegisterIndex : IDisposable
{
    /// <summary>Beyond, the engine is asked.</summary>
    internal const int MostKept = 500_000;

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile Held? _held;

    /// <summary>The register as it is now; null when it is too large for memory, or when the session has writes of its own that nobody else sees yet.</summary>
    public async Task<RegisterEntries?> ReadAsync(DbSession session, CancellationToken cancellationToken)
    {
        if (session.IsInTransaction)
        {
            return null;
        }

        var mark = await MarkAsync(session, cancellationToken);
        if (mark is null || mark.Enterprises > MostKept)
        {
            return null;
        }

        if (_held is { } held && held.Mark == mark)
        {
            return held.Entries;
        }

        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            // Another caller may have read it meanwhile, as it is or as it has become since.
            if (_held is { } read && read.Mark == mark)
            {
                return read.Entries;
            }

            // The mark is read first and kept: what is written while reading moves it again.
            mark = await MarkAsync(session, cancellationToken);
            if (mark is null)
            {
                return null;
            }

            if (_held?.Mark != mark)
            {
                _held = new Held(mark, await RefreshAsync(session, _held?.Entries, cancellationToken));
            }

            return _held.Entries;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>How many enterprises there are.</summary>
    public static async Task<long> CountAsync(DbSession session, CancellationToken cancellationToken) =>
        (await MarkAsync(session, cancellationToken))?.Enterprises ?? 0;

    public void Dispose() => _refreshing.Dispose();

    private static Task<RegisterMark?> MarkAsync(DbSession session, CancellationToken cancellationToken) =>
        session.SingleOrDefaultAsync<RegisterMark>("Enterprises/ReadRegisterMark", null, cancellationToken);

    /// <summary>Most commands write no enterprise, most others one. Only removals, and writes dated before what is known already, need the whole register.</summary>
    private static async Task<RegisterEntries> RefreshAsync(DbSession session, RegisterEntries? known, CancellationToken cancellationToken)
    {
        // Summing reads every enterprise, asking for those written later hardly any: so there is one sum, after the asking.
        var updated = await WithLaterAsync(session, known, TimeSpan.FromMilliseconds(1), cancellationToken);
        var sum = await SumAsync(session, cancellationToken);
        if (updated?.Sum != sum)
        {
            // Written in the same instant as the latest known.
            updated = await WithLaterAsync(session, known, TimeSpan.Zero, cancellationToken);
        }

        return updated?.Sum == sum ? updated : RegisterEntries.Of(await EntriesAsync(session, DateTimeOffset.UnixEpoch, cancellationToken), sum.Removals);
    }

    private static async Task<RegisterEntries?> WithLaterAsync(DbSession session, RegisterEntries? known, TimeSpan than, CancellationToken cancellationToken)
    {
        if (known?.Sum.LatestAt is not { } latestAt)
        {
            return null;
        }

        var written = await EntriesAsync(session, latestAt + than, cancellationToken);
        return written.Count == 0 ? known : known.With(written);
    }

    private static Task<IReadOnlyList<RegisterEntry>> EntriesAsync(DbSession session, DateTimeOffset since, CancellationToken cancellationToken) =>
        session.QueryAsync<RegisterEntry>("Enterprises/ReadRegister", new { since }, cancellationToken);

    private static async Task<RegisterSum> SumAsync(DbSession session, CancellationToken cancellationToken) =>
        (await session.QueryAsync<RegisterSum>("Enterprises/ReadRegisterSum", null, cancellationToken))[0];

    /// <summary>What moves whenever the register may have changed.</summary>
    internal sealed record RegisterMark
    {
        public long Position { get; init; }

        public long Enterprises { get; init; }
    }

    private sealed record Held(RegisterMark Mark, RegisterEntries Entries);
}
