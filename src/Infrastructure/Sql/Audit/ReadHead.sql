-- The end of the trail.
SELECT Position, Hash FROM AuditHead WHERE Id = 1;
