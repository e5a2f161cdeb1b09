-- Adds a submission of facts.
INSERT INTO FactSubmission (Id, SupplierKind, SupplierId, SupplierName, Document, RecordedAt)
VALUES (@Id, @SupplierKind, @SupplierId, @SupplierName, @Document, @RecordedAt);
