-- Current facts of every matching enterprise in scope. Parameters as in ListEnterprises. Order: id.
SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.CompanyForm, e.EstablishedOn, e.Stage, f.FactsJson
FROM Enterprise e
JOIN EnterpriseCurrentFacts f ON f.EnterpriseId = e.Id
WHERE (@search IS NULL OR e.SearchText LIKE @search ESCAPE '\' OR e.PinyinText LIKE @pinyin)
  AND (@cityPrefix IS NULL OR e.CountyCode LIKE @cityPrefix)
  AND (@countyCode IS NULL OR e.CountyCode = @countyCode)
  AND (@industrySection IS NULL OR e.IndustryCode LIKE @industrySection)
  AND (@stage IS NULL OR e.Stage = @stage)
  AND (@reached IS NULL OR REPLACE(@reached, e.Stage, '') <> @reached)
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY e.Id;
