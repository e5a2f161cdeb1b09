-- One page of the whole register in scope: its indexes have the orders, so that a page far behind is met without sorting.
-- @first, @last: rows from 1, inclusive. Money in fen. Order: the token, ending in the id.
WITH matching AS (
    SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.Stage, e.LatestYear, e.RevenueFen, e.NetProfitFen, e.Version, e.UpdatedAt,
        ROW_NUMBER() OVER (ORDER BY /*order*/) AS RowNumber
    FROM Enterprise e
    WHERE (@countyScope IS NULL OR e.CountyCode = @countyScope)
      AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
)
SELECT Id, Name, CreditCode, CountyCode, IndustryCode, Stage, LatestYear, RevenueFen, NetProfitFen, Version, UpdatedAt
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
