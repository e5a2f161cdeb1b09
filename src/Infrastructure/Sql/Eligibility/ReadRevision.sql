-- Tells whether anything in the register was written since: every write of an enterprise or its facts raises its version, and every removal is noted.
SELECT COUNT(*) AS Enterprises,
    COALESCE(SUM(CAST(Version AS BIGINT)), 0) + 1000003 * (SELECT COUNT(*) FROM EnterpriseRemoval) AS Versions
FROM Enterprise;
