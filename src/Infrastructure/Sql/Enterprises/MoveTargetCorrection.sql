-- Gives what belongs to an enterprise to the one it is merged into. @absorbedId, @survivorId.
UPDATE TargetCorrection SET EnterpriseId = @survivorId WHERE EnterpriseId = @absorbedId;
