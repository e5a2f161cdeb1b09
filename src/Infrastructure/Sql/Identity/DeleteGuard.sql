-- Forgets failures after a success. @key: who tried what.
DELETE FROM SignInGuard WHERE TriedKey = @key;
