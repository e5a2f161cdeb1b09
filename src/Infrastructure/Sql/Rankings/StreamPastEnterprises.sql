-- Enterprises of a city with their master data of today. @cityPrefix: LIKE pattern of the county code. Order: id.
SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.CompanyForm, e.EstablishedOn, e.Stage
FROM Enterprise e
WHERE e.CountyCode LIKE @cityPrefix
ORDER BY e.Id;
