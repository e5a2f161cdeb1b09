-- Enterprises by exact name, whatever the scope. @keys: up to 500 names. Order: name, id.
SELECT e.Id, e.Name, e.FormerName, e.CreditCode, e.CountyCode, e.IndustryCode, e.CompanyForm, e.EstablishedOn, e.Address, e.Stage, e.Version
FROM Enterprise e
WHERE e.Name IN @keys
ORDER BY e.Name, e.Id;
