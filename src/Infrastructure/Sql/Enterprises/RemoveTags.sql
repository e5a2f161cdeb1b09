-- Takes off the tags of an enterprise that is to vanish: the one it is merged into carries them already. @absorbedId.
DELETE FROM EnterpriseTag WHERE EnterpriseId = @absorbedId;
