-- One page of a draft's candidates, scores scaled by 10^12. @search: LIKE pattern escaped by \, or null; @outcome, @countyCode: null for any;
-- @isListed: 1 for those on a list, 0 for the others, null for both; @countyScope, @enterpriseScope: null for no restriction;
-- @first, @last: rows from 1, inclusive. Order: place.
WITH matching AS (
    SELECT c.EnterpriseId, c.Name, c.CreditCode, c.CountyCode, c.Outcome, c.RankNumber, c.ComputedScoreE12, c.ScoreE12, c.ExpertScoreE12, c.IsPriority, c.Reasons,
        ROW_NUMBER() OVER (ORDER BY c.Place, c.EnterpriseId) AS RowNumber,
        COUNT(*) OVER () AS TotalCount
    FROM RankingCandidate c
    WHERE c.DraftId = @draftId
      AND (@search IS NULL OR c.SearchText LIKE @search ESCAPE '\')
      AND (@outcome IS NULL OR c.Outcome = @outcome)
      AND (@countyCode IS NULL OR c.CountyCode = @countyCode)
      AND (@isListed IS NULL OR @isListed = CASE WHEN c.Outcome IN ('Top', 'Reserve') THEN 1 ELSE 0 END)
      AND (@countyScope IS NULL OR c.CountyCode = @countyScope)
      AND (@enterpriseScope IS NULL OR c.EnterpriseId = @enterpriseScope)
)
SELECT m.EnterpriseId, m.Name, m.CreditCode, m.CountyCode, m.Outcome, m.RankNumber, m.ComputedScoreE12, m.ScoreE12, m.ExpertScoreE12, m.IsPriority, m.Reasons,
    CASE WHEN EXISTS (SELECT 1 FROM RankingAdjustment a WHERE a.DraftId = @draftId AND a.EnterpriseId = m.EnterpriseId) THEN 1 ELSE 0 END AS IsAdjusted,
    m.TotalCount
FROM matching m
WHERE m.RowNumber BETWEEN @first AND @last
ORDER BY m.RowNumber;
