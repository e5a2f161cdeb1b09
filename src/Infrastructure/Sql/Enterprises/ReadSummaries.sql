-- Lines of the register by id, at most a page of them. @keys: ids as written in the database; scope as usual. Money in fen.
SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.Stage, e.LatestYear, e.RevenueFen, e.NetProfitFen, e.Version, e.UpdatedAt
FROM Enterprise e
WHERE e.Id IN @keys
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope);
