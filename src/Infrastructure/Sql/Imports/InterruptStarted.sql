-- Marks imports that had begun when the process died: nothing of them was stored. @before: instant, UTC; younger ones may be another process's.
UPDATE ImportRun SET Outcome = 'Interrupted' WHERE Outcome = 'Started' AND RecordedAt < @before;
