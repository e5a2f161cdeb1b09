-- Enterprises by id, whatever the scope. @keys: up to 500 ids as written in the database. Order: id.
SELECT e.Id, e.Name, e.FormerName, e.CreditCode, e.CountyCode, e.IndustryCode, e.CompanyForm, e.EstablishedOn, e.Address, e.Stage, e.Version
FROM Enterprise e
WHERE e.Id IN @keys
ORDER BY e.Id;
