-- Up to six enterprises in scope of the same industry division, nearest by revenue. @division: LIKE pattern such as C35%; @revenueFen: fen, null when unknown;
-- @id: the enterprise itself, left out. Money in fen. Order: known revenues first, by distance, then id.
WITH peers AS (
    SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.Stage, e.LatestYear, e.RevenueFen, e.NetProfitFen, e.Version, e.UpdatedAt,
        ROW_NUMBER() OVER (ORDER BY CASE WHEN e.RevenueFen IS NULL THEN 1 ELSE 0 END, ABS(e.RevenueFen - COALESCE(@revenueFen, 0)), e.Id) AS RowNumber
    FROM Enterprise e
    WHERE e.IndustryCode LIKE @division
      AND e.Id <> @id
      AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
      AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
)
SELECT Id, Name, CreditCode, CountyCode, IndustryCode, Stage, LatestYear, RevenueFen, NetProfitFen, Version, UpdatedAt
FROM peers
WHERE RowNumber <= 6
ORDER BY RowNumber;
