-- Notes what an enterprise held that was merged into another one. Identity columns as they were.
INSERT INTO EnterpriseMerge (AbsorbedId, SurvivorId, FormerName, IndustryCode, CompanyForm, EstablishedOn, Address, Stage, ValueTotal, ContradictionTotal, MovedTotal)
VALUES (@AbsorbedId, @SurvivorId, @FormerName, @IndustryCode, @CompanyForm, @EstablishedOn, @Address, @Stage, @ValueTotal, @ContradictionTotal, @MovedTotal);
