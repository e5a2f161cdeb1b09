-- Ends every session of a user but one. @userId: whose; @except: session that stays, or null; @now: instant, UTC.
UPDATE UserSession SET RevokedAt = @now WHERE UserId = @userId AND RevokedAt IS NULL AND (@except IS NULL OR Id <> @except);
