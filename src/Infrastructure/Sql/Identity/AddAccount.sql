-- Adds an account. @UserName: lower case.
INSERT INTO UserAccount (Id, UserName, DisplayName, PasswordHash, RoleName, CountyCode, EnterpriseId, IsDisabled, CreatedAt)
VALUES (@Id, @UserName, @DisplayName, @PasswordHash, @RoleName, @CountyCode, @EnterpriseId, 0, @CreatedAt);
