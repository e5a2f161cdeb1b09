-- Forgets sessions that ended long ago. @before: instant, UTC.
DELETE FROM UserSession WHERE CreatedAt < @before;
