-- Takes the ties of an enterprise that is to vanish: the one it is merged into has the same. @absorbedId.
DELETE FROM EnterpriseInterest WHERE EnterpriseId = @absorbedId;
