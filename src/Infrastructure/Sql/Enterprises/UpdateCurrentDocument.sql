-- Replaces the projection of an enterprise's current facts.
UPDATE EnterpriseCurrentFacts SET FactsJson = @FactsJson WHERE EnterpriseId = @EnterpriseId;
