-- The orders of the register's list. Unknown figures come last, which an index of this engine does not know: it still finds the largest without their rows.
DROP INDEX IX_Enterprise_Name ON Enterprise;

CREATE INDEX IX_Enterprise_Name ON Enterprise (Name, Id);

CREATE INDEX IX_Enterprise_UpdatedAt ON Enterprise (UpdatedAt, Id);

CREATE INDEX IX_Enterprise_Revenue ON Enterprise (RevenueFen DESC, Id);

CREATE INDEX IX_Enterprise_NetProfit ON Enterprise (NetProfitFen DESC, Id);
