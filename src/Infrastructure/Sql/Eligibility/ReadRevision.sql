-- Tells whether anything in the register was written since: every write of an enterprise or its facts raises its version, and none is deleted.
SELECT COUNT(*) AS Enterprises, COALESCE(SUM(CAST(Version AS BIGINT)), 0) AS Versions FROM Enterprise;
