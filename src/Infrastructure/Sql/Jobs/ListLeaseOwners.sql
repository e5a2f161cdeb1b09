-- Workers that hold a lease on a running job. Order: name.
SELECT DISTINCT j.LeaseOwner
FROM Job j
WHERE j.State = 'Running' AND j.LeaseOwner IS NOT NULL
ORDER BY j.LeaseOwner;
