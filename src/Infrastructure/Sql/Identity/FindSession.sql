-- A session with the account behind it as it is now. @id: session.
SELECT s.Id, s.UserId, s.CreatedAt, s.LastSeenAt, s.RevokedAt, a.UserName, a.DisplayName, a.RoleName, a.CountyCode, a.EnterpriseId, a.IsDisabled, a.PasswordChangedAt
FROM UserSession s
JOIN UserAccount a ON a.Id = s.UserId
WHERE s.Id = @id;
