using ListingPipeline.Domain.Common;

namespace ListingPipeline.Domain.Identity;

/// <summary>Somebody who may sign in: who it is, which role and which rows. Passwords and second factors are kept apart from it.</summary>
public sealed class Account
{
    private Account(Guid id, string userName, string displayName, int version)
    {
        Id = id;
        UserName = userName;
        DisplayName = displayName;
        Version = version;
    }

    /// <summary>Id.</summary>
    public Guid Id { get; }

    /// <summary>Name it signs in with, lower case.</summary>
    public string UserName { get; private set; }

    /// <summary>Name shown to people.</summary>
    public string DisplayName { get; private set; }

    /// <summary>Role name; empty until the security administrator gives one: such an account may do nothing.</summary>
    public string Role { get; private set; } = "";

    /// <summary>County of a county officer; null otherwise.</summary>
    public string? CountyCode { get; private set; }

    /// <summary>Enterprise of an enterprise user; null otherwise.</summary>
    public Guid? EnterpriseId { get; private set; }

    /// <summary>True when it may not sign in.</summary>
    public bool IsDisabled { get; private set; }

    /// <summary>True when the person was erased from it: nothing can be done with it any more.</summary>
    public bool IsErased { get; private set; }

    /// <summary>Version that was read; a change names it.</summary>
    public int Version { get; }

    /// <summary>A new account without a role.</summary>
    public static Account Open(Guid id, string userName, string displayName) => new(id, userName.Trim().ToLowerInvariant(), displayName.Trim(), 1);

    /// <summary>An account as stored.</summary>
    public static Account Restore(Guid id, string userName, string displayName, AccountDuty duty, bool isDisabled, bool isErased, int version) =>
        new(id, userName, displayName, version)
        {
            Role = duty.Role,
            CountyCode = duty.CountyCode,
            EnterpriseId = duty.EnterpriseId,
            IsDisabled = isDisabled,
            IsErased = isErased,
        };

    /// <summary>Gives the account a role with the rows it is bound to.</summary>
    /// <param name="duty">Role and rows.</param>
    /// <param name="byUserId">Who gives it; nobody gives a role to the own account.</param>
    /// <returns>Error codes: <c>identity.own-account</c>, <c>identity.account-erased</c>, <c>identity.role-unknown</c>, <c>identity.role-needs-rows</c>.</returns>
    public Result<Done> Assign(AccountDuty duty, Guid? byUserId)
    {
        if (byUserId == Id)
        {
            return IdentityErrors.OwnAccount;
        }

        if (IsErased)
        {
            return IdentityErrors.AccountErased;
        }

        if (!Roles.All.Contains(duty.Role) || duty.Role == Roles.ThirdParty)
        {
            return IdentityErrors.RoleUnknown;
        }

        if ((duty.Role == Roles.County) != (duty.CountyCode is not null) || (duty.Role == Roles.Enterprise) != (duty.EnterpriseId is not null))
        {
            return IdentityErrors.RoleNeedsRows;
        }

        (Role, CountyCode, EnterpriseId) = (duty.Role, duty.CountyCode, duty.EnterpriseId);
        return default(Done);
    }

    /// <summary>Closes the account or opens it again.</summary>
    /// <param name="isDisabled">True closes it.</param>
    /// <param name="byUserId">Who asks; nobody closes the own account.</param>
    /// <returns>Error codes: <c>identity.own-account</c>, <c>identity.account-erased</c>.</returns>
    public Result<Done> SetDisabled(bool isDisabled, Guid? byUserId)
    {
        if (byUserId == Id)
        {
            return IdentityErrors.OwnAccount;
        }

        if (IsErased)
        {
            return IdentityErrors.AccountErased;
        }

        IsDisabled = isDisabled;
        return default(Done);
    }

    /// <summary>Takes the person out of a closed account; the id stays, because records name it.</summary>
    /// <param name="byUserId">Who asks; nobody erases the own account.</param>
    /// <returns>Error codes: <c>identity.own-account</c>, <c>identity.account-erased</c>, <c>identity.account-not-closed</c>.</returns>
    public Result<Done> Erase(Guid? byUserId)
    {
        if (byUserId == Id)
        {
            return IdentityErrors.OwnAccount;
        }

        if (IsErased)
        {
            return IdentityErrors.AccountErased;
        }

        if (!IsDisabled)
        {
            return IdentityErrors.AccountNotClosed;
        }

        (UserName, DisplayName, Role, CountyCode, EnterpriseId, IsErased) = ($"erased-{Id:N}", "已注销用户", "", null, null, true);
        return default(Done);
    }
}

/// <summary>A role with the rows it is bound to.</summary>
/// <param name="Role">Role name, e.g. <c>county</c>.</param>
/// <param name="CountyCode">Six-digit division code of a county officer's county; null for every other role.</param>
/// <param name="EnterpriseId">Enterprise of an enterprise user; null for every other role.</param>
public sealed record AccountDuty(string Role, string? CountyCode, Guid? EnterpriseId);
