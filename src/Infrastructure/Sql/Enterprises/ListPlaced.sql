-- Enterprises with a place in a library today. @libraryId; @layerId: null for any.
SELECT r.EnterpriseId
FROM ReserveMember r
WHERE r.LibraryId = @libraryId AND r.Stage = 'Active' AND (@layerId IS NULL OR r.LayerId = @layerId);
