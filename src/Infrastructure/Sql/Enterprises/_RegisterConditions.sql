-- Part of every statement that filters the register, which it calls e; RegisterQuestion asks the same of what is kept in memory.
-- @search: LIKE pattern on the search text, escaped by \, or null; @pinyin: LIKE pattern on the pinyin, or null; @cityPrefix: LIKE pattern of division codes, or null;
-- @countyCode, @industrySection (LIKE pattern), @stage: null for any; @reached: names of stages, one of which is wanted, or null. @isNarrowed: 0 when none of the
-- following is asked, which saves asking each row: @board with @outcome, @mostGapPpm and @missing (LIKE pattern of a metric between commas), by the latest finished
-- screening; @libraryId with @layerId: a place held today; @tagKey: a tag in lower case; null for any; @ids with @hasIds = 1: only these, at most 100.
(@search IS NULL OR e.SearchText LIKE @search ESCAPE '\' OR e.PinyinText LIKE @pinyin)
  AND (@cityPrefix IS NULL OR e.CountyCode LIKE @cityPrefix)
  AND (@countyCode IS NULL OR e.CountyCode = @countyCode)
  AND (@industrySection IS NULL OR e.IndustryCode LIKE @industrySection)
  AND (@stage IS NULL OR e.Stage = @stage)
  AND (@isNarrowed = 0 OR (
      (@board IS NULL OR EXISTS (
          SELECT 1
          FROM ScreenedVerdict v
          WHERE v.AsOf = (SELECT MAX(m.AsOf) FROM Screening m WHERE m.FinishedAt IS NOT NULL)
            AND v.Board = @board
            AND v.EnterpriseId = e.Id
            AND (@outcome IS NULL OR v.Outcome = @outcome)
            AND (@mostGapPpm IS NULL OR v.GapPpm <= @mostGapPpm)
            AND (@missing IS NULL OR v.MissingSet IN (SELECT n.Id FROM ScreeningMissing n WHERE n.Names LIKE @missing ESCAPE '\'))))
      AND (@libraryId IS NULL OR EXISTS (
          SELECT 1
          FROM ReserveMember r
          WHERE r.EnterpriseId = e.Id AND r.LibraryId = @libraryId AND r.Stage = 'Active' AND (@layerId IS NULL OR r.LayerId = @layerId)))
      AND (@tagKey IS NULL OR EXISTS (SELECT 1 FROM EnterpriseTag t WHERE t.EnterpriseId = e.Id AND t.TagKey = @tagKey))
      AND (@hasIds = 0 OR e.Id IN @ids)))
  AND (@reached IS NULL OR REPLACE(@reached, e.Stage, '') <> @reached)
  AND (@countyScope IS NULL OR e.CountyCode = @countyScope)
  AND (@enterpriseScope IS NULL OR e.Id = @enterpriseScope)
