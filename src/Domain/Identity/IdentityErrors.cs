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
        "identity.too-many-attempts", ErrorKind.Forbidden, "Too many sign-in attempts; wait a quarter of an hour.");

    /// <summary>The password is right; the account asks for a code too.</summary>
    public static readonly Error SecondFactorNeeded = new(
        "identity.second-factor-needed", ErrorKind.Unauthenticated, "Enter the code of your authenticator, or a recovery code.");

    /// <summary>The code is wrong or was used before.</summary>
    public static readonly Error SecondFactorWrong = new("identity.second-factor-wrong", ErrorKind.Unauthenticated, "The code is wrong or was used before.");

    /// <summary>The provider vouches for somebody who has no account here that may be used so.</summary>
    public static readonly Error ProviderUserUnknown = new(
        "identity.provider-user-unknown", ErrorKind.Unauthenticated, "There is no account here that may be used by this provider.");

    /// <summary>The present password is wrong.</summary>
    public static readonly Error PasswordWrong = new("identity.password-wrong", ErrorKind.Refused, "The present password is wrong.");

    /// <summary>The new password does not fit the rules; the fields say why.</summary>
    public static readonly Error PasswordRefused = new("identity.password-refused", ErrorKind.Refused, "The new password does not fit the rules; the fields say why.");

    /// <summary>The code does not belong to the key that was shown.</summary>
    public static readonly Error CodeWrong = new("identity.code-wrong", ErrorKind.Refused, "The code does not belong to the key that was shown.");

    /// <summary>The link was used, is over or never was one.</summary>
    public static readonly Error LinkWorthless = new("identity.link-worthless", ErrorKind.Refused, "The link was used, is too old, or is none.");

    /// <summary>No such account.</summary>
    public static readonly Error AccountNotFound = new("identity.account-not-found", ErrorKind.NotFound, "There is no such account.");

    /// <summary>No such session of yours.</summary>
    public static readonly Error SessionNotFound = new("identity.session-not-found", ErrorKind.NotFound, "You have no such session.");

    /// <summary>Another account has this name.</summary>
    public static readonly Error NameTaken = new("identity.name-taken", ErrorKind.Conflict, "Another account has this name.");

    /// <summary>The account has changed since it was read.</summary>
    public static readonly Error Stale = new("identity.stale", ErrorKind.Conflict, "The account has changed meanwhile; read it again.");

    /// <summary>Nobody does this to the own account.</summary>
    public static readonly Error OwnAccount = new("identity.own-account", ErrorKind.Refused, "Nobody does this to the own account.");

    /// <summary>The person was erased from the account.</summary>
    public static readonly Error AccountErased = new("identity.account-erased", ErrorKind.Conflict, "The person was erased from this account; nothing can be done with it any more.");

    /// <summary>Only a closed account is erased.</summary>
    public static readonly Error AccountNotClosed = new("identity.account-not-closed", ErrorKind.Conflict, "Close the account first; only a closed one is erased.");

    /// <summary>No such role for people.</summary>
    public static readonly Error RoleUnknown = new("identity.role-unknown", ErrorKind.Refused, "There is no such role for people.");

    /// <summary>A county officer needs a county, an enterprise user an enterprise, and nobody else either.</summary>
    public static readonly Error RoleNeedsRows = new(
        "identity.role-needs-rows", ErrorKind.Refused, "A county officer needs a county, an enterprise user an enterprise, and nobody else either.");

    /// <summary>The product was set up already.</summary>
    public static readonly Error AlreadySetUp = new("identity.already-set-up", ErrorKind.Conflict, "The product was set up already.");

    /// <summary>The set-up code is wrong.</summary>
    public static readonly Error SetUpCodeWrong = new("identity.set-up-code-wrong", ErrorKind.Refused, "The set-up code is wrong; it stands in the server's data folder.");

    /// <summary>A view's list, name or state is out of range; the fields say which.</summary>
    public static readonly Error ViewInvalid = new("identity.view-invalid", ErrorKind.Invalid, "The view cannot be kept so; the fields say why.");

    /// <summary>No such view that the caller sees, or for a change, that the caller keeps.</summary>
    public static readonly Error ViewNotFound = new("identity.view-not-found", ErrorKind.NotFound, "You have no such view.");

    /// <summary>The account has a view of that list by this name.</summary>
    public static readonly Error ViewNameTaken = new("identity.view-name-taken", ErrorKind.Conflict, "You have a view of this list by that name.");

    /// <summary>The view has changed since it was read.</summary>
    public static readonly Error ViewStale = new("identity.view-stale", ErrorKind.Conflict, "The view has changed meanwhile; read it again.");

    /// <summary>The account keeps as many views as it may.</summary>
    public static readonly Error TooManyViews = new("identity.too-many-views", ErrorKind.Conflict, "You keep 100 views already; delete one first.");

    /// <summary>Accounts of this role are no one office that could share a view.</summary>
    public static readonly Error ViewNotShareable = new("identity.view-not-shareable", ErrorKind.Refused, "Views are shared within the bureau, a county, the leadership or an enterprise only.");
}
