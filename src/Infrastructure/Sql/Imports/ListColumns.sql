-- Columns of one import the caller may see. @countyScope, @senderId: as in ListImports. Order: place in the table.
SELECT c.ImportId, c.Ordinal, c.Letters, c.Header, c.Field, c.Metric, c.FiscalYear, c.UnitFactor
FROM ImportColumn c
JOIN ImportRun i ON i.Id = c.ImportId
WHERE c.ImportId = @id
  AND (@countyScope IS NULL OR i.CountyScope = @countyScope) AND (@senderId IS NULL OR i.UserId = @senderId)
ORDER BY c.Ordinal;
