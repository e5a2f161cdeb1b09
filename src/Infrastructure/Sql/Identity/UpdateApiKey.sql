-- Stores the state of an API key that was read at @Version; no row changes when somebody else was faster.
UPDATE ApiKey
SET ApprovedAt = @ApprovedAt, RevokedAt = @RevokedAt, Version = Version + 1
WHERE Id = @Id AND Version = @Version;
