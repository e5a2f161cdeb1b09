-- What suspected duplicates are found by, of every enterprise in scope. Scope as usual.
SELECT e.Id, e.Name, e.FormerName, e.CreditCode, e.CountyCode
FROM Enterprise e
WHERE (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope);
