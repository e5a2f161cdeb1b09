-- One page of what matches a filter: the register is looked through once and the rows of the page are kept, since in an index's order a rare match is met late.
-- Conditions and their parameters: the part.
-- @first, @last: rows from 1, inclusive. Money in fen. Order: the token, ending in the id.
SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.Stage, e.LatestYear, e.RevenueFen, e.NetProfitFen, e.Version, e.UpdatedAt
FROM Enterprise e NOT INDEXED
WHERE
  -- include Enterprises/_RegisterConditions
ORDER BY /*order*/
LIMIT COALESCE(@last - @first + 1, 0) OFFSET COALESCE(@first - 1, 0);
