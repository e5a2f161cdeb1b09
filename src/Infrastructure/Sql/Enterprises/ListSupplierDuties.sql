-- Accounts of departments that may sign in, with the department each supplies for. Order: display name, id.
SELECT a.Id AS AccountId, a.UserName, a.DisplayName, d.Department
FROM UserAccount a
LEFT JOIN SupplierDuty d ON d.AccountId = a.Id
WHERE a.RoleName = 'department'
  AND a.IsDisabled = 0
ORDER BY a.DisplayName, a.Id;
