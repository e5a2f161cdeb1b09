-- Gives what belongs to an enterprise to the one it is merged into. @absorbedId, @survivorId.
UPDATE EnterpriseRecord SET EnterpriseId = @survivorId WHERE EnterpriseId = @absorbedId;
