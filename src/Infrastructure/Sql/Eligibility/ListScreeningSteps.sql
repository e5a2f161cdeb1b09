-- Every @step-th enterprise after @after, where a screening ends its pieces of work. Order: id. Scope as usual.
WITH numbered AS (
    SELECT e.Id, ROW_NUMBER() OVER (ORDER BY e.Id) AS RowNumber
    FROM Enterprise e
    WHERE e.Id > @after
      AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
      AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
)
SELECT Id, RowNumber
FROM numbered
WHERE RowNumber % @step = 0
ORDER BY RowNumber;
