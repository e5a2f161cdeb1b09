using ListingPipeline.Domain.Common;

namespace ListingPipeline.Application.Identity;

/// <summary>The second factor of an account was turned on or off.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="IsOn">True when sign-in now asks for a code.</param>
public sealed record SecondFactorChanged(Guid UserId, bool IsOn) : IDomainEvent
{
    /// <inheritdoc/>
    public string Subject => $"user/{UserId}";
}
