-- Takes the log of an enterprise that is to vanish. @EnterpriseId.
DELETE FROM EnterpriseFact WHERE EnterpriseId = @EnterpriseId;
