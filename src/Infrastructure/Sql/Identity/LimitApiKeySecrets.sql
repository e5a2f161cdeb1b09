-- Lets the secrets of an API key end at @validUntil (instant, UTC); those that end earlier stay as they are.
UPDATE ApiKeySecret
SET ValidUntil = @validUntil
WHERE KeyId = @keyId AND (ValidUntil IS NULL OR ValidUntil > @validUntil);
