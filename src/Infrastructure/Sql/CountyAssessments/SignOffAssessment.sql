-- Publishes and freezes an open assessment if it still has the version that was signed. @readVersion: that version; @signedOffAt: instant, UTC.
UPDATE CountyAssessment
SET Status = 'Published', Stage = 'Published', Version = Version + 1, SignedOffAt = @signedOffAt, SignedOffById = @signedOffById,
    SignedOffByName = @signedOffByName, DocumentHash = @documentHash
WHERE Id = @id AND Status = 'Open' AND Version = @readVersion;
