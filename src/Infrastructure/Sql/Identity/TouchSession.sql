-- Notes that a session was used. @id: which; @now: instant, UTC.
UPDATE UserSession SET LastSeenAt = @now WHERE Id = @id;
