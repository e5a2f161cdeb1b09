-- The projection of an enterprise nothing is known about yet. @Id: the enterprise; @FactsJson: the empty document.
INSERT INTO EnterpriseCurrentFacts (EnterpriseId, FactsJson) VALUES (@Id, @FactsJson);
