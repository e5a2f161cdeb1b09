-- Disqualifications of a scheme that cover an assessed year and were not lifted. @schemeId; @assessedYear; @countyScope: null for no restriction.
-- Order: unit code, first year, id.
SELECT d.Id, d.SchemeId, d.UnitCode, d.FirstYear, d.LastYear, d.Reason, d.Evidence, d.RecordedAt, d.RecordedById, d.RecordedByName
FROM CountyDisqualification d
WHERE d.SchemeId = @schemeId
  AND d.FirstYear <= @assessedYear
  AND d.LastYear >= @assessedYear
  AND d.LiftedAt IS NULL
  AND (@countyScope IS NULL OR d.UnitCode = @countyScope)
ORDER BY d.UnitCode, d.FirstYear, d.Id;
