-- One page of what matches a filter. SQL Server chooses between index and scan itself; SQLite has to be told. Conditions and their parameters: the part.
-- @first, @last: rows from 1, inclusive. Money in fen. Order: the token, ending in the id.
WITH matching AS (
    SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.Stage, e.LatestYear, e.RevenueFen, e.NetProfitFen, e.Version, e.UpdatedAt,
        ROW_NUMBER() OVER (ORDER BY /*order*/) AS RowNumber
    FROM Enterprise e
    WHERE
      -- include Enterprises/_RegisterConditions
)
SELECT Id, Name, CreditCode, CountyCode, IndustryCode, Stage, LatestYear, RevenueFen, NetProfitFen, Version, UpdatedAt
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
