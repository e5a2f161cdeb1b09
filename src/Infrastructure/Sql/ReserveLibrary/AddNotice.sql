-- Issues a notice. Instants, UTC.
INSERT INTO ReserveNotice (Id, EnterpriseId, CountyCode, SubjectId, LibraryId, EventName, NoticeText, IssuedAt, IssuedById, IssuedByName, ReadAt)
VALUES (@Id, @EnterpriseId, @CountyCode, @SubjectId, @LibraryId, @EventName, @NoticeText, @IssuedAt, @IssuedById, @IssuedByName, @ReadAt);
