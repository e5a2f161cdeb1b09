-- Writes the stage of a campaign that nobody changed since it was read. @readVersion: the version read.
UPDATE RankingCampaign
SET Stage = @stage, Version = @readVersion + 1
WHERE Id = @campaignId AND Version = @readVersion;
