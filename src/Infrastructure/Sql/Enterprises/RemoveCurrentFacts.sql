-- Takes the projection of an enterprise that is to vanish. @EnterpriseId.
DELETE FROM EnterpriseCurrentFacts WHERE EnterpriseId = @EnterpriseId;
