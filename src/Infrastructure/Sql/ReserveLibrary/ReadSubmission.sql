-- What was handed in with a submission of an application that was read in scope before. Order: position.
SELECT i.ApplicationId, i.SubmissionNumber, i.ItemKey, i.Position, i.Part, i.ItemText, i.AttachmentId, i.Sha256
FROM ReserveSubmissionItem i
WHERE i.ApplicationId = @applicationId AND i.SubmissionNumber = @submissionNumber
ORDER BY i.Position;
