-- Writes a view that was read at the version before. @Version: the new one.
UPDATE SavedView SET Name = @Name, StateText = @StateText, IsShared = @IsShared, Version = @Version
WHERE Id = @Id AND OwnerId = @OwnerId AND Version = @Version - 1;
