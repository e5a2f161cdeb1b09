-- One page of the whole register in scope: its indexes have the orders, so that a page far behind is met without sorting.
-- @first, @last: rows from 1, inclusive. Money in fen. Order: the token, ending in the id.
SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.Stage, e.LatestYear, e.RevenueFen, e.NetProfitFen, e.Version, e.UpdatedAt
FROM Enterprise e
WHERE (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY /*order*/
LIMIT COALESCE(@last - @first + 1, 0) OFFSET COALESCE(@first - 1, 0);
