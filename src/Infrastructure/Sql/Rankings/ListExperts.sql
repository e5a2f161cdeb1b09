-- Open accounts of experts. Order: name, id.
SELECT a.Id, a.DisplayName
FROM UserAccount a
WHERE a.RoleName = 'expert' AND a.IsDisabled = 0
ORDER BY a.DisplayName, a.Id;
