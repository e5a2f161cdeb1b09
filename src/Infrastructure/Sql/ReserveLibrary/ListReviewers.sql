-- Open accounts of departments and experts. Order: departments first, name, id.
SELECT u.Id, u.DisplayName, u.RoleName
FROM UserAccount u
WHERE u.RoleName IN ('department', 'expert') AND u.IsDisabled = 0
ORDER BY u.RoleName, u.DisplayName, u.Id;
