using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;

namespace ListingPipeline.Application.CountyAssessments;

/// <summary>Stores how the yearly cycle goes: stages, steps, objections and settled differences.</summary>
/// <remarks>A caller whose scope is one county reads the year's steps and of the rest its own.</remarks>
public interface IAssessmentCycleRepository
{
    /// <summary>Stores the stage an assessment moved to and raises its version; false when somebody changed it meanwhile or it is no longer open.</summary>
    Task<bool> MoveAsync(CountyAssessment assessment, CancellationToken cancellationToken);

    /// <summary>Stores the stage a report moved to and raises both versions; false when somebody changed it meanwhile or the assessment is no longer open.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="unitCode">The unit.</param>
    /// <param name="stage">The new stage.</param>
    /// <param name="readVersion">Version of the report the actor looked at.</param>
    /// <param name="submitted">Who submits it; null for any other step.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    Task<bool> MoveReportAsync(
        Guid assessmentId, string unitCode, ReportStage stage, int readVersion, Signature? submitted, CancellationToken cancellationToken);

    /// <summary>Notes steps.</summary>
    Task AddStepsAsync(Guid assessmentId, IReadOnlyList<CycleStep> steps, CancellationToken cancellationToken);

    /// <summary>Steps in scope, newest first.</summary>
    Task<IReadOnlyList<CycleStep>> ReadStepsAsync(Guid assessmentId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Adds an objection.</summary>
    Task AddObjectionAsync(Guid assessmentId, Objection objection, CancellationToken cancellationToken);

    /// <summary>Objections in scope, oldest first.</summary>
    Task<IReadOnlyList<Objection>> ReadObjectionsAsync(Guid assessmentId, Scope scope, CancellationToken cancellationToken);

    /// <summary>Answers an objection; false when it is answered already.</summary>
    Task<bool> AnswerObjectionAsync(Guid objectionId, ObjectionAnswer answer, CancellationToken cancellationToken);

    /// <summary>Stores how a difference was settled, in place of an earlier settlement.</summary>
    Task SaveSettlementAsync(Guid assessmentId, Settlement settlement, CancellationToken cancellationToken);

    /// <summary>Settlements in scope, by unit and indicator.</summary>
    Task<IReadOnlyList<Settlement>> ReadSettlementsAsync(Guid assessmentId, Scope scope, CancellationToken cancellationToken);
}
