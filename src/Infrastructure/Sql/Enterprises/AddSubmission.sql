-- Adds a submission of facts.
INSERT INTO FactSubmission (Id, SupplierKind, SupplierId, SupplierName, Document, RecordedAt, Office)
VALUES (@Id, @SupplierKind, @SupplierId, @SupplierName, @Document, @RecordedAt, @Office);
