-- Current facts of one enterprise in scope. @id; @countyScope, @enterpriseScope: null for no restriction.
SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.CompanyForm, e.EstablishedOn, e.Stage, f.FactsJson
FROM Enterprise e
JOIN EnterpriseCurrentFacts f ON f.EnterpriseId = e.Id
WHERE e.Id = @id
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope);
