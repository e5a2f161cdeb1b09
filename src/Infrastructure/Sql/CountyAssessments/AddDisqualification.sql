-- Adds a disqualification. @FirstYear, @LastYear: assessed years, inclusive; @RecordedAt: instant, UTC.
INSERT INTO CountyDisqualification (Id, SchemeId, UnitCode, FirstYear, LastYear, Reason, Evidence, RecordedAt, RecordedById, RecordedByName)
VALUES (@Id, @SchemeId, @UnitCode, @FirstYear, @LastYear, @Reason, @Evidence, @RecordedAt, @RecordedById, @RecordedByName);
