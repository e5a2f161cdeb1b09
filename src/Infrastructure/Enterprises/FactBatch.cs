using System.Collections.Immutable;
using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Infrastructure.Enterprises;

/// <summary>Rows one submission writes.</summary>
internal sealed class FactBatch(FactSubmission submission, IIdGenerator ids)
{
    /// <summary>Current values of other offices; empty for a submission that supersedes whatever stood.</summary>
    public IReadOnlyDictionary<FactKey, ForeignValue> Foreign { get; init; } = ImmutableDictionary<FactKey, ForeignValue>.Empty;

    /// <summary>Enterprises of which a value was ever recorded; of others there is nothing to supersede.</summary>
    public required IReadOnlySet<Guid> Recorded { get; init; }

    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Added.Count == 0 && Claims.Count == 0 && Withdrawn.Count == 0;

    public List<ClaimRow> Claims { get; } = [];

    /// <summary>Open claims the office no longer makes.</summary>
    public List<ClosedClaimRow> Withdrawn { get; } = [];

    public List<FactRow> Superseded { get; } = [];

    public List<FactRow> Added { get; } = [];

    public List<FactLog.DocumentRow> Documents { get; } = [];

    public List<LatestFiguresRow> LatestFigures { get; } = [];

    /// <summary>Merges changes into one enterprise's current facts; equal values are left alone.</summary>
    public int Apply(FactLog.DocumentRow document, IReadOnlyList<FactChange> changes, MetricCatalog catalog)
    {
        var current = CurrentOf(document, changes.Count, catalog);
        var count = 0;
        foreach (var change in changes)
        {
            count += Apply(document.EnterpriseId, change, current) ? 1 : 0;
        }

        if (count > 0)
        {
            var facts = new List<Fact>(current.Values);
            facts.Sort(InOrder);
            Documents.Add(new FactLog.DocumentRow { EnterpriseId = document.EnterpriseId, FactsJson = FactsDocument.Write(facts) });
            LatestFigures.Add(LatestOf(document.EnterpriseId, facts));
        }

        return count;
    }

    private static readonly Comparison<Fact> InOrder = static (one, other) => one.Metric.Ordinal != other.Metric.Ordinal
        ? one.Metric.Ordinal.CompareTo(other.Metric.Ordinal)
        : Nullable.Compare(one.FiscalYear, other.FiscalYear);

    private static Dictionary<(int, int?), Fact> CurrentOf(FactLog.DocumentRow document, int changes, MetricCatalog catalog)
    {
        if (document.FactsJson == FactsDocument.Empty)
        {
            return new Dictionary<(int, int?), Fact>(changes);
        }

        var builder = new EnterpriseFactsBuilder(catalog);
        FactsDocument.Read(document.FactsJson, catalog, builder);
        return builder.Build().Values().ToDictionary(f => (f.Metric.Ordinal, f.FiscalYear));
    }

    private bool Apply(Guid enterpriseId, FactChange change, Dictionary<(int, int?), Fact> current)
    {
        var key = (change.Metric.Ordinal, change.FiscalYear);
        var known = current.TryGetValue(key, out var before);
        var isUnknown = change.Number is null && change.Text is null;
        var isEqual = known ? before.Number == change.Number && before.Text == change.Text : isUnknown;
        if (Foreign.TryGetValue(new FactKey(enterpriseId, change.Metric.Name, change.FiscalYear), out var foreign))
        {
            Claim(enterpriseId, change, foreign, isEqual);
            return false;
        }

        if (isEqual)
        {
            return false;
        }

        var row = new FactRow
        {
            EnterpriseId = enterpriseId,
            Metric = change.Metric.Name,
            FiscalYear = change.FiscalYear ?? 0,
            SubmissionId = submission.Id,
            ScaledNumber = Scaled(change),
            Word = change.Text,
        };
        if (Recorded.Contains(enterpriseId))
        {
            Superseded.Add(row);
        }

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

    /// <summary>Keeps what the office says against another's value; an earlier claim of its own closes.</summary>
    private void Claim(Guid enterpriseId, FactChange change, ForeignValue foreign, bool isEqual)
    {
        if (isEqual ? foreign.Claim is null : foreign.Claim?.Says(change) == true)
        {
            return;
        }

        if (foreign.Claim is not null)
        {
            Withdrawn.Add(new ClosedClaimRow
            {
                EnterpriseId = enterpriseId,
                Metric = change.Metric.Name,
                FiscalYear = change.FiscalYear ?? 0,
                Office = submission.Office!,
                SettledAt = submission.RecordedAt,
                SettledById = submission.SupplierId,
                SettledByName = submission.SupplierName,
                SettleReason = isEqual ? "报送单位已与现行数值一致" : "报送单位改报",
            });
        }

        if (!isEqual)
        {
            Claims.Add(new ClaimRow
            {
                Id = ids.Next(),
                EnterpriseId = enterpriseId,
                Metric = change.Metric.Name,
                FiscalYear = change.FiscalYear ?? 0,
                SubmissionId = submission.Id,
                ScaledNumber = Scaled(change),
                Word = change.Text,
                AgainstId = foreign.SubmissionId,
            });
        }
    }

    private static long? Scaled(FactChange change) => change.Number is { } number ? (long)(number * change.Metric.StorageScale) : null;

    internal static LatestFiguresRow LatestOf(Guid enterpriseId, List<Fact> facts)
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

    internal sealed class ClaimRow
    {
        public required Guid Id { get; init; }

        public required Guid EnterpriseId { get; init; }

        public required string Metric { get; init; }

        public required int FiscalYear { get; init; }

        public required Guid SubmissionId { get; init; }

        public required long? ScaledNumber { get; init; }

        public required string? Word { get; init; }

        public required Guid AgainstId { get; init; }
    }

    internal sealed class ClosedClaimRow
    {
        public required Guid EnterpriseId { get; init; }

        public required string Metric { get; init; }

        public required int FiscalYear { get; init; }

        public required string Office { get; init; }

        public required DateTimeOffset SettledAt { get; init; }

        public required Guid? SettledById { get; init; }

        public required string SettledByName { get; init; }

        public required string SettleReason { get; init; }
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
}
