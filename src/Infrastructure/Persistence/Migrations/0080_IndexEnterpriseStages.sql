-- Counts the enterprises of a city by county and stage from the index alone.
CREATE INDEX IX_Enterprise_CountyStage ON Enterprise (CountyCode, Stage);
