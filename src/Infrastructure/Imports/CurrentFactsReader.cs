using ListingPipeline.Application.Imports;
using ListingPipeline.Application.Policies;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Imports;

internal sealed class CurrentFactsReader(DbSession session, IPolicyCatalog policies) : ICurrentFactsReader
{
    private const int KeysPerStatement = 500;

    public async Task<IReadOnlyDictionary<Guid, EnterpriseFacts>> ReadAsync(IReadOnlyCollection<Guid> enterpriseIds, CancellationToken cancellationToken)
    {
        var facts = new Dictionary<Guid, EnterpriseFacts>(enterpriseIds.Count);
        foreach (var keys in enterpriseIds.Chunk(KeysPerStatement))
        {
            foreach (var row in await session.QueryAsync<FactLog.DocumentRow>("Enterprises/ReadCurrentDocuments", new { keys = session.Keys(keys) }, cancellationToken))
            {
                var builder = new EnterpriseFactsBuilder(policies.Metrics);
                FactsDocument.Read(row.FactsJson, policies.Metrics, builder);
                facts.Add(row.EnterpriseId, builder.Build());
            }
        }

        return facts;
    }
}
