-- What changes whenever the register may have: the end of the audit trail, which every command moves, and how many enterprises there are.
SELECT h.Position, (SELECT COUNT(*) FROM Enterprise) AS Enterprises
FROM AuditHead h
WHERE h.Id = 1;
