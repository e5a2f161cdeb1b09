-- Verdicts of a screening name what is missing by a set: some thousand different sets serve a library, and a row becomes a third as long.
-- ScreeningMissing: Id is the first eight bytes of the set's fingerprint (of sets kept before, a number in a row); Names: metric names between commas.
-- ScreenedVerdict takes the place of ScreeningVerdict; MissingSet: 0 when nothing is missing.
CREATE TABLE ScreeningMissing (
    Id BIGINT NOT NULL CONSTRAINT PK_ScreeningMissing PRIMARY KEY,
    Names NVARCHAR(2000) NOT NULL
);

INSERT INTO ScreeningMissing (Id, Names)
SELECT ROW_NUMBER() OVER (ORDER BY v.Missing), v.Missing
FROM ScreeningVerdict v
WHERE v.Missing <> ''
GROUP BY v.Missing;

CREATE TABLE ScreenedVerdict (
    AsOf DATE NOT NULL,
    Board NVARCHAR(40) NOT NULL,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL,
    Route INT NOT NULL,
    Standards INT NOT NULL,
    Requirements INT NOT NULL,
    Outcome INT NOT NULL,
    NearestRule NVARCHAR(40) NULL,
    GapPpm BIGINT NULL,
    MissingSet BIGINT NOT NULL,
    CONSTRAINT PK_ScreenedVerdict PRIMARY KEY (AsOf, Board, EnterpriseId)
);

INSERT INTO ScreenedVerdict (AsOf, Board, EnterpriseId, Route, Standards, Requirements, Outcome, NearestRule, GapPpm, MissingSet)
SELECT v.AsOf, v.Board, v.EnterpriseId, v.Route, v.Standards, v.Requirements, v.Outcome, v.NearestRule, v.GapPpm, COALESCE(m.Id, 0)
FROM ScreeningVerdict v
LEFT JOIN ScreeningMissing m ON m.Names = v.Missing;

DROP TABLE ScreeningVerdict;
