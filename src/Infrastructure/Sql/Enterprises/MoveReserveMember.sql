-- Gives what belongs to an enterprise to the one it is merged into. @absorbedId, @survivorId.
UPDATE ReserveMember SET EnterpriseId = @survivorId WHERE EnterpriseId = @absorbedId;
