-- Current facts of every matching enterprise in scope. Conditions and their parameters: the part. Order: id.
SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.CompanyForm, e.EstablishedOn, e.Stage, f.FactsJson
FROM Enterprise e
JOIN EnterpriseCurrentFacts f ON f.EnterpriseId = e.Id
WHERE
  -- include Enterprises/_RegisterConditions
ORDER BY e.Id;
