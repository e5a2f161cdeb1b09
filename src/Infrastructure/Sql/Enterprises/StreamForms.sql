-- Enterprises in scope with their current facts, for a form to be edited. Parameters as in ListEnterprises. Order: name, id.
SELECT e.Id, e.Name, e.FormerName, e.CreditCode, e.CountyCode, e.IndustryCode, e.CompanyForm, e.EstablishedOn, e.Address, e.Stage, e.Version, f.FactsJson
FROM Enterprise e
JOIN EnterpriseCurrentFacts f ON f.EnterpriseId = e.Id
WHERE (@search IS NULL OR e.SearchText LIKE @search ESCAPE '\' OR e.PinyinText LIKE @pinyin)
  AND (@cityPrefix IS NULL OR e.CountyCode LIKE @cityPrefix)
  AND (@countyCode IS NULL OR e.CountyCode = @countyCode)
  AND (@industrySection IS NULL OR e.IndustryCode LIKE @industrySection)
  AND (@stage IS NULL OR e.Stage = @stage)
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY e.Name, e.Id;
