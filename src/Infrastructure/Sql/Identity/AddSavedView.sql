-- Adds a view of a list. @StateText: the list's state as its address carries it.
INSERT INTO SavedView (Id, OwnerId, ListName, Name, StateText, IsShared, Version)
VALUES (@Id, @OwnerId, @ListName, @Name, @StateText, @IsShared, @Version);
