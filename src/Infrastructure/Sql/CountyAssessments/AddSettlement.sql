-- Settles a difference between report and records. Figures are counts; @SettledAt: instant, UTC.
INSERT INTO CountyAssessmentSettlement (AssessmentId, UnitCode, IndicatorId, ReportedFigure, CountedFigure, SettledFigure, Reason, SettledAt, SettledById,
    SettledByName)
VALUES (@AssessmentId, @UnitCode, @IndicatorId, @ReportedFigure, @CountedFigure, @SettledFigure, @Reason, @SettledAt, @SettledById, @SettledByName);
