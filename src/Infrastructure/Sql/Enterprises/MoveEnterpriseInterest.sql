-- Gives the ties of an enterprise to the one it is merged into, where that one does not have them. @absorbedId, @survivorId.
UPDATE EnterpriseInterest SET EnterpriseId = @survivorId
WHERE EnterpriseId = @absorbedId
  AND NOT EXISTS (
      SELECT 1
      FROM EnterpriseInterest i
      WHERE i.EnterpriseId = @survivorId AND i.Institution = EnterpriseInterest.Institution AND i.Relation = EnterpriseInterest.Relation);
