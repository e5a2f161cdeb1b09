using ListingPipeline.Domain.Enterprises;

namespace ListingPipeline.Application.Imports;

/// <summary>What is to happen to one enterprise.</summary>
/// <param name="Row">Row it first occurs in.</param>
/// <param name="Enterprise">The enterprise as it will be.</param>
/// <param name="Action">What happens.</param>
/// <param name="Before">Stored identity and stage before a change of master data; null when they stay.</param>
/// <param name="Changes">Values that are new or differ and will be current.</param>
/// <param name="Claims">Values that differ from another office's and wait to be settled, or no longer do.</param>
internal sealed record PlannedEnterprise(
    int Row, Enterprise Enterprise, ImportAction Action, EnterpriseBefore? Before, IReadOnlyList<FactChange> Changes, IReadOnlyList<FactChange> Claims)
{
    /// <summary>Everything the file says that is not so in the register.</summary>
    public IReadOnlyList<FactChange> Said => Claims.Count == 0 ? Changes : [.. Changes, .. Claims];
}
