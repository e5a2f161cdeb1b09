-- Adds an account. @UserName: lower case; @PasswordHash: empty until it is activated.
INSERT INTO UserAccount (Id, UserName, DisplayName, PasswordHash, RoleName, CountyCode, EnterpriseId, IsDisabled, CreatedAt, PasswordChangedAt)
VALUES (@Id, @UserName, @DisplayName, @PasswordHash, @RoleName, @CountyCode, @EnterpriseId, 0, @CreatedAt, @PasswordChangedAt);
