-- Adds a secret to an API key. SecretHash: SHA-256, hexadecimal; CreatedAt: instant, UTC.
INSERT INTO ApiKeySecret (Prefix, KeyId, SecretHash, CreatedAt, ValidUntil)
VALUES (@Prefix, @KeyId, @SecretHash, @CreatedAt, NULL);
