using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Audit;

namespace ListingPipeline.Application.Audit;

/// <summary>What is looked for in the trail; a null part does not narrow.</summary>
/// <param name="From">First day in China Standard Time, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="User">Part of the display name.</param>
/// <param name="Action">Name of a command or event.</param>
/// <param name="Subject">Beginning of what it happened to, e.g. <c>enterprise/</c>.</param>
public sealed record AuditFilter(DateOnly? From, DateOnly? To, string? User, string? Action, string? Subject);

/// <summary>Reads the trail; for the audit administrator only.</summary>
public interface IAuditReader
{
    /// <summary>One page, newest first.</summary>
    Task<PagedList<AuditRecord>> ListAsync(AuditFilter filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Every record with its hash in the order of positions, one by one.</summary>
    IAsyncEnumerable<(AuditRecord Record, string Hash)> StreamAsync(CancellationToken cancellationToken);

    /// <summary>The records that fit, in the order of positions, one by one.</summary>
    IAsyncEnumerable<AuditRecord> StreamAsync(AuditFilter filter, CancellationToken cancellationToken);

    /// <summary>The present end of the trail.</summary>
    Task<AuditHead> HeadAsync(CancellationToken cancellationToken);
}

/// <summary>The heads exported outside the database.</summary>
public interface IAuditHeads
{
    /// <summary>Every line, oldest first; null stands for one nobody can read.</summary>
    Task<IReadOnlyList<ExportedHead?>> ReadAsync(CancellationToken cancellationToken);
}
