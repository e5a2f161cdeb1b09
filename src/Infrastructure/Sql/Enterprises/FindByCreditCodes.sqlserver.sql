-- Enterprises by credit code, whatever the scope: a code identifies across counties. @keys: a JSON list of codes. Order: code.
SELECT e.Id, e.Name, e.FormerName, e.CreditCode, e.CountyCode, e.IndustryCode, e.CompanyForm, e.EstablishedOn, e.Address, e.Stage, e.Version
FROM Enterprise e
WHERE e.CreditCode IN (SELECT k.value FROM OPENJSON(@keys) k)
ORDER BY e.CreditCode;
