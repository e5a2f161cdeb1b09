-- Takes off a reviewer whose opinion is awaited.
DELETE FROM ReserveOpinion
WHERE Id = @opinionId AND ApplicationId = @applicationId AND Stage = 'Waiting';
