-- Tags of enterprises in scope. @keys: up to 500 enterprise ids as written in the database; scope as usual. Order: tag.
SELECT t.EnterpriseId, t.TagKey, t.Tag
FROM EnterpriseTag t
JOIN Enterprise e ON e.Id = t.EnterpriseId
WHERE t.EnterpriseId IN @keys
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
ORDER BY t.TagKey;
