using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Common;

internal static class Signatures
{
    /// <summary>The current user and instant, in whole milliseconds as the database keeps them, so that a document reads back as it was written.</summary>
    public static Signature Sign(this ICurrentUser user, IClock clock) =>
        new(user.UserId ?? Guid.Empty, user.Name, DateTimeOffset.FromUnixTimeMilliseconds(clock.Now.ToUnixTimeMilliseconds()));
}
