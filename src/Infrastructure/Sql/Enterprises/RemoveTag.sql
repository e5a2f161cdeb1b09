-- Takes a tag off an enterprise. @TagKey: the tag in lower case.
DELETE FROM EnterpriseTag WHERE EnterpriseId = @EnterpriseId AND TagKey = @TagKey;
