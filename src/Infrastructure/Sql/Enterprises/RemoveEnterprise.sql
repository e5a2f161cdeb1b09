-- Takes an enterprise out of the register; fails where anything refers to it. @EnterpriseId.
DELETE FROM Enterprise WHERE Id = @EnterpriseId;
