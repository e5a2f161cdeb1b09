using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Enterprises;

/// <summary>Moves what belongs to one enterprise to another one.</summary>
public interface IEnterpriseMerging
{
    /// <summary>What keeps the two from being merged; empty when nothing does.</summary>
    Task<IReadOnlyList<MergeObstacle>> FindObstaclesAsync(Guid survivorId, Guid absorbedId, CancellationToken cancellationToken);

    /// <summary>What a merge would move.</summary>
    Task<MergedContents> CountAsync(Guid survivorId, Guid absorbedId, CancellationToken cancellationToken);

    /// <summary>Moves everything but identity and published lists. Current values that differ become contradictions, earlier ones stay in the log.</summary>
    Task<MergedContents> MoveAsync(Guid survivorId, Guid absorbedId, CancellationToken cancellationToken);

    /// <summary>Brings the survivor's projection of current values in step with its log.</summary>
    Task ProjectAsync(Guid survivorId, CancellationToken cancellationToken);

    /// <summary>Notes a merge.</summary>
    Task AddAsync(EnterpriseMerge merge, CancellationToken cancellationToken);

    /// <summary>Merges into an enterprise in scope, latest first.</summary>
    Task<IReadOnlyList<EnterpriseMerge>> ListAsync(Guid survivorId, Scope scope, CancellationToken cancellationToken);

    /// <summary>The enterprise that took what one that left the register had; null when nothing did.</summary>
    Task<Guid?> FindSurvivorAsync(Guid absorbedId, CancellationToken cancellationToken);
}

/// <summary>Reads what suspected duplicates are found by.</summary>
public interface IDuplicateReader
{
    /// <summary>Traits of every enterprise in scope.</summary>
    Task<IReadOnlyList<EnterpriseTraits>> ReadAsync(Scope scope, CancellationToken cancellationToken);

    /// <summary>Pairs found to be two enterprises, each in both orders.</summary>
    Task<IReadOnlySet<(Guid, Guid)>> ReadDistinctionsAsync(CancellationToken cancellationToken);

    /// <summary>Notes that a pair are two enterprises; noting it again changes nothing.</summary>
    Task DistinguishAsync(Guid firstId, Guid secondId, string reason, Signature by, CancellationToken cancellationToken);
}
