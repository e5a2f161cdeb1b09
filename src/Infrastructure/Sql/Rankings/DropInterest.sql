-- Takes back a tie; the audit trail keeps it.
DELETE FROM EnterpriseInterest WHERE Id = @id;
