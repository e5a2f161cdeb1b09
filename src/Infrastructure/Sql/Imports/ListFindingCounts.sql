-- Findings by code of one import the caller may see. @countyScope, @senderId: as in ListImports. Order: code.
SELECT f.ImportId, f.Code, f.FindingTotal
FROM ImportFindingCount f
JOIN ImportRun i ON i.Id = f.ImportId
WHERE f.ImportId = @id
  AND (@countyScope IS NULL OR i.CountyScope = @countyScope) AND (@senderId IS NULL OR i.UserId = @senderId)
ORDER BY f.Code;
