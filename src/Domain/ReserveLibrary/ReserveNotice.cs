using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>A notice to an enterprise: what was decided about its application or asked of it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="EnterpriseId">Enterprise.</param>
/// <param name="CountyCode">County of the enterprise; null when unresolved.</param>
/// <param name="SubjectId">Application or member it is about.</param>
/// <param name="LibraryId">Library.</param>
/// <param name="Event">What happened, e.g. <c>admit</c>, <c>promise-due</c>.</param>
/// <param name="Text">The notice, in Chinese; 1 to 1500 characters.</param>
/// <param name="Issued">Who issued it, and when.</param>
/// <param name="ReadAt">When the enterprise acknowledged it; null before that.</param>
public sealed record ReserveNotice(
    Guid Id, Guid EnterpriseId, string? CountyCode, Guid SubjectId, string LibraryId, string Event, string Text, Signature Issued, DateTimeOffset? ReadAt)
{
    /// <summary>Longest text in characters.</summary>
    public const int LongestText = 1500;
}
