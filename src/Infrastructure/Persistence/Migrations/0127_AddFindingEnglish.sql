-- Findings say what they rest on in both languages; those made before say it in Chinese.
ALTER TABLE ReserveFinding ADD EvidenceEn NVARCHAR(500) NULL;
