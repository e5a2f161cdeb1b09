-- Number of imports in the history, for a page past the end. @countyScope, @senderId: as in ListImports.
SELECT COUNT(*)
FROM ImportRun i
WHERE (@countyScope IS NULL OR i.CountyScope = @countyScope) AND (@senderId IS NULL OR i.UserId = @senderId);
