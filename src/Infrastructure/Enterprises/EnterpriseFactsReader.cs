using System.Runtime.CompilerServices;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class EnterpriseFactsReader(DbSession session, IPolicyCatalog policies) : IEnterpriseFactsReader
{
    private readonly EnterpriseFactsRows _rows = new(policies.Metrics);

    public async Task<EnterpriseFactsRecord?> ReadAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken)
    {
        var row = await session.SingleOrDefaultAsync<FactsRow>(
            "Enterprises/ReadFacts",
            new { id = enterpriseId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId },
            cancellationToken);
        return row is null ? null : _rows.ToRecord(row);
    }

    public async IAsyncEnumerable<EnterpriseFactsRecord> StreamAsync(
        EnterpriseFilter filter, Scope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = session.StreamAsync<FactsRow>("Enterprises/StreamFacts", EnterpriseFilterParameters.Of(filter, scope, session), cancellationToken);
        await foreach (var row in rows)
        {
            yield return _rows.ToRecord(row);
        }
    }

    internal class FactsRow
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public string? CreditCode { get; init; }

        public string? CountyCode { get; init; }

        public string? IndustryCode { get; init; }

        public string? CompanyForm { get; init; }

        public DateOnly? EstablishedOn { get; init; }

        public string Stage { get; init; } = "";

        public string FactsJson { get; init; } = FactsDocument.Empty;
    }
}

/// <summary>Turns rows into facts, one after the other; for one thread.</summary>
internal sealed class EnterpriseFactsRows(MetricCatalog metrics)
{
    private readonly MasterFacts _master = new(metrics);
    private readonly EnterpriseFactsBuilder _builder = new(metrics);

    public EnterpriseFactsRecord ToRecord(EnterpriseFactsReader.FactsRow row)
    {
        _builder.Clear();
        FactsDocument.Read(row.FactsJson, metrics, _builder);
        _master.AddTo(_builder, row);
        return new EnterpriseFactsRecord(row.Id, row.Name, row.CreditCode, row.CountyCode, _builder.Build());
    }
}
