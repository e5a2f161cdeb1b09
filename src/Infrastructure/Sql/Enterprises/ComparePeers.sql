-- An enterprise's place in its industry division among those in scope: how many have a known revenue, how many a larger one, how many a larger net profit.
-- @division: LIKE pattern such as C35%; @revenueFen, @netProfitFen: fen, null when unknown; scope as usual.
SELECT COALESCE(SUM(CASE WHEN e.RevenueFen IS NOT NULL THEN 1 ELSE 0 END), 0) AS KnownCount,
    COALESCE(SUM(CASE WHEN e.RevenueFen > @revenueFen THEN 1 ELSE 0 END), 0) AS LargerRevenueCount,
    COALESCE(SUM(CASE WHEN e.NetProfitFen > @netProfitFen THEN 1 ELSE 0 END), 0) AS LargerProfitCount
FROM Enterprise e
WHERE e.IndustryCode LIKE @division
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope);
