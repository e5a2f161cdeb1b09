-- Adds a record about an enterprise. @AmountFen: fen; @SharePpm: parts per million; null when unknown or not part of the kind.
INSERT INTO EnterpriseRecord (
    Id, EnterpriseId, Kind, Title, HappenedOn, UntilOn, Party, DocumentNumber, AmountFen, SharePpm, Note, Document, Supplier, RecordedAt, RecordedById, RecordedByName)
VALUES (
    @Id, @EnterpriseId, @Kind, @Title, @HappenedOn, @UntilOn, @Party, @DocumentNumber, @AmountFen, @SharePpm, @Note, @Document, @Supplier, @RecordedAt, @RecordedById, @RecordedByName);
