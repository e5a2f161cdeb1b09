-- Records a tie between an enterprise and an institution. @RecordedAt: instant, UTC.
INSERT INTO EnterpriseInterest (Id, EnterpriseId, Institution, Relation, RecordedAt, RecordedById, RecordedByName)
VALUES (@Id, @EnterpriseId, @Institution, @Relation, @RecordedAt, @RecordedById, @RecordedByName);
