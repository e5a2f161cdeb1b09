using System.Collections.Immutable;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Appends to the log of facts and keeps the projection of current values in step, within the caller's transaction.</summary>
internal sealed class FactLog(DbSession session, IPolicyCatalog policies, IIdGenerator ids) : IFactLog
{
    private const int KeysPerStatement = 500;

    /// <summary>Enterprises whose values are gathered before they are written, so that those of a large file do not stand in memory as rows as well.</summary>
    private const int EnterprisesPerWrite = 200;

    private Guid _submitted;

    public async Task<IReadOnlyDictionary<Guid, int>> RecordAsync(
        FactSubmission submission, IReadOnlyDictionary<Guid, IReadOnlyList<FactChange>> changes, CancellationToken cancellationToken, bool isSettled = false)
    {
        var changed = new Dictionary<Guid, int>();
        var isGuarded = !isSettled && submission.Office is not (null or FactSupplier.Bureau);
        foreach (var chunk in changes.Keys.Order().Chunk(EnterprisesPerWrite))
        {
            var documents = await session.QueryAsync<DocumentRow>("Enterprises/ReadCurrentDocuments", new { keys = session.Keys(chunk) }, cancellationToken);
            var batch = new FactBatch(submission, ids)
            {
                Recorded = await RecordedAsync(documents, cancellationToken),
                Foreign = isGuarded ? await ReadForeignAsync(submission.Office, chunk, cancellationToken) : ImmutableDictionary<FactKey, ForeignValue>.Empty,
            };
            foreach (var document in documents)
            {
                var count = batch.Apply(document, changes[document.EnterpriseId], policies.Metrics);
                if (count > 0)
                {
                    changed.Add(document.EnterpriseId, count);
                }
            }

            await WriteAsync(submission, batch, cancellationToken);
        }

        return changed;
    }

    public async Task<IReadOnlyDictionary<FactKey, ForeignValue>> ReadForeignAsync(string? office, IReadOnlyCollection<Guid> enterpriseIds, CancellationToken cancellationToken)
    {
        var foreign = new Dictionary<FactKey, ForeignValue>();
        if (office is null or FactSupplier.Bureau)
        {
            return foreign;
        }

        foreach (var chunk in enterpriseIds.Chunk(KeysPerStatement))
        {
            var keys = session.Keys(chunk);
            // After a merge an office may have said two things; the last one is what it says.
            var claims = (await session.QueryAsync<OpenClaimRow>("Enterprises/ReadOpenClaims", new { keys, office }, cancellationToken))
                .GroupBy(c => c.ToKey())
                .ToDictionary(g => g.Key, g => g.Last().ToClaim(policies.Metrics));
            foreach (var row in await session.QueryAsync<CurrentSupplierRow>("Enterprises/ReadCurrentSuppliers", new { keys }, cancellationToken))
            {
                if (SupplierOffices.Of(Enum.Parse<SupplierKind>(row.SupplierKind), row.Office) is { } other && other != office)
                {
                    foreign.Add(row.ToKey(), new ForeignValue(row.SubmissionId, other, claims.GetValueOrDefault(row.ToKey())));
                }
            }
        }

        return foreign;
    }

    /// <summary>Enterprises of which a value was ever recorded, if only to be declared unknown again: theirs alone are there to be superseded.</summary>
    private async Task<IReadOnlySet<Guid>> RecordedAsync(IReadOnlyList<DocumentRow> documents, CancellationToken cancellationToken)
    {
        var recorded = documents.Where(d => d.FactsJson != FactsDocument.Empty).Select(d => d.EnterpriseId).ToHashSet();
        if (recorded.Count < documents.Count)
        {
            var keys = session.Keys(documents.Where(d => !recorded.Contains(d.EnterpriseId)).Select(d => d.EnterpriseId));
            recorded.UnionWith(await session.QueryAsync<Guid>("Enterprises/ListRecorded", new { keys }, cancellationToken));
        }

        return recorded;
    }

    /// <summary>Writes what was gathered.</summary>
    private async Task WriteAsync(FactSubmission submission, FactBatch batch, CancellationToken cancellationToken)
    {
        if (batch.IsEmpty)
        {
            return;
        }

        await SubmitAsync(submission, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/SupersedeFact", batch.Superseded, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/AddFact", batch.Added, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/UpdateCurrentDocument", batch.Documents, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/UpdateLatestFigures", batch.LatestFigures, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/CloseClaims", batch.Withdrawn, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/AddClaim", batch.Claims, cancellationToken);
    }

    /// <summary>Enters the submission before its first values; the pieces of an import share one.</summary>
    private async Task SubmitAsync(FactSubmission submission, CancellationToken cancellationToken)
    {
        if (_submitted == submission.Id)
        {
            return;
        }

        var row = new
        {
            submission.Id,
            SupplierKind = submission.SupplierKind.ToString(),
            submission.SupplierId,
            submission.SupplierName,
            submission.Document,
            submission.RecordedAt,
            submission.Office,
        };
        await session.ExecuteAsync("Enterprises/AddSubmission", row, cancellationToken);
        _submitted = submission.Id;
    }

    internal sealed class CurrentSupplierRow
    {
        public Guid EnterpriseId { get; init; }

        public string Metric { get; init; } = "";

        public int FiscalYear { get; init; }

        public Guid SubmissionId { get; init; }

        public string SupplierKind { get; init; } = "";

        public string? Office { get; init; }

        public FactKey ToKey() => new(EnterpriseId, Metric, FiscalYear == 0 ? null : FiscalYear);
    }

    internal sealed class OpenClaimRow
    {
        public Guid EnterpriseId { get; init; }

        public string Metric { get; init; } = "";

        public int FiscalYear { get; init; }

        public long? ScaledNumber { get; init; }

        public string? Word { get; init; }

        public FactKey ToKey() => new(EnterpriseId, Metric, FiscalYear == 0 ? null : FiscalYear);

        public OpenClaim ToClaim(MetricCatalog metrics) => new(ScaledNumber / (decimal)(metrics.Find(Metric)?.StorageScale ?? 1), Word);
    }

    internal sealed class DocumentRow
    {
        public Guid EnterpriseId { get; init; }

        public string FactsJson { get; init; } = FactsDocument.Empty;
    }
}
