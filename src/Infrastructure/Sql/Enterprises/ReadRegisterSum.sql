-- What every write to the register changes: how many enterprises there are and were removed, their versions in sum, and the latest write (UTC; null for none).
SELECT COUNT(*) AS Enterprises,
    COALESCE(SUM(CAST(e.Version AS BIGINT)), 0) AS Versions,
    (SELECT COUNT(*) FROM EnterpriseRemoval) AS Removals,
    (SELECT MAX(l.UpdatedAt) FROM Enterprise l) AS LatestAt
FROM Enterprise e;
