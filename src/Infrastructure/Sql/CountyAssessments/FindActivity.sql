-- One piece of work that was not withdrawn, in scope. @id; @countyScope: null for no restriction.
SELECT a.Id, a.CountyCode, a.Kind, a.Title, a.HeldOn, a.Document, a.Place, a.Participants, a.RecordedAt, a.RecordedById, a.RecordedByName, a.SeparateReason
FROM CountyActivity a
WHERE a.Id = @id
  AND a.WithdrawnAt IS NULL
  AND (@countyScope IS NULL OR a.CountyCode = @countyScope);
