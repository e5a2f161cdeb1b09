-- Records a county's work. @HeldOn: day; @RecordedAt: instant, UTC.
INSERT INTO CountyActivity (Id, CountyCode, Kind, Title, HeldOn, Document, Place, Participants, RecordedAt, RecordedById, RecordedByName)
VALUES (@Id, @CountyCode, @Kind, @Title, @HeldOn, @Document, @Place, @Participants, @RecordedAt, @RecordedById, @RecordedByName);
