-- Lets a screening that was stopped go on where it stopped. Screening.RulesHash: rules it was last begun with, null before this migration;
-- RulesNumber counts up whenever it is begun with others. ScreeningEnterprise.RulesNumber: the number its verdicts were made under.
ALTER TABLE Screening ADD RulesHash NVARCHAR(64) NULL;

ALTER TABLE Screening ADD RulesNumber INT NOT NULL DEFAULT 0;

ALTER TABLE ScreeningEnterprise ADD RulesNumber INT NOT NULL DEFAULT 0;
