-- Adds a waiting job unless one with its active key waits or runs (then no row is added). @CreatedAt: this instant, UTC.
INSERT INTO Job (
    Id, Kind, About, ActiveKey, State, DoneCount, Parameters, OwnerId, OwnerName, OwnerRole, OwnerCounty, OwnerEnterprise,
    LeaseNumber, Revision, CreatedAt)
SELECT
    @Id, @Kind, @About, @ActiveKey, 'Queued', 0, @Parameters, @OwnerId, @OwnerName, @OwnerRole, @OwnerCounty, @OwnerEnterprise,
    0, 1, @CreatedAt
WHERE NOT EXISTS (SELECT 1 FROM Job j WHERE j.ActiveKey = @ActiveKey);
