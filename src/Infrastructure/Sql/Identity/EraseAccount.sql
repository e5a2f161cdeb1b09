-- Erases a person from an account that was read at @version: names, secrets, role. @now: instant, UTC; @userName, @displayName: what stands in place of the names.
UPDATE UserAccount
SET UserName = @userName, DisplayName = @displayName, PasswordHash = '', RoleName = '', CountyCode = NULL, EnterpriseId = NULL, SecurityStamp = NULL,
    PasswordChangedAt = NULL, AuthenticatorKey = NULL, IsSecondFactorOn = 0, RecoveryCodeHashes = NULL, LastCodeHash = NULL, ErasedAt = @now, Version = Version + 1
WHERE Id = @id AND Version = @version;
