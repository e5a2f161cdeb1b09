using ListingPipeline.Application.Common;
using ListingPipeline.Application.Common.Messaging;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Tells the caller about the own password and second factor.</summary>
public sealed record GetMyAccountQuery : IQuery<MyAccount>;

/// <summary>The own password and second factor.</summary>
public sealed class MyAccount
{
    /// <summary>True when sign-in asks for a code.</summary>
    public required bool HasSecondFactor { get; init; }

    /// <summary>Recovery codes not used yet.</summary>
    public required int RecoveryCodesLeft { get; init; }

    /// <summary>When the password was set; null when unknown.</summary>
    public required DateTimeOffset? PasswordChangedAt { get; init; }

    /// <summary>Rules for a new password.</summary>
    public required PasswordRules Rules { get; init; }
}

/// <summary>Rules for a new password.</summary>
/// <param name="Profile">Name of the profile.</param>
/// <param name="LeastLength">Fewest characters.</param>
/// <param name="LeastKinds">Fewest kinds, of capital letters, small letters, digits and others; 1 asks for none in particular.</param>
/// <param name="MostAgeDays">Days a password may be used; null without end.</param>
/// <param name="Remembered">How many former passwords may not be chosen again.</param>
public sealed record PasswordRules(string Profile, int LeastLength, int LeastKinds, int? MostAgeDays, int Remembered)
{
    internal static PasswordRules Of(PasswordProfile profile) =>
        new(profile.Name, profile.LeastLength, profile.LeastKinds, profile.MostAge is { } age ? age.Days : null, profile.Remembered);
}

internal sealed class GetMyAccountHandler(IAccountSecrets secrets, ICurrentUser user) : IQueryHandler<GetMyAccountQuery, MyAccount>
{
    public async Task<Result<MyAccount>> Handle(GetMyAccountQuery request, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } userId)
        {
            return IdentityErrors.NotSignedIn;
        }

        var summary = await secrets.SummaryAsync(userId, cancellationToken);
        return new MyAccount
        {
            HasSecondFactor = summary.HasSecondFactor,
            RecoveryCodesLeft = summary.RecoveryCodesLeft,
            PasswordChangedAt = summary.PasswordChangedAt,
            Rules = PasswordRules.Of(summary.Profile),
        };
    }
}
