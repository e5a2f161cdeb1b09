-- Adds a finding. Days without time.
INSERT INTO ReserveFinding (Id, MemberId, LibraryId, EnterpriseId, CountyCode, Kind, Evidence, EvidenceEn, Source, FoundOn, Stage, EndedOn, Note, Version)
VALUES (@Id, @MemberId, @LibraryId, @EnterpriseId, @CountyCode, @Kind, @Evidence, @EvidenceEn, @Source, @FoundOn, @Stage, @EndedOn, @Note, @Version);
