-- Tags in use in scope with the number of enterprises that carry each. Order: most used first, then by tag.
SELECT MIN(t.Tag) AS Tag, COUNT(*) AS Carriers
FROM EnterpriseTag t
JOIN Enterprise e ON e.Id = t.EnterpriseId
WHERE (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
GROUP BY t.TagKey
ORDER BY COUNT(*) DESC, t.TagKey;
