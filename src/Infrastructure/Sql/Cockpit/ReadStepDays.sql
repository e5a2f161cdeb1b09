-- Days on which enterprises of a city, in scope, reached steps on a road, for each present stage. A step entered twice counts by its latest day.
-- @kind: kind of record; @cityPrefix: LIKE pattern of division codes. Order: stage, step, day.
WITH step AS (
    SELECT r.EnterpriseId, r.Title, MAX(r.HappenedOn) AS HappenedOn
    FROM EnterpriseRecord r
    WHERE r.Kind = @kind AND r.WithdrawnAt IS NULL
    GROUP BY r.EnterpriseId, r.Title
)
SELECT e.Stage, s.Title, s.HappenedOn, COUNT(*) AS Enterprises
FROM step s
JOIN Enterprise e ON e.Id = s.EnterpriseId
WHERE e.CountyCode LIKE @cityPrefix
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
GROUP BY e.Stage, s.Title, s.HappenedOn
ORDER BY e.Stage, s.Title, s.HappenedOn;
