-- Sources of nominations that were read before. NamedAt: instant, UTC. Order: nomination, time, id.
SELECT s.Id, s.NominationId, s.SourceId, s.Nominator, s.Detail, s.NamedAt, s.NamedById, s.NamedByName
FROM RankingNominationSource s
WHERE s.NominationId IN @nominationIds
ORDER BY s.NominationId, s.NamedAt, s.Id;
