-- A disqualification recorded by mistake can be lifted; it stays on record with who lifted it, when and why.
ALTER TABLE CountyDisqualification ADD LiftReason NVARCHAR(1000) NULL;

ALTER TABLE CountyDisqualification ADD LiftedAt DATETIME2(3) NULL;

ALTER TABLE CountyDisqualification ADD LiftedById UNIQUEIDENTIFIER NULL;

ALTER TABLE CountyDisqualification ADD LiftedByName NVARCHAR(100) NULL;
