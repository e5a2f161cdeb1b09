-- The enterprise that took what one that left the register had. @absorbedId.
SELECT r.EnterpriseId, r.MergedIntoId
FROM EnterpriseRemoval r
WHERE r.EnterpriseId = @absorbedId;
