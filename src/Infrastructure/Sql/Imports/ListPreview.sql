-- First enterprises of one import the caller may see. @countyScope, @senderId: as in ListImports. Order: place in the table.
SELECT p.ImportId, p.Ordinal, p.RowNumber, p.EnterpriseName, p.CreditCode, p.CountyCode, p.ActionName, p.ValueTotal
FROM ImportPreview p
JOIN ImportRun i ON i.Id = p.ImportId
WHERE p.ImportId = @id
  AND (@countyScope IS NULL OR i.CountyScope = @countyScope) AND (@senderId IS NULL OR i.UserId = @senderId)
ORDER BY p.Ordinal;
