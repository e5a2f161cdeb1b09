-- Notes a call that begins. @ownerId: who calls; @key: key the caller chose; @fingerprint: SHA-256, hexadecimal; @now: instant, UTC.
INSERT INTO RepeatedCall (OwnerId, CallKey, Fingerprint, CreatedAt)
VALUES (@ownerId, @key, @fingerprint, @now);
