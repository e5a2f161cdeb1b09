-- Projections to extend by a submission. @keys: up to 500 enterprise ids as written in the database.
SELECT EnterpriseId, FactsJson
FROM EnterpriseCurrentFacts
WHERE EnterpriseId IN @keys;
