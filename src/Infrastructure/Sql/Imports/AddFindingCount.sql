-- Adds how often an import found something, kept as a finding or not.
INSERT INTO ImportFindingCount (ImportId, Code, FindingTotal)
VALUES (@ImportId, @Code, @FindingTotal);
