-- Removes the answers of an application, before others take their place.
DELETE FROM ReserveAnswer
WHERE ApplicationId = @applicationId;
