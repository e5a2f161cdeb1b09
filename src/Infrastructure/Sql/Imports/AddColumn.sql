-- Adds a column as an import understood it. @Ordinal: from 1; @UnitFactor: whole yuan in one unit of it, null when its header names none.
INSERT INTO ImportColumn (ImportId, Ordinal, Letters, Header, Field, Metric, FiscalYear, UnitFactor)
VALUES (@ImportId, @Ordinal, @Letters, @Header, @Field, @Metric, @FiscalYear, @UnitFactor);
