using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.ReserveLibrary;

/// <summary>Something done to a member or an application; kept for good.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Action">Action of the process, or what was noted besides.</param>
/// <param name="Note">What was said; null for nothing.</param>
/// <param name="By">Who, and when.</param>
public sealed record ReserveStep(Guid Id, string Action, string? Note, Signature By);
