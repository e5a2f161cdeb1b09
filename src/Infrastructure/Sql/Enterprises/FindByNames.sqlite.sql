-- Enterprises by exact name, whatever the scope. @keys: a JSON list of names. Order: name, id.
SELECT e.Id, e.Name, e.FormerName, e.CreditCode, e.CountyCode, e.IndustryCode, e.CompanyForm, e.EstablishedOn, e.Address, e.Stage, e.Version
FROM Enterprise e
WHERE e.Name IN (SELECT k.value FROM json_each(@keys) k)
ORDER BY e.Name, e.Id;
