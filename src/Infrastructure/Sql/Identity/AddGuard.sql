-- Notes a first failure.
INSERT INTO SignInGuard (TriedKey, Failures, FirstFailedAt) VALUES (@key, 1, @now);
