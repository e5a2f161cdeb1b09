-- Takes a source back; the step keeps what it said.
DELETE FROM RankingNominationSource WHERE Id = @sourceId;
