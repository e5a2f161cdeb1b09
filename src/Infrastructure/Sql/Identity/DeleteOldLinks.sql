-- Forgets one-time links that ended. @before: instant, UTC.
DELETE FROM UserLink WHERE ExpiresAt < @before;
