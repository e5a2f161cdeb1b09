using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Imports;

/// <summary>A committed import was taken back.</summary>
/// <param name="ImportId">Entry in the history of imports.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Removed">Enterprises that left the register.</param>
/// <param name="Restored">Enterprises that are again as before.</param>
/// <param name="Reason">Why.</param>
public sealed record ImportUndone(Guid ImportId, string FileName, int Removed, int Restored, string Reason) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"import/{ImportId}";
}
