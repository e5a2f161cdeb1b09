-- Adds one of the first enterprises of an import with what happens to it. @Ordinal: from 1; @RowNumber: row it first occurs in.
INSERT INTO ImportPreview (ImportId, Ordinal, RowNumber, EnterpriseName, CreditCode, CountyCode, ActionName, ValueTotal)
VALUES (@ImportId, @Ordinal, @RowNumber, @EnterpriseName, @CreditCode, @CountyCode, @ActionName, @ValueTotal);
