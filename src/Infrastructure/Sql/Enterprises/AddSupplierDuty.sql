-- Appoints an account to supply for a department. @appointedAt: instant, UTC.
INSERT INTO SupplierDuty (AccountId, Department, AppointedAt, AppointedById, AppointedByName)
VALUES (@accountId, @department, @appointedAt, @appointedById, @appointedByName);
