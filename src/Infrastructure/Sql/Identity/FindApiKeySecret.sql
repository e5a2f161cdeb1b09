-- The secret of that prefix; whether it is the one presented is told by its hash. @prefix: beginning of what is presented.
SELECT Prefix, KeyId, SecretHash, ValidUntil
FROM ApiKeySecret
WHERE Prefix = @prefix;
