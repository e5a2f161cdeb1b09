-- Which enterprises came to meet a board, or no longer do, since the screening before: found once when a screening ends, so that a first page can show it.
-- Screening.PreviousOn: day compared with; null for the first. Outcomes as in Screening.
ALTER TABLE Screening ADD PreviousOn DATE NULL;

CREATE TABLE ScreeningChange (
    AsOf DATE NOT NULL,
    Board NVARCHAR(40) NOT NULL,
    EnterpriseId UNIQUEIDENTIFIER NOT NULL,
    OutcomeBefore INT NOT NULL,
    OutcomeAfter INT NOT NULL,
    CONSTRAINT PK_ScreeningChange PRIMARY KEY (AsOf, Board, EnterpriseId)
);
