-- Findings of some members that are open or were kept; part of the daily check. Order: member, day, id.
SELECT f.Id, f.MemberId, f.LibraryId, f.EnterpriseId, f.CountyCode, f.Kind, f.Evidence, f.EvidenceEn, f.Source, f.FoundOn, f.Stage, f.EndedOn, f.Note, f.Version, e.Name AS EnterpriseName
FROM ReserveFinding f
JOIN Enterprise e ON e.Id = f.EnterpriseId
WHERE f.MemberId IN @memberIds AND f.Stage IN ('Open', 'Kept')
ORDER BY f.MemberId, f.FoundOn, f.Id;
