-- Records a milestone unless one of that kind stands for the enterprise already (then no row is added). @HappenedOn: day; @RecordedAt: instant, UTC.
INSERT INTO EnterpriseMilestone (Id, EnterpriseId, CountyCode, Kind, HappenedOn, Document, RecordedAt, RecordedById, RecordedByName)
SELECT @Id, @EnterpriseId, @CountyCode, @Kind, @HappenedOn, @Document, @RecordedAt, @RecordedById, @RecordedByName
WHERE NOT EXISTS (SELECT 1 FROM EnterpriseMilestone m WHERE m.EnterpriseId = @EnterpriseId AND m.Kind = @Kind AND m.WithdrawnAt IS NULL);
