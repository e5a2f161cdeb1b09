-- Takes the end of the trail for this transaction: other writers wait here until it ends. @count: records that follow.
UPDATE AuditHead SET Position = Position + @count WHERE Id = 1;
