-- Findings of one import the caller may see. @countyScope, @senderId: as in ListImports. Order: place in the report.
SELECT f.Severity, f.Code, f.RowNumber, f.ColumnNumber, f.Message
FROM ImportFinding f
JOIN ImportRun i ON i.Id = f.ImportId
WHERE f.ImportId = @id
  AND (@countyScope IS NULL OR i.CountyScope = @countyScope) AND (@senderId IS NULL OR i.UserId = @senderId)
ORDER BY f.Ordinal;
