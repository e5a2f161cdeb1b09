-- Latest figures of one enterprise in scope. @id; scope as usual. Money in fen, null when unknown.
SELECT e.LatestYear, e.RevenueFen, e.NetProfitFen
FROM Enterprise e
WHERE e.Id = @id
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope);
