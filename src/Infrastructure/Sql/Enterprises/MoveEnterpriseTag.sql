-- Gives the tags of an enterprise to the one it is merged into, where that one does not carry them. @absorbedId, @survivorId.
UPDATE EnterpriseTag SET EnterpriseId = @survivorId
WHERE EnterpriseId = @absorbedId
  AND TagKey NOT IN (SELECT t.TagKey FROM EnterpriseTag t WHERE t.EnterpriseId = @survivorId);
