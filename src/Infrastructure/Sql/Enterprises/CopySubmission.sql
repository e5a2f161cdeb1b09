-- Repeats a submission under another id, because both merged enterprises have values of it. @Id, @CopyId.
INSERT INTO FactSubmission (Id, SupplierKind, SupplierId, SupplierName, Document, RecordedAt, Office)
SELECT @CopyId, s.SupplierKind, s.SupplierId, s.SupplierName, s.Document, s.RecordedAt, s.Office
FROM FactSubmission s
WHERE s.Id = @Id;
