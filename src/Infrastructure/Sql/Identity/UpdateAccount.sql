-- Stores an account that was read at @Version; no row changes when somebody else was faster.
UPDATE UserAccount
SET DisplayName = @DisplayName, PasswordHash = @PasswordHash, RoleName = @RoleName, CountyCode = @CountyCode, EnterpriseId = @EnterpriseId,
    IsDisabled = @IsDisabled, SecurityStamp = @SecurityStamp, PasswordChangedAt = @PasswordChangedAt, AuthenticatorKey = @AuthenticatorKey,
    IsSecondFactorOn = @IsSecondFactorOn, RecoveryCodeHashes = @RecoveryCodeHashes, LastCodeHash = @LastCodeHash, Version = Version + 1
WHERE Id = @Id AND Version = @Version;
