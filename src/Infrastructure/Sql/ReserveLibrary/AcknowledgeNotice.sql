-- Notes that the enterprise read a notice; the first time counts. @readAt: instant, UTC; @enterpriseScope: the enterprise.
UPDATE ReserveNotice
SET ReadAt = COALESCE(ReadAt, @readAt)
WHERE Id = @noticeId AND EnterpriseId = @enterpriseScope;
