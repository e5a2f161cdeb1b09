-- Windows of a library besides the pack's. Days, inclusive. Order: latest first, id.
SELECT w.Id, w.OpensOn, w.ClosesOn, w.Reason
FROM ReserveWindow w
WHERE w.LibraryId = @libraryId
ORDER BY w.OpensOn DESC, w.Id;
