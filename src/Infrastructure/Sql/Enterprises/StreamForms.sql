-- Matching enterprises in scope with their current facts, for a form to be edited. Conditions and their parameters: the part. Order: name, id.
SELECT e.Id, e.Name, e.FormerName, e.CreditCode, e.CountyCode, e.IndustryCode, e.CompanyForm, e.EstablishedOn, e.Address, e.Stage, e.Version, f.FactsJson
FROM Enterprise e
JOIN EnterpriseCurrentFacts f ON f.EnterpriseId = e.Id
WHERE
  -- include Enterprises/_RegisterConditions
ORDER BY e.Name, e.Id;
