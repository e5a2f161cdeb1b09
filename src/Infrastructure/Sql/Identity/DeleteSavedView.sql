-- Deletes a view; whoever opened a list with it is let go with it.
DELETE FROM SavedView WHERE Id = @id;
