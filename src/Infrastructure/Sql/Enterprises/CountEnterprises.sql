-- Number of matching enterprises, for a page past the end. Parameters as in ListEnterprises.
SELECT COUNT(*)
FROM Enterprise e
WHERE (@search IS NULL OR e.SearchText LIKE @search ESCAPE '\' OR e.PinyinText LIKE @pinyin)
  AND (@cityPrefix IS NULL OR e.CountyCode LIKE @cityPrefix)
  AND (@countyCode IS NULL OR e.CountyCode = @countyCode)
  AND (@industrySection IS NULL OR e.IndustryCode LIKE @industrySection)
  AND (@stage IS NULL OR e.Stage = @stage)
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope);
