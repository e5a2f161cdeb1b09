using ListingPipeline.Application.Common;
using ListingPipeline.Application.Enterprises;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.Enterprises;

internal sealed class EnterpriseTags(DbSession session) : IEnterpriseTags
{
    public async Task<ILookup<Guid, EnterpriseTag>> ReadAsync(IReadOnlyCollection<Guid> enterpriseIds, Scope scope, CancellationToken cancellationToken)
    {
        // No key would be no list to SQL Server.
        IReadOnlyList<TagRow> rows = enterpriseIds.Count == 0
            ? []
            : await session.QueryAsync<TagRow>(
                "Enterprises/ReadTags", new { keys = session.Keys(enterpriseIds), countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken);
        return rows.ToLookup(r => r.EnterpriseId, r => EnterpriseTag.Restore(r.TagKey, r.Tag));
    }

    public async Task<IReadOnlyList<TagUse>> ListAsync(Scope scope, CancellationToken cancellationToken) =>
        [.. (await session.QueryAsync<TagUseRow>("Enterprises/ListTags", new { countyScope = scope.CountyCode, enterpriseScope = scope.EnterpriseId }, cancellationToken))
            .Select(r => new TagUse(r.Tag, r.Carriers))];

    public Task AddAsync(EnterpriseTag tag, IReadOnlyCollection<Guid> enterpriseIds, Signature by, CancellationToken cancellationToken) => session.ExecuteManyAsync(
        "Enterprises/AddTag",
        enterpriseIds.Select(id => new { EnterpriseId = id, TagKey = tag.Key, Tag = tag.Text, AddedAt = by.At, AddedById = by.UserId, AddedByName = by.Name }),
        cancellationToken);

    public Task RemoveAsync(EnterpriseTag tag, IReadOnlyCollection<Guid> enterpriseIds, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync("Enterprises/RemoveTag", enterpriseIds.Select(id => new { EnterpriseId = id, TagKey = tag.Key }), cancellationToken);

    internal sealed class TagRow
    {
        public Guid EnterpriseId { get; init; }

        public string TagKey { get; init; } = "";

        public string Tag { get; init; } = "";
    }

    internal sealed class TagUseRow
    {
        public string Tag { get; init; } = "";

        public int Carriers { get; init; }
    }
}
