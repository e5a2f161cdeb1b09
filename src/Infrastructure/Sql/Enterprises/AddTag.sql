-- Puts a tag on an enterprise. @TagKey: the tag in lower case; @AddedAt: instant, UTC.
INSERT INTO EnterpriseTag (EnterpriseId, TagKey, Tag, AddedAt, AddedById, AddedByName)
VALUES (@EnterpriseId, @TagKey, @Tag, @AddedAt, @AddedById, @AddedByName);
