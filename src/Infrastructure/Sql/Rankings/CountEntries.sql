-- Number of a draft's candidates; parameters as for ListEntries.
SELECT COUNT(*)
FROM RankingCandidate c
WHERE c.DraftId = @draftId
  AND (@search IS NULL OR c.SearchText LIKE @search ESCAPE '\')
  AND (@outcome IS NULL OR c.Outcome = @outcome)
  AND (@countyCode IS NULL OR c.CountyCode = @countyCode)
  AND (@isListed IS NULL OR @isListed = CASE WHEN c.Outcome IN ('Top', 'Reserve') THEN 1 ELSE 0 END)
  AND (@countyScope IS NULL OR c.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR c.EnterpriseId = @enterpriseScope);
