-- Ends one session of a user. @id: which; @userId: whose; @now: instant, UTC.
UPDATE UserSession SET RevokedAt = @now WHERE Id = @id AND UserId = @userId AND RevokedAt IS NULL;
