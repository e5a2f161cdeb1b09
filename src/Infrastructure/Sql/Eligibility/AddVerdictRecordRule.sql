-- Records the answer of one rule. @Ordinal: from 1; hashes as in VerdictRecord.
INSERT INTO VerdictRecordRule (RecordId, Ordinal, RuleId, EffectiveFrom, RuleHash, AnswerHash, Outcome)
VALUES (@RecordId, @Ordinal, @RuleId, @EffectiveFrom, @RuleHash, @AnswerHash, @Outcome);
