using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Imports;

/// <summary>A spreadsheet of enterprises was stored.</summary>
/// <param name="ImportId">Entry in the history of imports.</param>
/// <param name="SubmissionId">Submission every stored value names.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="FileSha256">Hash of its bytes.</param>
/// <param name="Created">Enterprises entered.</param>
/// <param name="Updated">Enterprises changed.</param>
/// <param name="Values">Values that were new or differed.</param>
public sealed record EnterprisesImported(Guid ImportId, Guid SubmissionId, string FileName, string FileSha256, int Created, int Updated, int Values) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"import/{ImportId}";
}
