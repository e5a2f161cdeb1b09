-- Tags of enterprises in scope. @keys: up to 500 enterprise ids as written in the database; scope as usual: without one nobody is looked up. Order: tag.
SELECT t.EnterpriseId, t.TagKey, t.Tag
FROM EnterpriseTag t
WHERE t.EnterpriseId IN @keys
  AND ((@countyScope IS NULL AND @enterpriseScope IS NULL) OR EXISTS (
      SELECT 1
      FROM Enterprise e
      WHERE e.Id = t.EnterpriseId
        AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
        AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)))
ORDER BY t.TagKey;
