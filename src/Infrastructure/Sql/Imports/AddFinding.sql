-- Adds a finding to an import. @Ordinal: its place in the report, from 1; @RowNumber, @ColumnNumber: from 1, 0 when it concerns more.
INSERT INTO ImportFinding (ImportId, Ordinal, Severity, Code, RowNumber, ColumnNumber, Message)
VALUES (@ImportId, @Ordinal, @Severity, @Code, @RowNumber, @ColumnNumber, @Message);
