-- Notes that an enterprise left the register. @MergedIntoId: the one that took all it had, or null; @RemovedAt: instant, UTC.
INSERT INTO EnterpriseRemoval (EnterpriseId, Name, CreditCode, CountyCode, MergedIntoId, Reason, RemovedAt, RemovedById, RemovedByName)
VALUES (@EnterpriseId, @Name, @CreditCode, @CountyCode, @MergedIntoId, @Reason, @RemovedAt, @RemovedById, @RemovedByName);
