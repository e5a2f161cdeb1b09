-- Gives the enterprises merged into one before to the one that takes it over now. @absorbedId, @survivorId.
UPDATE EnterpriseMerge SET SurvivorId = @survivorId WHERE SurvivorId = @absorbedId;
