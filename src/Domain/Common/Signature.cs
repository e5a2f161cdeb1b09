namespace ListingPipeline.Domain.Common;

/// <summary>Who did something, and when.</summary>
/// <param name="UserId">Id of the user.</param>
/// <param name="Name">Name of the user as it was then.</param>
/// <param name="At">Instant, UTC.</param>
public sealed record Signature(Guid UserId, string Name, DateTimeOffset At);
