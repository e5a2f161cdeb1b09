-- One account. @id: which.
SELECT Id, UserName, DisplayName, PasswordHash, RoleName, CountyCode, EnterpriseId, IsDisabled, CreatedAt, Version, SecurityStamp, PasswordChangedAt, AuthenticatorKey,
    IsSecondFactorOn, RecoveryCodeHashes, LastCodeHash, ErasedAt
FROM UserAccount
WHERE Id = @id;
