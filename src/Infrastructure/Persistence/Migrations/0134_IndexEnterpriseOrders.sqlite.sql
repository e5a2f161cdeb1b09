-- The orders of the register's list, so that a page of a hundred thousand enterprises is read and not sorted. Unknown figures come last.
DROP INDEX IX_Enterprise_Name;

CREATE INDEX IX_Enterprise_Name ON Enterprise (Name, Id);

CREATE INDEX IX_Enterprise_UpdatedAt ON Enterprise (UpdatedAt, Id);

CREATE INDEX IX_Enterprise_Revenue ON Enterprise (CASE WHEN RevenueFen IS NULL THEN 1 ELSE 0 END, RevenueFen DESC, Id);

CREATE INDEX IX_Enterprise_NetProfit ON Enterprise (CASE WHEN NetProfitFen IS NULL THEN 1 ELSE 0 END, NetProfitFen DESC, Id);
