-- Ends the duty of an account; none is no failure. @accountId.
DELETE FROM SupplierDuty WHERE AccountId = @accountId;
