-- The account that signs in under a name. @userName: lower case.
SELECT Id, UserName, DisplayName, PasswordHash, RoleName, CountyCode, EnterpriseId, IsDisabled, CreatedAt, Version, SecurityStamp, PasswordChangedAt, AuthenticatorKey,
    IsSecondFactorOn, RecoveryCodeHashes, LastCodeHash, ErasedAt
FROM UserAccount
WHERE UserName = @userName;
