using ListingPipeline.Application.CountyAssessments;
using ListingPipeline.Domain.Common;
using ListingPipeline.Domain.CountyAssessments;
using ListingPipeline.Infrastructure.Persistence;

namespace ListingPipeline.Infrastructure.CountyAssessments;

internal sealed class AssessmentCycleRepository(DbSession session) : IAssessmentCycleRepository
{
    public async Task<bool> MoveAsync(CountyAssessment assessment, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "CountyAssessments/MoveAssessment",
            new { id = assessment.Id, stage = assessment.Stage.ToString(), objectionsUntilOn = assessment.ObjectionsUntilOn, readVersion = assessment.Version },
            cancellationToken) > 0;

    public async Task<bool> MoveReportAsync(
        Guid assessmentId, string unitCode, ReportStage stage, int readVersion, Signature? submitted, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "CountyAssessments/MoveReport",
            new
            {
                assessmentId,
                unitCode,
                stage = stage.ToString(),
                readVersion,
                submittedAt = submitted?.At,
                submittedById = submitted?.UserId,
                submittedByName = submitted?.Name,
            },
            cancellationToken) > 0
        && await session.ExecuteAsync("CountyAssessments/TouchAssessment", new { id = assessmentId }, cancellationToken) > 0;

    public Task AddStepsAsync(Guid assessmentId, IReadOnlyList<CycleStep> steps, CancellationToken cancellationToken) =>
        session.ExecuteManyAsync("CountyAssessments/AddStep", steps.Select(step => StepRow.From(assessmentId, step)), cancellationToken);

    public async Task<IReadOnlyList<CycleStep>> ReadStepsAsync(Guid assessmentId, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<StepRow>("CountyAssessments/ReadSteps", new { id = assessmentId, countyScope = scope.CountyCode }, cancellationToken);
        return [.. rows.Select(row => row.ToStep())];
    }

    public Task AddObjectionAsync(Guid assessmentId, Objection objection, CancellationToken cancellationToken) =>
        session.ExecuteAsync("CountyAssessments/AddObjection", ObjectionRow.From(assessmentId, objection), cancellationToken);

    public async Task<IReadOnlyList<Objection>> ReadObjectionsAsync(Guid assessmentId, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<ObjectionRow>(
            "CountyAssessments/ReadObjections", new { id = assessmentId, countyScope = scope.CountyCode }, cancellationToken);
        return [.. rows.Select(row => row.ToObjection())];
    }

    public async Task<bool> AnswerObjectionAsync(Guid objectionId, ObjectionAnswer answer, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(
            "CountyAssessments/AnswerObjection",
            new
            {
                id = objectionId,
                isUpheld = answer.IsUpheld,
                answer = answer.Text,
                answeredAt = answer.By.At,
                answeredById = answer.By.UserId,
                answeredByName = answer.By.Name,
            },
            cancellationToken) > 0;

    public async Task SaveSettlementAsync(Guid assessmentId, Settlement settlement, CancellationToken cancellationToken)
    {
        var row = SettlementRow.From(assessmentId, settlement);
        await session.ExecuteAsync(
            "CountyAssessments/DeleteSettlement", new { assessmentId, unitCode = row.UnitCode, indicatorId = row.IndicatorId }, cancellationToken);
        await session.ExecuteAsync("CountyAssessments/AddSettlement", row, cancellationToken);
    }

    public async Task<IReadOnlyList<Settlement>> ReadSettlementsAsync(Guid assessmentId, Scope scope, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync<SettlementRow>(
            "CountyAssessments/ReadSettlements", new { id = assessmentId, countyScope = scope.CountyCode }, cancellationToken);
        return [.. rows.Select(row => row.ToSettlement())];
    }
}
