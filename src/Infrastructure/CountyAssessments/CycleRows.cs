using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Infrastructure.CountyAssessments;

/// <summary>A step of the cycle, both ways.</summary>
internal sealed class StepRow
{
    public Guid Id { get; init; }

    public Guid AssessmentId { get; init; }

    public string? UnitCode { get; init; }

    public string? IndicatorId { get; init; }

    public string ActionName { get; init; } = "";

    public string? Note { get; init; }

    public DateTimeOffset TakenAt { get; init; }

    public Guid TakenById { get; init; }

    public string TakenByName { get; init; } = "";

    public static StepRow From(Guid assessmentId, CycleStep step) => new()
    {
        Id = step.Id,
        AssessmentId = assessmentId,
        UnitCode = step.UnitCode,
        IndicatorId = step.IndicatorId,
        ActionName = step.Action,
        Note = step.Note,
        TakenAt = step.By.At,
        TakenById = step.By.UserId,
        TakenByName = step.By.Name,
    };

    public CycleStep ToStep() => new(Id, UnitCode, IndicatorId, ActionName, Note, new Signature(TakenById, TakenByName, TakenAt));
}

/// <summary>An objection, both ways.</summary>
internal sealed class ObjectionRow
{
    public Guid Id { get; init; }

    public Guid AssessmentId { get; init; }

    public string UnitCode { get; init; } = "";

    public string? IndicatorId { get; init; }

    public string Objection { get; init; } = "";

    public DateTimeOffset RaisedAt { get; init; }

    public Guid RaisedById { get; init; }

    public string RaisedByName { get; init; } = "";

    public bool? IsUpheld { get; init; }

    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public Guid? AnsweredById { get; init; }

    public string? AnsweredByName { get; init; }

    public static ObjectionRow From(Guid assessmentId, Objection objection) => new()
    {
        Id = objection.Id,
        AssessmentId = assessmentId,
        UnitCode = objection.UnitCode,
        IndicatorId = objection.IndicatorId,
        Objection = objection.Text,
        RaisedAt = objection.Raised.At,
        RaisedById = objection.Raised.UserId,
        RaisedByName = objection.Raised.Name,
    };

    public Objection ToObjection() => new(
        Id,
        UnitCode,
        IndicatorId,
        Objection,
        new Signature(RaisedById, RaisedByName, RaisedAt),
        AnsweredAt is { } at
            ? new ObjectionAnswer(IsUpheld ?? false, Answer ?? "", new Signature(AnsweredById ?? Guid.Empty, AnsweredByName ?? "", at))
            : null);
}

/// <summary>A settled difference, both ways.</summary>
internal sealed class SettlementRow
{
    public Guid AssessmentId { get; init; }

    public string UnitCode { get; init; } = "";

    public string IndicatorId { get; init; } = "";

    public long ReportedFigure { get; init; }

    public long CountedFigure { get; init; }

    public long SettledFigure { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset SettledAt { get; init; }

    public Guid SettledById { get; init; }

    public string SettledByName { get; init; } = "";

    public static SettlementRow From(Guid assessmentId, Settlement settlement) => new()
    {
        AssessmentId = assessmentId,
        UnitCode = settlement.UnitCode,
        IndicatorId = settlement.IndicatorId,
        ReportedFigure = settlement.Reported,
        CountedFigure = settlement.Counted,
        SettledFigure = settlement.Settled,
        Reason = settlement.Reason,
        SettledAt = settlement.By.At,
        SettledById = settlement.By.UserId,
        SettledByName = settlement.By.Name,
    };

    public Settlement ToSettlement() =>
        new(UnitCode, IndicatorId, ReportedFigure, CountedFigure, SettledFigure, Reason, new Signature(SettledById, SettledByName, SettledAt));
}
