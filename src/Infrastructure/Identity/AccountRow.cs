using ListingPipeline.Domain.Identity;

namespace ListingPipeline.Infrastructure.Identity;

/// <summary>An account as stored, with its secrets; the user of the platform's identity system.</summary>
internal sealed class AccountRow
{
    public Guid Id { get; init; }

    public string UserName { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public string PasswordHash { get; set; } = "";

    public string RoleName { get; set; } = "";

    public string? CountyCode { get; set; }

    public Guid? EnterpriseId { get; set; }

    public bool IsDisabled { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public int Version { get; set; }

    public string? SecurityStamp { get; set; }

    public DateTimeOffset? PasswordChangedAt { get; set; }

    public string? AuthenticatorKey { get; set; }

    public bool IsSecondFactorOn { get; set; }

    public string? RecoveryCodeHashes { get; set; }

    public string? LastCodeHash { get; set; }

    public DateTimeOffset? ErasedAt { get; init; }

    public Account ToAccount() =>
        Account.Restore(Id, UserName, DisplayName, new AccountDuty(RoleName, CountyCode, EnterpriseId), IsDisabled, ErasedAt is not null, Version);
}
