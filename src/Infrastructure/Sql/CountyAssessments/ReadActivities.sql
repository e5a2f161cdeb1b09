-- Work on record that was not withdrawn. @firstOn, @lastOn: days, inclusive; @countyScope: null for no restriction. Order: county, day, id.
-- FileCount counts attached documents, each once whatever its versions.
SELECT a.Id, a.CountyCode, a.Kind, a.Title, a.HeldOn, a.Document, a.Place, a.Participants, a.RecordedAt, a.RecordedById, a.RecordedByName, a.SeparateReason,
    (SELECT COUNT(DISTINCT f.SeriesId) FROM Attachment f
     WHERE f.SubjectKind = 'county-activity' AND f.SubjectId = a.Id AND f.WithdrawnAt IS NULL) AS FileCount
FROM CountyActivity a
WHERE a.WithdrawnAt IS NULL
  AND a.HeldOn BETWEEN @firstOn AND @lastOn
  AND (@countyScope IS NULL OR a.CountyCode = @countyScope)
ORDER BY a.CountyCode, a.HeldOn, a.Id;
