-- Replaces the password hash of an account. @userName: lower case.
UPDATE UserAccount SET PasswordHash = @passwordHash WHERE UserName = @userName;
