-- One page of the register. @first, @last: rows from 1, inclusive; @search: LIKE pattern on the search text, escaped by \, or null; @pinyin: LIKE pattern on the pinyin, or null;
-- @cityPrefix: LIKE pattern of division codes, or null; @countyCode, @industrySection (LIKE pattern), @stage: null for any.
-- Money in fen. Order: the token, ending in the id. TotalCount counts every matching row.
WITH matching AS (
    SELECT e.Id, e.Name, e.CreditCode, e.CountyCode, e.IndustryCode, e.Stage, e.LatestYear, e.RevenueFen, e.NetProfitFen, e.Version, e.UpdatedAt,
        ROW_NUMBER() OVER (ORDER BY /*order*/) AS RowNumber,
        COUNT(*) OVER () AS TotalCount
    FROM Enterprise e
    WHERE (@search IS NULL OR e.SearchText LIKE @search ESCAPE '\' OR e.PinyinText LIKE @pinyin)
      AND (@cityPrefix IS NULL OR e.CountyCode LIKE @cityPrefix)
      AND (@countyCode IS NULL OR e.CountyCode = @countyCode)
      AND (@industrySection IS NULL OR e.IndustryCode LIKE @industrySection)
      AND (@stage IS NULL OR e.Stage = @stage)
      AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
)
SELECT Id, Name, CreditCode, CountyCode, IndustryCode, Stage, LatestYear, RevenueFen, NetProfitFen, Version, UpdatedAt, TotalCount
FROM matching
WHERE RowNumber BETWEEN @first AND @last
ORDER BY RowNumber;
