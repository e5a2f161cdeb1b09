-- One study of a kind; no row when absent. MadeAt: instant, UTC.
SELECT s.Id, s.Kind, s.Programme, s.DraftId, s.About, s.MadeAt, s.MadeById, s.MadeByName
FROM RankingStudy s
WHERE s.Id = @id AND s.Kind = @kind;
