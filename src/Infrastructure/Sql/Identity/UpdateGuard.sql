-- Notes one more failure; a window that is over begins anew. @key: who tries what; @now, @windowStart: instants, UTC.
UPDATE SignInGuard
SET Failures = IIF(FirstFailedAt > @windowStart, Failures + 1, 1), FirstFailedAt = IIF(FirstFailedAt > @windowStart, FirstFailedAt, @now)
WHERE TriedKey = @key;
