using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Appends to the log of facts and keeps the projection of current values in step, within the caller's transaction.</summary>
internal sealed class FactLog(DbSession session, IPolicyCatalog policies) : IFactLog
{
    private const int KeysPerStatement = 500;

    public async Task<IReadOnlyDictionary<Guid, int>> RecordAsync(
        FactSubmission submission, IReadOnlyDictionary<Guid, IReadOnlyList<FactChange>> changes, CancellationToken cancellationToken)
    {
        var changed = new Dictionary<Guid, int>();
        var batch = new Batch(submission.Id);
        foreach (var chunk in changes.Keys.Order().Chunk(KeysPerStatement))
        {
            var documents = await session.QueryAsync<DocumentRow>("Enterprises/ReadCurrentDocuments", new { keys = session.Keys(chunk) }, cancellationToken);
            foreach (var document in documents)
            {
                var count = batch.Apply(document, changes[document.EnterpriseId], policies.Metrics);
                if (count > 0)
                {
                    changed.Add(document.EnterpriseId, count);
                }
            }
        }

        if (changed.Count > 0)
        {
            await WriteAsync(submission, batch, cancellationToken);
        }

        return changed;
    }

    private async Task WriteAsync(FactSubmission submission, Batch batch, CancellationToken cancellationToken)
    {
        var row = new
        {
            submission.Id,
            SupplierKind = submission.SupplierKind.ToString(),
            submission.SupplierId,
            submission.SupplierName,
            submission.Document,
            submission.RecordedAt,
        };
        await session.ExecuteAsync("Enterprises/AddSubmission", row, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/SupersedeFact", batch.Superseded, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/AddFact", batch.Added, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/UpdateCurrentDocument", batch.Documents, cancellationToken);
        await session.ExecuteManyAsync("Enterprises/UpdateLatestFigures", batch.LatestFigures, cancellationToken);
    }

    internal sealed class DocumentRow
    {
        public Guid EnterpriseId { get; init; }

        public string FactsJson { get; init; } = FactsDocument.Empty;
    }

    internal sealed class FactRow
    {
        public required Guid EnterpriseId { get; init; }

        public required string Metric { get; init; }

        /// <summary>0 for metrics that are not yearly.</summary>
        public required int FiscalYear { get; init; }

        public required Guid SubmissionId { get; init; }

        public required long? ScaledNumber { get; init; }

        public required string? Word { get; init; }
    }

    internal sealed class LatestFiguresRow
    {
        public required Guid EnterpriseId { get; init; }

        public required int? LatestYear { get; init; }

        public required long? RevenueFen { get; init; }

        public required long? NetProfitFen { get; init; }
    }

    /// <summary>Rows one submission writes.</summary>
    private sealed class Batch(Guid submissionId)
    {
        public List<FactRow> Superseded { get; } = [];

        public List<FactRow> Added { get; } = [];

        public List<DocumentRow> Documents { get; } = [];

        public List<LatestFiguresRow> LatestFigures { get; } = [];

        /// <summary>Merges changes into one enterprise's current facts; equal values are left alone.</summary>
        public int Apply(DocumentRow document, IReadOnlyList<FactChange> changes, MetricCatalog catalog)
        {
            var builder = new EnterpriseFactsBuilder(catalog);
            FactsDocument.Read(document.FactsJson, catalog, builder);
            var current = builder.Build().Values().ToDictionary(f => (f.Metric.Ordinal, f.FiscalYear));
            var count = 0;
            foreach (var change in changes)
            {
                count += Apply(document.EnterpriseId, change, current) ? 1 : 0;
            }

            if (count > 0)
            {
                var facts = current.Values.OrderBy(f => f.Metric.Ordinal).ThenBy(f => f.FiscalYear).ToList();
                Documents.Add(new DocumentRow { EnterpriseId = document.EnterpriseId, FactsJson = FactsDocument.Write(facts) });
                LatestFigures.Add(LatestOf(document.EnterpriseId, facts));
            }

            return count;
        }

        private bool Apply(Guid enterpriseId, FactChange change, Dictionary<(int, int?), Fact> current)
        {
            var key = (change.Metric.Ordinal, change.FiscalYear);
            var known = current.TryGetValue(key, out var before);
            var isUnknown = change.Number is null && change.Text is null;
            if (known ? before.Number == change.Number && before.Text == change.Text : isUnknown)
            {
                return false;
            }

            var row = new FactRow
            {
                EnterpriseId = enterpriseId,
                Metric = change.Metric.Name,
                FiscalYear = change.FiscalYear ?? 0,
                SubmissionId = submissionId,
                ScaledNumber = change.Number is { } number ? (long)(number * change.Metric.StorageScale) : null,
                Word = change.Text,
            };
            Superseded.Add(row);
            Added.Add(row);
            if (isUnknown)
            {
                current.Remove(key);
            }
            else
            {
                current[key] = new Fact(change.Metric, change.FiscalYear, change.Number, change.Text);
            }

            return true;
        }

        private static LatestFiguresRow LatestOf(Guid enterpriseId, List<Fact> facts)
        {
            var year = facts.Max(f => f.FiscalYear);
            return new LatestFiguresRow
            {
                EnterpriseId = enterpriseId,
                LatestYear = year,
                RevenueFen = Fen("revenue"),
                NetProfitFen = Fen("np_lower") ?? Fen("net_profit_parent") ?? Fen("net_profit"),
            };

            long? Fen(string metric) => facts.Where(f => f.FiscalYear == year && f.Metric.Name == metric).Select(f => f.Number).FirstOrDefault() is { } yuan
                ? (long)(yuan * 100)
                : null;
        }
    }
}
