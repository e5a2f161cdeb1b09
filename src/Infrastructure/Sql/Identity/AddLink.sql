-- Keeps the hash of a one-time link.
INSERT INTO UserLink (TokenHash, UserId, ExpiresAt) VALUES (@TokenHash, @UserId, @ExpiresAt);
