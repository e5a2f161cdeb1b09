-- The account a link opens. @tokenHash: SHA-256, hex; @now: instant, UTC.
SELECT UserId FROM UserLink WHERE TokenHash = @tokenHash AND ExpiresAt > @now;
