-- Failures noted under a key. @key: who tries what, hashed.
SELECT TriedKey, Failures, FirstFailedAt FROM SignInGuard WHERE TriedKey = @key;
