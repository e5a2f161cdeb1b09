-- Ties between enterprises and institutions. RecordedAt: instant, UTC. Order: enterprise, institution, relation.
SELECT i.Id, i.EnterpriseId, i.Institution, i.Relation, i.RecordedAt, i.RecordedById, i.RecordedByName
FROM EnterpriseInterest i
ORDER BY i.EnterpriseId, i.Institution, i.Relation;
