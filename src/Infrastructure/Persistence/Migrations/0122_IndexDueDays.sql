-- What is due is read by its day alone, and the days on which steps to a listing were reached without any other record.
CREATE INDEX IX_EnterpriseRecord_Due ON EnterpriseRecord (Kind, UntilOn, EnterpriseId) WHERE UntilOn IS NOT NULL AND ClosedOn IS NULL AND WithdrawnAt IS NULL;

CREATE INDEX IX_EnterpriseRecord_Step ON EnterpriseRecord (Kind, EnterpriseId, Title, HappenedOn) WHERE WithdrawnAt IS NULL;

CREATE INDEX IX_ReserveMember_PromiseDue ON ReserveMember (PromiseDueOn) WHERE PromiseDueOn IS NOT NULL AND PromiseKeptOn IS NULL;

CREATE INDEX IX_ReserveMember_RecheckDue ON ReserveMember (RecheckDueOn) WHERE RecheckDueOn IS NOT NULL;

CREATE INDEX IX_ReserveApplication_OpinionsDue ON ReserveApplication (OpinionsDueOn) WHERE OpinionsDueOn IS NOT NULL;
