-- Keeps an item as it was handed in.
INSERT INTO ReserveSubmissionItem (ApplicationId, SubmissionNumber, ItemKey, Position, Part, ItemText, AttachmentId, Sha256)
VALUES (@ApplicationId, @SubmissionNumber, @ItemKey, @Position, @Part, @ItemText, @AttachmentId, @Sha256);
