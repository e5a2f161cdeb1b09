-- Gives what belongs to an enterprise to the one it is merged into. @absorbedId, @survivorId.
UPDATE EnterpriseRegistrationClaim SET EnterpriseId = @survivorId WHERE EnterpriseId = @absorbedId;
