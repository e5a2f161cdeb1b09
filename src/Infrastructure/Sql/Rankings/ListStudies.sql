-- The newest studies of a kind. @draftId: null for any; @most: how many. MadeAt: instant, UTC. Order: newest first, then id.
WITH numbered AS (
    SELECT s.Id, s.Kind, s.Programme, s.DraftId, s.About, s.MadeAt, s.MadeById, s.MadeByName,
        ROW_NUMBER() OVER (ORDER BY s.MadeAt DESC, s.Id DESC) AS RowNumber
    FROM RankingStudy s
    WHERE s.Kind = @kind AND (@draftId IS NULL OR s.DraftId = @draftId)
)
SELECT Id, Kind, Programme, DraftId, About, MadeAt, MadeById, MadeByName
FROM numbered
WHERE RowNumber <= @most
ORDER BY RowNumber;
