using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Identity;

/// <summary>Expected failures of identity.</summary>
public static class IdentityErrors
{
    /// <summary>Name or password is wrong; which of them is not said.</summary>
    public static readonly Error CredentialsWrong = new(
        "identity.credentials-wrong", ErrorKind.Unauthenticated, "The user name or password is wrong.");

    /// <summary>Nobody is signed in.</summary>
    public static readonly Error NotSignedIn = new("identity.not-signed-in", ErrorKind.Unauthenticated, "Sign in first.");

    /// <summary>The role lacks the permission.</summary>
    public static readonly Error Forbidden = new("identity.forbidden", ErrorKind.Forbidden, "Your role does not allow this.");

    /// <summary>Too many attempts from one address.</summary>
    public static readonly Error TooManyAttempts = new(
        "identity.too-many-attempts", ErrorKind.Forbidden, "Too many sign-in attempts from this address; wait a minute.");
}
