using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Keeps the tags of enterprises.</summary>
public interface IEnterpriseTags
{
    /// <summary>Tags of enterprises in scope, by name. At most 500 ids.</summary>
    Task<ILookup<Guid, EnterpriseTag>> ReadAsync(IReadOnlyCollection<Guid> enterpriseIds, Scope scope, CancellationToken cancellationToken);

    /// <summary>Tags in use in scope with how many enterprises carry each, the most used first.</summary>
    Task<IReadOnlyList<TagUse>> ListAsync(Scope scope, CancellationToken cancellationToken);

    /// <summary>Puts a tag on enterprises that do not carry it.</summary>
    Task AddAsync(EnterpriseTag tag, IReadOnlyCollection<Guid> enterpriseIds, Signature by, CancellationToken cancellationToken);

    /// <summary>Takes a tag off enterprises.</summary>
    Task RemoveAsync(EnterpriseTag tag, IReadOnlyCollection<Guid> enterpriseIds, CancellationToken cancellationToken);
}

/// <summary>A tag in use.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Count">Enterprises in scope that carry it.</param>
public sealed record TagUse(string Tag, int Count);
