-- Enterprises that carry a tag. @tagKey: the tag in lower case.
SELECT t.EnterpriseId
FROM EnterpriseTag t
WHERE t.TagKey = @tagKey;
