using ListingPipeline.Application.Common.Paging;
using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Application.Identity;

/// <summary>Reads and stores accounts.</summary>
public interface IAccountRepository
{
    /// <summary>The account; null when there is none.</summary>
    Task<Account?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The account of a name, in any case; null when there is none.</summary>
    Task<Account?> FindByNameAsync(string userName, CancellationToken cancellationToken);

    /// <summary>True when an account has this name, in any case.</summary>
    Task<bool> IsNameTakenAsync(string userName, CancellationToken cancellationToken);

    /// <summary>True while there is no account at all.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>Adds an account that cannot sign in until a link activates it.</summary>
    Task AddAsync(Account account, CancellationToken cancellationToken);

    /// <summary>Stores a changed account; false when somebody else was faster.</summary>
    Task<bool> UpdateAsync(Account account, CancellationToken cancellationToken);

    /// <summary>Stores an erased account, and forgets its secrets and sessions; false when somebody else was faster.</summary>
    Task<bool> EraseAsync(Account account, CancellationToken cancellationToken);

    /// <summary>One page in the order of names.</summary>
    /// <param name="search">Part of name or display name; null for all.</param>
    /// <param name="page">Which page.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    Task<PagedList<AccountListing>> ListAsync(string? search, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>An account as the administrators see it.</summary>
public sealed class AccountListing
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name it signs in with.</summary>
    public required string UserName { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Role name; empty until one is given.</summary>
    public required string Role { get; init; }

    /// <summary>County of a county officer; null otherwise.</summary>
    public required string? CountyCode { get; init; }

    /// <summary>Enterprise of an enterprise user; null otherwise.</summary>
    public required Guid? EnterpriseId { get; init; }

    /// <summary>True when it may not sign in.</summary>
    public required bool IsDisabled { get; init; }

    /// <summary>True when the person was erased from it.</summary>
    public required bool IsErased { get; init; }

    /// <summary>False until its first link was used.</summary>
    public required bool IsActivated { get; init; }

    /// <summary>True when it asks for a code beside the password.</summary>
    public required bool HasSecondFactor { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Version to name in a change.</summary>
    public required int Version { get; init; }
}

/// <summary>Passwords, second factors and one-time links; what they hold never leaves the store.</summary>
public interface IAccountSecrets
{
    /// <summary>True when the password is the account's.</summary>
    Task<bool> IsPasswordAsync(Guid userId, string password, CancellationToken cancellationToken);

    /// <summary>Stores a password that fits the configured profile, and makes every open link worthless.</summary>
    /// <returns>What is wrong with it; empty when it was stored.</returns>
    Task<IReadOnlyList<Domain.Common.FieldError>> SetPasswordAsync(Guid userId, string password, CancellationToken cancellationToken);

    /// <summary>A fresh key for an authenticator, Base32; it counts once a code of it was confirmed.</summary>
    Task<string> StartSecondFactorAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Turns the second factor on when the code fits the key; answers the recovery codes, null when it does not fit.</summary>
    Task<IReadOnlyList<string>?> ConfirmSecondFactorAsync(Guid userId, string code, CancellationToken cancellationToken);

    /// <summary>Turns the second factor off and forgets its key.</summary>
    Task RemoveSecondFactorAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>What the owner may know of the own secrets.</summary>
    Task<SecretsSummary> SummaryAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>A new one-time link token; earlier ones of the account become worthless.</summary>
    Task<string> IssueLinkAsync(Guid userId, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>The account a link token opens; null when it was used, is over or is none.</summary>
    Task<Guid?> FindLinkAsync(string token, CancellationToken cancellationToken);
}

/// <summary>What the owner may know of the own secrets.</summary>
/// <param name="HasSecondFactor">True when sign-in asks for a code.</param>
/// <param name="RecoveryCodesLeft">Recovery codes not used yet.</param>
/// <param name="PasswordChangedAt">When the password was set; null when unknown.</param>
/// <param name="Profile">Rules for a new password.</param>
public sealed record SecretsSummary(bool HasSecondFactor, int RecoveryCodesLeft, DateTimeOffset? PasswordChangedAt, PasswordProfile Profile);

/// <summary>Sessions, kept in the store so that they can be ended at any time.</summary>
public interface ISessionStore
{
    /// <summary>Opens a session.</summary>
    Task<Guid> OpenAsync(Guid userId, string? origin, string? agent, CancellationToken cancellationToken);

    /// <summary>Who a session stands for now; null when it ended, timed out, or its account was closed.</summary>
    Task<LiveSession?> FindAsync(Guid sessionId, CancellationToken cancellationToken);

    /// <summary>Sessions of a user that live, last used first.</summary>
    Task<IReadOnlyList<SessionListing>> ListAsync(Guid userId, CancellationToken cancellationToken);

    /// <summary>Ends one session of a user; false when there is no such one.</summary>
    Task<bool> RevokeAsync(Guid userId, Guid sessionId, CancellationToken cancellationToken);

    /// <summary>Ends all sessions of a user but one; null ends all.</summary>
    Task RevokeAllAsync(Guid userId, Guid? except, CancellationToken cancellationToken);
}

/// <summary>A session that lives.</summary>
/// <param name="Id">Id of the session.</param>
/// <param name="User">Who it stands for, as the store knows them now.</param>
/// <param name="MustChangePassword">True when the password's time is over: nothing but changing it is allowed.</param>
public sealed record LiveSession(Guid Id, SignedInUser User, bool MustChangePassword);

/// <summary>A session as its owner sees it.</summary>
public sealed class SessionListing
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Network address it began at; null when unknown.</summary>
    public required string? Origin { get; init; }

    /// <summary>What the browser calls itself; null when it does not say.</summary>
    public required string? Agent { get; init; }
}

/// <summary>Counts failed sign-ins so that guessing is slow and nobody can lock another out.</summary>
/// <remarks>Failures count by account and device: a device the account signed in on before has a count of its own, all others share one. A stranger can only close the account to strangers.</remarks>
public interface ISignInGuard
{
    /// <summary>True when this device may not try this account for now.</summary>
    Task<bool> IsClosedAsync(string userName, Guid? device, CancellationToken cancellationToken);

    /// <summary>Notes a failure.</summary>
    Task NoteFailureAsync(string userName, Guid? device, CancellationToken cancellationToken);

    /// <summary>Forgets the failures of a device.</summary>
    Task ForgetAsync(string userName, Guid? device, CancellationToken cancellationToken);
}
