using ListingPipeline.Application.Eligibility;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Eligibility;

/// <summary>Reads the library through what is kept in memory.</summary>
internal sealed class FactsLibrary(DbSession session, IEnterpriseFactsReader facts, KeptFacts kept) : IFactsLibrary
{
    /// <summary>Beyond these the whole library is read again: one pass is faster than so many single reads.</summary>
    private const int MostReadSingly = 200;

    public async Task<LibrarySnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var revision = await RevisionAsync(cancellationToken);
        if (kept.Find(revision) is { } current)
        {
            return current;
        }

        await kept.Refreshing.WaitAsync(cancellationToken);
        try
        {
            // Another caller may have read it meanwhile. The revision is asked first and kept: what is written while reading raises it again.
            revision = await RevisionAsync(cancellationToken);
            return kept.Find(revision) ?? kept.Keep(revision, await RefreshAsync(cancellationToken));
        }
        finally
        {
            kept.Refreshing.Release();
        }
    }

    /// <summary>True when the library is small enough to be kept between questions.</summary>
    public async Task<bool> IsKeptAsync(CancellationToken cancellationToken) => (await RevisionAsync(cancellationToken)).Enterprises <= KeptFacts.MostKept;

    private async Task<LibraryRevision> RevisionAsync(CancellationToken cancellationToken) =>
        (await session.QueryAsync<LibraryRevision>("Eligibility/ReadRevision", null, cancellationToken))[0];

    private async Task<List<KeptEnterprise>> RefreshAsync(CancellationToken cancellationToken)
    {
        var versions = await session.QueryAsync<VersionRow>("Eligibility/ListVersions", null, cancellationToken);
        var known = kept.ById();
        var written = versions.Where(row => !known.TryGetValue(row.Id, out var one) || one.Version != row.Version).Select(row => row.Id).ToHashSet();
        var fresh = written.Count > MostReadSingly ? await StreamAsync(cancellationToken) : await ReadSinglyAsync(written, cancellationToken);
        return [.. versions
            .Select(row => fresh.TryGetValue(row.Id, out var read) ? new KeptEnterprise(row.Version, read) : known.GetValueOrDefault(row.Id))
            .OfType<KeptEnterprise>()];
    }

    private async Task<Dictionary<Guid, EnterpriseFactsRecord>> StreamAsync(CancellationToken cancellationToken)
    {
        var read = new Dictionary<Guid, EnterpriseFactsRecord>();
        await foreach (var one in facts.StreamAsync(EnterpriseFilter.All, Scope.Unrestricted, cancellationToken))
        {
            read[one.Id] = one;
        }

        return read;
    }

    private async Task<Dictionary<Guid, EnterpriseFactsRecord>> ReadSinglyAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var read = new Dictionary<Guid, EnterpriseFactsRecord>();
        foreach (var id in ids)
        {
            if (await facts.ReadAsync(id, Scope.Unrestricted, cancellationToken) is { } one)
            {
                read[id] = one;
            }
        }

        return read;
    }

    internal sealed class VersionRow
    {
        public Guid Id { get; init; }

        public int Version { get; init; }
    }
}

/// <summary>What changes with every write to the register.</summary>
internal sealed record LibraryRevision
{
    public int Enterprises { get; init; }

    public long Versions { get; init; }
}

/// <summary>An enterprise as read at a version.</summary>
internal sealed record KeptEnterprise(int Version, EnterpriseFactsRecord Record);

/// <summary>The library as last read by this instance; a library too large for memory is not kept. Safe for many threads.</summary>
internal sealed class KeptFacts : IDisposable
{
    /// <summary>About 1.4 kB each.</summary>
    internal const int MostKept = 100_000;

    private volatile Held _held = new(null, [], new LibrarySnapshot([]));

    public SemaphoreSlim Refreshing { get; } = new(1, 1);

    public LibrarySnapshot? Find(LibraryRevision revision) => _held is var held && held.Revision == revision ? held.Snapshot : null;

    public IReadOnlyDictionary<Guid, KeptEnterprise> ById() => _held.Enterprises.ToDictionary(one => one.Record.Id);

    public LibrarySnapshot Keep(LibraryRevision revision, List<KeptEnterprise> enterprises)
    {
        var snapshot = new LibrarySnapshot([.. enterprises.Select(one => one.Record)], _held.Snapshot);
        if (enterprises.Count <= MostKept)
        {
            _held = new Held(revision, enterprises, snapshot);
        }

        return snapshot;
    }

    public void Dispose() => Refreshing.Dispose();

    private sealed record Held(LibraryRevision? Revision, IReadOnlyList<KeptEnterprise> Enterprises, LibrarySnapshot Snapshot);
}
