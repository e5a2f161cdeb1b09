-- Every API key with the number of its secrets that are good now. @now: instant, UTC. Order: newest first.
SELECT k.Id, k.Name, k.Scopes, k.CountyCode, k.Addresses, k.CallsAMinute, k.RecordsADay, k.ExpiresOn, k.CreatedAt, k.ApprovedAt, k.RevokedAt, k.RecordsOn,
    k.RecordsUsed, k.Version, k.LastUsedAt, k.LastAddress,
    (SELECT COUNT(*) FROM ApiKeySecret s WHERE s.KeyId = k.Id AND (s.ValidUntil IS NULL OR s.ValidUntil > @now)) AS SecretCount
FROM ApiKey k
ORDER BY k.CreatedAt DESC, k.Id;
