-- One page of a county's enterprises that match, which its index finds. @county: division code. Conditions and their parameters: the part.
-- @first, @last: rows from 1, inclusive. Money in fen. Order: the token, ending in the id.
SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.Stage, e.LatestYear, e.RevenueFen, e.NetProfitFen, e.Version, e.UpdatedAt
FROM Enterprise e
WHERE e.CountyCode = @county
  AND
  -- include Enterprises/_RegisterConditions
ORDER BY /*order*/
LIMIT COALESCE(@last - @first + 1, 0) OFFSET COALESCE(@first - 1, 0);
