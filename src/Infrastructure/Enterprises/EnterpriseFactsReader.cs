using System.Runtime.CompilerServices;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class EnterpriseFactsReader(DbSession session, IPolicyCatalog policies) : IEnterpriseFactsReader
{
    private readonly MasterFacts _master = new(policies.Metrics);

    public async Task<EnterpriseFactsRecord?> ReadAsync(Guid enterpriseId, Scope scope, CancellationToken cancellationToken)
    {
        var row = await session.SingleOrDefaultAsync<FactsRow>(
            "Enterprises/ReadFacts",
            new { id = enterpriseId, countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId },
            cancellationToken);
        return row is null ? null : ToRecord(row);
    }

    public async IAsyncEnumerable<EnterpriseFactsRecord> StreamAsync(
        EnterpriseFilter filter, Scope scope, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = session.StreamAsync<FactsRow>("Enterprises/StreamFacts", EnterpriseFilterParameters.Of(filter, scope), cancellationToken);
        await foreach (var row in rows)
        {
            yield return ToRecord(row);
        }
    }

    private EnterpriseFactsRecord ToRecord(FactsRow row)
    {
        var builder = new EnterpriseFactsBuilder(policies.Metrics);
        FactsDocument.Read(row.FactsJson, policies.Metrics, builder);
        _master.AddTo(builder, row);
        return new EnterpriseFactsRecord(row.Id, row.Name, row.CreditCode, row.CountyCode, builder.Build());
    }

    internal sealed class FactsRow
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
