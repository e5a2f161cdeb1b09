-- Department an account supplies for. @accountId.
SELECT d.AccountId, d.Department FROM SupplierDuty d WHERE d.AccountId = @accountId;
